import Models

/// What is looked for in a discussion, and where it was found.
struct CommentSearch: Sendable {
  var needle: String?
  /// Rows, in order.
  var matches: [Int] = []
  /// The words of comments as they are compared, by node; made when something is first looked for.
  private var words: [[UInt8]?] = []

  mutating func clear() { (needle, matches) = (nil, []) }
  mutating func forgetWords() { words = [] }

  /// The words of a node, made once.
  mutating func words(of node: Int, of count: Int, _ make: () -> [UInt8]) -> [UInt8] {
    if words.count != count { words = Array(repeating: nil, count: count) }
    if let known = words[node] { return known }
    let made = make()
    words[node] = made
    return made
  }
}

extension CommentPane {
  /// How many comments have the words in their text or author; opens and selects the nearest.
  mutating func find(_ text: String) -> Int {
    search.clear()
    search.needle = text
    lookForMatches()
    guard !search.matches.isEmpty else {
      search.clear()
      return 0
    }
    let from = selectedRow ?? 0
    show(match: search.matches.first { $0 >= from } ?? search.matches[0])
    return search.matches.count
  }

  /// Finds the matches afresh, after the rows have changed.
  mutating func lookForMatches() {
    let wanted = CommentWords.fold(search.needle ?? "")
    guard !wanted.isEmpty else { return search.clear() }
    search.matches = []
    for row in tree.rows.indices where has(wanted, row) { search.matches.append(row) }
  }

  private mutating func has(_ wanted: [UInt8], _ row: Int) -> Bool {
    let node = tree.rows[row].node
    let comment = tree.nodes[node]
    let author = CommentWords.fold(comment.author ?? "")
    if CommentWords.has(wanted, in: author) { return true }
    // What a warning hides is not shown for a word in it.
    guard comment.hasText, !needsNote(row) else { return false }
    let words = search.words(of: node, of: tree.nodes.count) { CommentWords.folded(comment.html) }
    return CommentWords.has(wanted, in: words)
  }

  /// Goes to another match; the number it has, from 1.
  mutating func nextMatch(forward: Bool) -> Int? {
    let matches = search.matches
    guard let row = selectedRow, !matches.isEmpty else { return nil }
    let next =
      forward
      ? matches.firstIndex { $0 > row } ?? 0
      : matches.lastIndex { $0 < row } ?? matches.count - 1
    show(match: matches[next])
    return next + 1
  }

  private mutating func show(match row: Int) {
    let node = tree.rows[row].node
    if !marks.showsQuotes[node] {
      // The words may stand in a quote.
      marks.showsQuotes[node] = true
      texts[node] = nil
    }
    reveal(row, itself: true)
    select(row: row)
  }
}
