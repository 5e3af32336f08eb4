import Models

/// All notes of the reader's, or those with some words, changed last first; more are brought when
/// the selection comes near the end.
struct NoteList: Sendable {
  /// Rows before the end at which more are asked for.
  private static let ahead = 40

  private(set) var notes: [Note] = []
  private(set) var rows = ScrolledRows()
  private(set) var words = ""
  private(set) var next: NotePage.Key?
  /// Whether notes were asked for that have not come.
  private(set) var isWaiting = false

  init() {}
  init(_ words: String) {
    self.words = words
    isWaiting = true
  }

  var selected: Note? { notes.indices.contains(rows.selection) ? notes[rows.selection] : nil }

  /// Where the page begins that should be asked for; nil where none is needed.
  mutating func pageToAsk() -> NotePage.Key? {
    guard !isWaiting, let next, rows.selection >= notes.count - Self.ahead else { return nil }
    isWaiting = true
    return next
  }

  /// The first page again: what was selected stays selected where it is still there.
  mutating func take(_ page: NotePage, after start: NotePage.Key?) {
    isWaiting = false
    let id = selected?.id
    notes = start == nil ? page.notes : notes + page.notes
    next = page.next
    rows.count = notes.count
    if let id, let place = notes.firstIndex(where: { $0.id == id }) { rows.select(place) }
  }

  mutating func show(_ change: Change) {
    guard case .annotation(let from, let to) = change.field else { return }
    let (old, new) = change.value ? (from, to) : (to, from)
    guard let id = (new ?? old)?.id else { return }
    let place = notes.firstIndex { $0.id == id }
    if let new {
      let target = place ?? notes.firstIndex { $0.changed <= new.changed } ?? notes.count
      if place == nil { notes.insert(new, at: target) } else { notes[target] = new }
    } else if let place {
      notes.remove(at: place)
    }
    rows.count = notes.count
    if new != nil, place == nil, let index = notes.firstIndex(where: { $0.id == id }) {
      rows.select(index)
    }
  }

  mutating func move(by count: Int) { rows.select(rows.selection + count) }
  mutating func select(_ index: Int) { rows.select(index) }
  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }
}
