internal import Models

/// An expression in the syntax of FTS5, made of quoted text only
/// (https://sqlite.org/fts5.html#full_text_query_syntax).
struct SearchExpression {
  var text: String
  /// Parentheses inside one another.
  private var depth = 0
  /// Whether FTS5 has to bring together the articles of many words, before it can say anything of
  /// one article: the beginning of a word costs as much for one as for all.
  private(set) var hasPrefix = false

  /// FTS5's parser has room for about twice as many.
  private static let deepest = 16

  private init(_ text: String, of parts: [SearchExpression]) {
    self.text = text
    depth = 1 + (parts.lazy.map(\.depth).max() ?? 0)
    hasPrefix = parts.contains(where: \.hasPrefix)
  }

  /// `column` restricts the search to it.
  init?(_ words: String, isPrefix: Bool = false, column: String? = nil) {
    guard let phrase = SearchText.phrase(words, isPrefix: isPrefix) else { return nil }
    text = column.map { "\($0) : \(phrase)" } ?? phrase
    hasPrefix = phrase.hasSuffix("*")
  }

  /// All of them joined by `word`, or as they are where that gets too deep.
  static func merged(_ expressions: [SearchExpression], _ word: String) -> [SearchExpression] {
    guard expressions.count > 1, let depth = expressions.map(\.depth).max(), depth < deepest else {
      return expressions
    }
    let text = expressions.map(\.operand).joined(separator: " \(word) ")
    return [SearchExpression(text, of: expressions)]
  }

  /// What this finds and the other does not; nil where that gets too deep.
  func without(_ other: SearchExpression) -> SearchExpression? {
    guard max(depth, other.depth) < Self.deepest else { return nil }
    return SearchExpression("\(operand) NOT \(other.operand)", of: [self, other])
  }

  private var operand: String { depth == 0 ? text : "(" + text + ")" }
}

extension Query.Term {
  /// Whether the search index answers it.
  var isText: Bool {
    switch self {
    case .phrase, .prefix, .title, .titlePrefix: true
    case .author, .feed, .section, .tag, .url, .isRead, .isStarred, .isNoted, .isTagged, .isHidden,
      .isCopy, .hasComments, .hasEnclosure, .hasFullText, .since, .before, .language:
      false
    }
  }

  /// Nil where it is no text, or nothing of it is indexed.
  var searchExpression: SearchExpression? {
    switch self {
    case .phrase(let words): SearchExpression(words)
    case .prefix(let word): SearchExpression(word, isPrefix: true)
    case .title(let words): SearchExpression(words, column: "title")
    case .titlePrefix(let word): SearchExpression(word, isPrefix: true, column: "title")
    case .author, .feed, .section, .tag, .url, .isRead, .isStarred, .isNoted, .isTagged, .isHidden,
      .isCopy, .hasComments, .hasEnclosure, .hasFullText, .since, .before, .language:
      nil
    }
  }
}
