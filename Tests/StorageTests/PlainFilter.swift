import Foundation
import Models

@testable import Storage

/// What queries mean, said without a database: one article at a time, term by term.
struct PlainFilter {
  var keeping: Int64?
  var unshown: Unshown

  func matches(_ article: PlainArticle, _ condition: Query.Condition) -> Bool {
    let terms = condition.terms
    if article.isHidden, !unshown.contains(.hidden), !terms.contains(.isHidden) { return false }
    if article.isCopy, !unshown.contains(.copies), !terms.contains(.isCopy) { return false }
    return holds(condition, article)
  }

  private func holds(_ condition: Query.Condition, _ article: PlainArticle) -> Bool {
    switch condition {
    case .all:
      let parts = flat(condition)
      // Signs do not matter beside words.
      let hasWords = parts.contains(where: asksForWords)
      return parts.allSatisfy { (hasWords && isSigns($0)) || holds($0, article) }
    case .any(let parts): return parts.contains { holds($0, article) }
    case .not(let part): return !holds(part, article)
    case .term(let term): return holds(term, article)
    }
  }

  private func flat(_ condition: Query.Condition) -> [Query.Condition] {
    guard case .all(let parts) = condition else { return [condition] }
    return parts.flatMap(flat)
  }

  private func isSigns(_ condition: Query.Condition) -> Bool {
    guard case .term(let term) = condition, let words = words(term) else { return false }
    return PlainWords(words).atoms.isEmpty
  }

  private func asksForWords(_ condition: Query.Condition) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts): parts.contains(where: asksForWords)
    case .not: false
    case .term(let term): words(term) != nil && !isSigns(condition)
    }
  }

  private func words(_ term: Query.Term) -> String? {
    switch term {
    case .phrase(let words), .prefix(let words), .title(let words), .titlePrefix(let words): words
    default: nil
    }
  }

  private func holds(_ term: Query.Term, _ article: PlainArticle) -> Bool {
    let feed = article.feed
    switch term {
    case .phrase(let words): return Self.has(words, in: [article.title, article.text])
    case .prefix(let word):
      return Self.has(word, isPrefix: true, in: [article.title, article.text])
    case .title(let words): return Self.has(words, in: [article.title])
    case .titlePrefix(let word): return Self.has(word, isPrefix: true, in: [article.title])
    case .author(let name): return article.byline.map { Self.contains($0, name) } ?? false
    case .feed(let name):
      return [feed.address, feed.title, feed.ownTitle].contains {
        $0.map { Self.contains($0, name) } ?? false
      }
    case .section(let name): return feed.sections.contains { Self.isInside($0, name) }
    case .tag(let name): return article.tags.contains { $0.lowercased() == name.lowercased() }
    case .url(let part):
      return article.url.map { Self.ascii($0).contains(Self.ascii(part)) } ?? false
    case .isRead(let value): return isUnread(article) != value
    case .isStarred: return article.isStarred
    case .isNoted: return article.note != nil
    case .isTagged: return !article.tags.isEmpty
    case .isHidden: return article.isHidden
    case .isCopy: return article.isCopy
    case .hasComments: return article.comments ?? 0 > 0
    case .hasEnclosure: return article.hasEnclosure
    case .hasFullText: return article.hasFullText
    case .since(let moment): return article.date >= moment.seconds
    case .before(let moment): return article.date < moment.seconds
    case .language(let code):
      let own = article.language ?? ""
      return Self.isLanguage(own.isEmpty ? feed.language ?? "" : own, code)
    }
  }

  private func isUnread(_ article: PlainArticle) -> Bool {
    if article.isUnread { return true }
    guard let keeping, let readAt = article.readAt, !article.isUnshown else { return false }
    return readAt >= keeping
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    func folded(_ text: String) -> String {
      text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        .replacingOccurrences(of: "ł", with: "l").replacingOccurrences(of: "ø", with: "o")
    }
    return folded(text).contains(folded(part))
  }

  private static func isInside(_ path: String, _ name: String) -> Bool {
    let parts = path.lowercased().components(separatedBy: "/")
    let wanted = name.lowercased().components(separatedBy: "/")
    return wanted.count == 1 ? parts.contains(wanted[0]) : parts.starts(with: wanted)
  }

  private static func ascii(_ text: String) -> String {
    String(text.map { $0.isASCII ? Character($0.lowercased()) : $0 })
  }

  private static func isLanguage(_ language: String, _ code: String) -> Bool {
    func parts(_ code: String) -> [String] {
      code.lowercased().replacingOccurrences(of: "_", with: "-").components(separatedBy: "-")
    }
    return !language.isEmpty && parts(language).starts(with: parts(code))
  }

  private static func has(_ words: String, isPrefix: Bool = false, in texts: [String]) -> Bool {
    let wanted = PlainWords(words)
    return texts.contains { PlainWords($0).contain(wanted, isPrefix: isPrefix) }
  }
}

/// A text as a reader of any script searches it: words, and single characters where words are not
/// set apart.
struct PlainWords {
  enum Atom: Equatable {
    case word(String)
    /// `isJoined` to the character before.
    case character(Unicode.Scalar, isJoined: Bool)
  }

  private(set) var atoms: [Atom] = []

  init(_ text: String) {
    var word = ""
    var isJoined = false
    func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x3041...0x30FA, 0x30FC, 0x4E00...0x9FFF,
        0xAC00...0xD7A3:
        true
      default: false
      }
    }
    for scalar in text.unicodeScalars {
      let isLetter =
        CharacterSet.alphanumerics.contains(scalar)
        || CharacterSet.nonBaseCharacters.contains(scalar)
      if isLetter, !isUnspaced(scalar) {
        word.unicodeScalars.append(scalar)
        isJoined = false
        continue
      }
      end(&word)
      if isUnspaced(scalar) { atoms.append(.character(scalar, isJoined: isJoined)) }
      isJoined = isUnspaced(scalar)
    }
    end(&word)
  }

  private mutating func end(_ word: inout String) {
    let folded = word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    if !folded.isEmpty { atoms.append(.word(folded)) }
    word = ""
  }

  func contain(_ wanted: PlainWords, isPrefix: Bool) -> Bool {
    guard !wanted.atoms.isEmpty, wanted.atoms.count <= atoms.count else { return false }
    return (0...(atoms.count - wanted.atoms.count)).contains { start in
      wanted.atoms.indices.allSatisfy { index in
        let isLast = index == wanted.atoms.count - 1
        switch (atoms[start + index], wanted.atoms[index]) {
        case (.word(let word), .word(let beginning)) where isLast && isPrefix:
          return word.hasPrefix(beginning)
        case (.character(let one, let isJoined), .character(let other, let wantsJoined)):
          return one == other && (index == 0 || isJoined == wantsJoined)
        case (let one, let other): return one == other
        }
      }
    }
  }
}
