import Models

/// Says conditions of newsboat's filter language in ours, and remembers which it could not.
struct NewsboatTranslator {
  let starFlags: Set<Character>
  /// Conditions that our language cannot say.
  private(set) var unsaid: [String] = []
  /// Conditions of which it says nearly the same.
  private(set) var near: [String] = []

  init(starFlags: Set<Character>) { self.starFlags = starFlags }

  mutating func piece(_ filter: NewsboatFilter) -> NewsboatPiece? {
    switch filter {
    case .and(let left, let right):
      let (left, right) = (piece(left), piece(right))
      guard let left, let right else { return nil }
      return .all(left, right)
    case .or(let left, let right):
      if let both = titleOrText(left, right) { return both }
      let (left, right) = (piece(left), piece(right))
      guard let left, let right else { return nil }
      return .any([left, right])
    case .condition(let condition):
      guard let piece = self.piece(condition) else {
        unsaid.append(condition.text)
        return nil
      }
      if !piece.isExact { near.append(condition.text) }
      return piece
    }
  }

  /// `title =~ "x" or content =~ "x"` is what a word alone asks for.
  private mutating func titleOrText(
    _ left: NewsboatFilter, _ right: NewsboatFilter
  ) -> NewsboatPiece? {
    guard case .condition(let a) = left, case .condition(let b) = right, a.sign == .matches,
      b.sign == .matches, a.value == b.value,
      Set([a.attribute, b.attribute]) == ["title", "content"], case .text(let text) = a.value,
      let piece = words(text, key: "", isWider: false)
    else { return nil }
    near.append(a.text + " or " + b.text)
    return piece
  }

  private func piece(_ condition: NewsboatFilter.Condition) -> NewsboatPiece? {
    switch (condition.attribute, condition.value) {
    case ("age", let value): return age(condition.sign, value)
    case ("unread", .text(let value)) where value == "yes" || value == "no":
      switch condition.sign {
      case .equal: return NewsboatPiece(value == "yes" ? "is:unread" : "is:read")
      case .notEqual: return NewsboatPiece(value == "yes" ? "is:read" : "is:unread")
      default: return nil
      }
    case ("enclosure_url", .text("")):
      switch condition.sign {
      case .equal: return NewsboatPiece("-has:enclosure")
      case .notEqual: return NewsboatPiece("has:enclosure")
      default: return nil
      }
    case (_, .text(let value)): return turned(condition.sign) { found($0, condition, value) }
    default: return nil
    }
  }

  /// Says a negative condition as the opposite of the positive one.
  private func turned(
    _ sign: NewsboatFilter.Operator,
    _ positive: (NewsboatFilter.Operator) -> (piece: NewsboatPiece, isSingle: Bool)?
  ) -> NewsboatPiece? {
    switch sign {
    case .equal, .matches, .contains: return positive(sign)?.piece
    case .notEqual: return positive(.equal).map { $0.piece.opposite(isSingle: $0.isSingle) }
    case .matchesNot: return positive(.matches).map { $0.piece.opposite(isSingle: $0.isSingle) }
    case .containsNot:
      return positive(.contains).map { $0.piece.opposite(isSingle: $0.isSingle) }
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .between: return nil
    }
  }

  private func found(
    _ sign: NewsboatFilter.Operator, _ condition: NewsboatFilter.Condition, _ value: String
  ) -> (piece: NewsboatPiece, isSingle: Bool)? {
    let piece: NewsboatPiece? =
      switch (condition.attribute, sign) {
      case ("title", .matches): words(value, key: "title:", isWider: false)
      case ("title", .equal): wholeTitle(value)
      case ("content", .matches): words(value, key: "", isWider: true)
      case ("author", .matches): parts(value, key: "author:", isWider: false)
      case ("author", .equal): part(value, key: "author:")
      case ("link", .matches): parts(value, key: "url:", isWider: false)
      case ("link", .equal): part(value, key: "url:")
      case ("feedtitle", .matches), ("rssurl", .matches):
        parts(value, key: "feed:", isWider: true)
      case ("feedtitle", .equal), ("rssurl", .equal): part(value, key: "feed:")
      case ("tags", .contains): NewsboatPiece.value(value).map { NewsboatPiece("section:" + $0) }
      case ("flags", .contains), ("flags", .matches): flag(value)
      default: nil
      }
    guard let piece else { return nil }
    return (piece, !piece.isChoice && !piece.text.hasPrefix("-"))
  }

