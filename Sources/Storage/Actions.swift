internal import Models

/// What the reader did last, so that it can be taken back and done again, in whatever session.
extension Connection {
  /// Older actions are forgotten beyond this many.
  static var actionLimit: Int { 100 }

  /// Carries out a change and records what of it really changed something.
  func perform(
    _ change: Change, at now: Timestamp, learning: Bool
  ) throws(DatabaseError) -> Change {
    let result = try carryOut(change, at: now, learning: learning)
    try record(result, at: now)
    return result
  }

  /// Carries out a change without keeping it as an action; tells what changed.
  func carryOut(
    _ asked: Change, at now: Timestamp, learning: Bool = false
  ) throws(DatabaseError) -> Change {
    if case .annotation(let from, let to) = asked.field {
      return try carryOut(from: asked.value ? from : to, to: asked.value ? to : from)
    }
    var change = try settled(asked)
    if change.field == .read, !change.value {
      change.articles += try shownInstead(of: change.articles)
    }
    let changed = try set(change.field, change.value, of: change.articles, at: now)
    let result = Change(change.field, change.value, changed)
    try learn(from: result, of: asked.articles.count, at: now, learning: learning)
    return result
  }

  /// Keeps a change that was just carried out; what had been undone cannot be redone any more.
  func record(_ change: Change, at now: Timestamp) throws(DatabaseError) {
    guard !change.isEmpty else { return }
    try run("DELETE FROM action WHERE is_undone = 1")
    try run(
      "INSERT INTO action (at, field, value, articles) VALUES (?, ?, ?, ?)", now,
      change.field.code, change.value, Value.blob(PackedNumbers.pack(change.articles)))
    try run(
      "DELETE FROM action WHERE id <= (SELECT id FROM action ORDER BY id DESC LIMIT 1 OFFSET ?)",
      Self.actionLimit)
  }

  /// Takes back the latest action that still changes something; nil where there is none.
  func undo(at now: Timestamp, learning: Bool) throws(DatabaseError) -> Change? {
    try again("is_undone = 0 ORDER BY id DESC", undoing: true, at: now, learning)
  }

  /// Does again what was undone last; nil where there is none.
  func redo(at now: Timestamp, learning: Bool) throws(DatabaseError) -> Change? {
    try again("is_undone = 1 ORDER BY id", undoing: false, at: now, learning)
  }

  private func again(
    _ choice: String, undoing: Bool, at now: Timestamp, _ learning: Bool
  ) throws(DatabaseError) -> Change? {
    while true {
      let statement = try prepare(
        "SELECT id, field, value, articles FROM action WHERE \(choice) LIMIT 1")
      guard try statement.step() else { return nil }
      let number = statement.integer(0)
      let field = Change.Field(code: statement.text(1))
      let value = statement.bool(2) != undoing
      let articles = PackedNumbers.unpack(statement.blob(3))
      statement.reset()
      try run("UPDATE action SET is_undone = ? WHERE id = ?", undoing, number)
      guard let field else { continue }
      if case .annotation(let from, let to) = field {
        guard let done = try put(value ? to : from, insteadOf: value ? from : to) else {
          continue
        }
        return Change(field, value, done)
      }
      let changed = try set(field, value, of: articles, at: now)
      if field == .read, value { try add(changed, to: number, articles) }
      guard !changed.isEmpty else { continue }
      let change = Change(field, value, changed)
      try learn(from: change, of: articles.count, at: now, learning: learning)
      return change
    }
  }

  /// Copies may have come since an action, which it is to bring back as well.
  private func add(
    _ changed: [Article.ID], to action: Int64, _ articles: [Article.ID]
  ) throws(DatabaseError) {
    let all = Set(articles).union(changed)
    guard all.count > articles.count else { return }
    try run(
      "UPDATE action SET articles = ? WHERE id = ?", Value.blob(PackedNumbers.pack(Array(all))),
      action)
  }

  /// At least as many as the articles that the next undo or redo touches; found without unpacking
  /// them.
  func sizeOfNextAction(undoing: Bool) throws(DatabaseError) -> Int {
    let choice = undoing ? "is_undone = 0 ORDER BY id DESC" : "is_undone = 1 ORDER BY id"
    return Int(
      try integer("SELECT length(articles) FROM action WHERE \(choice) LIMIT 1") ?? 0)
  }
}

extension Change.Field {
  /// How the field is written in `action.field`.
  var code: String {
    switch self {
    case .read: "read"
    case .starred: "starred"
    case .tag(let name): "tag:" + name
    case .note(let from, let to): "note:\(from.utf8.count):" + from + to
    case .annotation(let from, let to): NoteCode.written(from, to)
    case .story(let title, let from, let to):
      "story:\(from?.rawValue ?? ""):\(to?.rawValue ?? ""):" + title
    }
  }

  fileprivate init?(code: String) {
    switch code {
    case "read": self = .read
    case "starred": self = .starred
    default:
      if code.hasPrefix("tag:") {
        self = .tag(String(code.dropFirst("tag:".count)))
      } else {
        guard let field = Self.note(code) ?? Self.story(code) ?? NoteCode.read(code) else {
          return nil
        }
        self = field
      }
    }
  }

  /// `story:`, the two wishes, each with a colon after it, and the title.
  private static func story(_ code: String) -> Change.Field? {
    let parts = code.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "story" else { return nil }
    return .story(
      title: String(parts[3]), from: StoryWish(rawValue: String(parts[1])),
      to: StoryWish(rawValue: String(parts[2])))
  }

  /// `note:`, the bytes of the text before, and both texts.
  private static func note(_ code: String) -> Change.Field? {
    guard code.hasPrefix("note:") else { return nil }
    let rest = code.utf8.dropFirst("note:".utf8.count)
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      let count = Int(Substring(rest[..<colon]))
    else { return nil }
    let texts = rest[colon...].dropFirst()
    guard count >= 0, count <= texts.count else { return nil }
    return .note(
      from: String(decoding: texts.prefix(count), as: UTF8.self),
      to: String(decoding: texts.dropFirst(count), as: UTF8.self))
  }
}

/// Article numbers in ascending order as distances in LEB128, mostly one byte each.
enum PackedNumbers {
  static func pack(_ ids: [Article.ID]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ids.count + 8)
    var previous: Int64 = 0
    for id in ids.map(\.rawValue).sorted() where id > previous {
      var rest = UInt64(id - previous)
      previous = id
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    return bytes
  }

  static func unpack(_ bytes: [UInt8]) -> [Article.ID] {
    var ids: [Article.ID] = []
    ids.reserveCapacity(bytes.count)
    var previous: Int64 = 0
    var (distance, shift): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      distance |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte & 0x80 == 0 else { continue }
      previous &+= Int64(truncatingIfNeeded: distance)
      ids.append(Article.ID(rawValue: previous))
      (distance, shift) = (0, 0)
    }
    return ids
  }
}
