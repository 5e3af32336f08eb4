import Models

/// What became of an expression of newsboat's filter language in the language of our queries.
package enum NewsboatTranslation: Hashable, Sendable {
  /// `text` is a query. Where `isExact` is false it finds nearly the same: words instead of any
  /// part of a word, an address instead of a title.
  case query(text: String, isExact: Bool)
  /// What our language cannot say, condition by condition; empty where the expression cannot be
  /// read at all.
  case impossible([String])

  /// What a list shows: near misses are told, and allowed.
  package static func query(
    _ expression: String, starFlags: Set<Character>
  ) -> NewsboatTranslation {
    translation(expression, starFlags) { _ in true }
  }

  /// What a rule hides: never more than newsboat's rule did.
  ///
  /// `feed` is `*`, or the address of one feed; `addresses` are those of all feeds, because our
  /// language knows a feed by any part of its address.
  package static func hiding(
    _ rule: NewsboatConfiguration.KillRule, addresses: [String], starFlags: Set<Character>
  ) -> NewsboatTranslation {
    var place: NewsboatPiece?
    if rule.feed != "*" {
      guard !rule.feed.hasPrefix("regex:"), let term = NewsboatPiece.value(rule.feed),
        addresses.count(where: { $0.lowercased().contains(rule.feed.lowercased()) }) == 1
      else { return .impossible([rule.feed]) }
      place = NewsboatPiece("feed:" + term)
    }
    let translated = translation(rule.expression, starFlags) { !$0.isWider }
    guard let place, case .query(let text, let isExact) = translated,
      let query = try? Query(parsing: text, now: Timestamp(0))
    else { return translated }
    let grouped = if case .any = query.condition { "(\(text))" } else { text }
    return .query(text: place.text + " " + grouped, isExact: isExact)
  }

  private static func translation(
    _ expression: String, _ starFlags: Set<Character>, isFit: (NewsboatPiece) -> Bool
  ) -> NewsboatTranslation {
    guard let filter = NewsboatFilter(expression) else { return .impossible([]) }
    var translator = NewsboatTranslator(starFlags: starFlags)
    guard let piece = translator.piece(filter) else { return .impossible(translator.unsaid) }
    guard isFit(piece), (try? Query(parsing: piece.text, now: Timestamp(0))) != nil else {
      return .impossible(translator.near.isEmpty ? [expression] : translator.near)
    }
    return .query(text: piece.text, isExact: translator.near.isEmpty)
  }
}

/// A part of a query on its way, and how it differs from what it stands for.
struct NewsboatPiece {
  var text: String
  /// Whether an `or` stands outside all parentheses.
  var isChoice = false
  /// Whether it may find what it should not.
  var isWider = false
  /// Whether it may miss what it should find.
  var isNarrower = false

  init(_ text: String, isChoice: Bool = false, isWider: Bool = false, isNarrower: Bool = false) {
    self.text = text
    self.isChoice = isChoice
    self.isWider = isWider
    self.isNarrower = isNarrower
  }

  var grouped: String { isChoice ? "(\(text))" : text }

  var isExact: Bool { !isWider && !isNarrower }

  /// The opposite; what is `all` of several words needs parentheses as well.
  func opposite(isSingle: Bool) -> NewsboatPiece {
    NewsboatPiece(
      isSingle ? "-" + text : "-(\(text))", isWider: isNarrower, isNarrower: isWider)
  }

  static func all(_ a: NewsboatPiece, _ b: NewsboatPiece) -> NewsboatPiece {
    NewsboatPiece(
      a.grouped + " " + b.grouped, isWider: a.isWider || b.isWider,
      isNarrower: a.isNarrower || b.isNarrower)
  }

  static func any(_ pieces: [NewsboatPiece]) -> NewsboatPiece {
    NewsboatPiece(
      pieces.map(\.text).joined(separator: " or "), isChoice: pieces.count > 1,
      isWider: pieces.contains(where: \.isWider), isNarrower: pieces.contains(where: \.isNarrower))
  }

  /// A value behind a colon; nil where it cannot be written.
  static func value(_ text: String) -> String? {
    guard !text.trimmed.isEmpty, !text.contains(where: { $0 == "\"" || $0.isNewline }) else {
      return nil
    }
    let isWord = text.allSatisfy { !$0.isWhitespace && $0 != "(" && $0 != ")" }
    return isWord ? text : "\"\(text)\""
  }
}