  private func flag(_ value: String) -> NewsboatPiece? {
    guard value.count == 1, let flag = value.first, flag.isASCII, flag.isLetter else { return nil }
    return NewsboatPiece(starFlags.contains(flag) ? "is:starred" : "tag:flag-\(flag)")
  }

  /// Any part of a name or an address.
  private func parts(_ pattern: String, key: String, isWider: Bool) -> NewsboatPiece? {
    guard let pattern = NewsboatPattern(pattern) else { return nil }
    let values = pattern.alternatives.map(NewsboatPiece.value)
    guard !values.contains(nil) else { return nil }
    return .any(
      values.compactMap { $0 }.map {
        NewsboatPiece(key + $0, isWider: isWider, isNarrower: pattern.hasDot)
      })
  }

  /// All of a name or an address, of which ours takes any part.
  private func part(_ value: String, key: String) -> NewsboatPiece? {
    NewsboatPiece.value(value).map { NewsboatPiece(key + $0, isWider: true) }
  }

  private func wholeTitle(_ value: String) -> NewsboatPiece? {
    guard isOfWords(value) else { return nil }
    return NewsboatPiece("title:\"\(value.trimmed)\"", isWider: true)
  }

  /// Words of a title or a text, of which newsboat takes any part: the beginning of a word, or
  /// several words.
  private func words(_ pattern: String, key: String, isWider: Bool) -> NewsboatPiece? {
    guard let pattern = NewsboatPattern(pattern),
      pattern.alternatives.allSatisfy({ isOfWords($0) })
    else { return nil }
    return .any(
      pattern.alternatives.map { text in
        let words = text.trimmed
        let isBeginning = !text.contains(where: \.isWhitespace)
        let edges = words.utf8.count != text.utf8.count
        return NewsboatPiece(
          key + (isBeginning ? "\(words)*" : "\"\(words)\""), isWider: isWider || edges,
          isNarrower: true)
      })
  }

  /// Whether nothing stands in the text that a search passes over.
  private func isOfWords(_ text: String) -> Bool {
    text.contains { $0.isLetter || $0.isNumber }
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
  }

  /// Whole days since the article's date.
  private func age(
    _ sign: NewsboatFilter.Operator, _ value: NewsboatFilter.Value
  ) -> NewsboatPiece? {
    if case .range(let low, let high) = value {
      guard sign == .between, low <= high else { return nil }
      return between(low, high)
    }
    let days: Int? =
      switch value {
      case .number(let days): days
      case .text(let text): Int(text)
      case .range: nil
      }
    guard let days, days > 0 || (days == 0 && sign != .less && sign != .greaterOrEqual) else {
      return nil
    }
    switch sign {
    case .less: return younger(than: days)
    case .lessOrEqual: return younger(than: days + 1)
    case .greater: return older(than: days + 1)
    case .greaterOrEqual: return older(than: days)
    case .equal, .notEqual:
      let day = between(days, days)
      return sign == .equal ? day : day.map { $0.opposite(isSingle: false) }
    case .matches, .matchesNot, .contains, .containsNot, .between: return nil
    }
  }

  /// Both ends count; nothing is younger than no day.
  private func between(_ low: Int, _ high: Int) -> NewsboatPiece? {
    guard low > 0 else { return younger(than: high + 1) }
    guard let old = older(than: low), let young = younger(than: high + 1) else { return nil }
    return .all(old, young)
  }

  private func younger(than days: Int) -> NewsboatPiece? {
    (1...99_999).contains(days) ? NewsboatPiece("since:\(days)d") : nil
  }

  private func older(than days: Int) -> NewsboatPiece? {
    (0...99_999).contains(days) ? NewsboatPiece("before:\(days)d") : nil
  }
}
