internal import Glibc
package import Models

/// Which words an article is about.
package enum Terms {
  /// Bytes of a text that are looked at: the rest of a longer one changes nothing.
  private static let maximumText = 400_000
  /// How often a word of the title counts.
  private static let titleCount = 4.0
  /// How often the first word of the text counts beyond once, and after how many words it is a third
  /// of that: news begin with what they are about (nDCG@10 on English stories .954 without, .964
  /// with).
  private static let opening = (count: 3.0, words: 80.0)
  /// What a pair of characters is of a word, of which the text's opening is so many.
  private static let pairsOfWord = 2
  /// Names join articles about one event: words that the text nearly always writes with a capital
  /// weigh more (nDCG@10 on English stories .959 without, .963 with).
  private static let nameWeight = 1.5

  /// The article's `limit` strongest terms, strongest first.
  ///
  /// How rare a term is plays no part here: it is a matter of the whole store and of the day, and
  /// belongs to `Ranking`.
  package static func terms(title: String, text: String, limit: Int = 24) -> [WeightedTerm] {
    var counter = TermCounter()
    let writing = Writing(of: title + text)
    var scanner = TermScanner(writing)
    // A title that is the whole text would only count itself, and has no opening.
    let isTitle = title == text
    if !isTitle {
      scanner.scan(title) { term, isName in
        counter.add(term, times: titleCount, isInText: false, isName: isName)
      }
    }
    var place = 0
    scanner.scan(beginning(of: text)) { term, isName in
      place += term.first.map { $0 >= 0xE0 } == true ? 1 : pairsOfWord
      counter.add(
        term, times: isTitle ? 1 : times(at: place), isInText: true, isName: isName)
    }
    // “IT” and “US” are no function words among characters.
    return strongest(counter, limit, stops: writing == .spaced)
  }

  private static func beginning(of text: String) -> String {
    guard text.utf8.count > maximumText else { return text }
    return String(decoding: text.utf8.prefix(maximumText), as: UTF8.self)
  }

  /// How often a term counts that ends so many pairs of characters after the text's start.
  private static func times(at place: Int) -> Double {
    place < openingTimes.count ? openingTimes[place] : 1
  }

  private static let openingTimes: [Double] = (0..<2_000).map {
    1 + opening.count * exp(-Double($0) / (opening.words * Double(pairsOfWord)))
  }

  private static func strongest(
    _ counter: TermCounter, _ limit: Int, stops: Bool
  ) -> [WeightedTerm] {
    // Ties go to what comes first in the article.
    var weights = counter.entries.enumerated().map {
      (index: $0.offset, weight: weight($0.element))
    }
    weights.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.index < $1.index }
    var terms: [WeightedTerm] = []
    terms.reserveCapacity(min(limit, weights.count))
    var strongest = 0.0
    for (index, weight) in weights {
      guard terms.count < limit else { break }
      let entry = counter.entries[index]
      let term = counter.text(of: entry)
      if stops, StopWords.mayHave(hash: entry.hash), StopWords.all.contains(term) { continue }
      if strongest == 0 { strongest = weight }
      let scaled = (255 * weight / strongest).rounded()
      terms.append(
        WeightedTerm(term, weight: UInt8(min(255, max(1, scaled))), isName: isName(entry)))
    }
    return terms
  }

  private static func weight(_ entry: TermCounter.Entry) -> Double {
    let weight = 1 + log(entry.count)
    return isName(entry) ? weight * nameWeight : weight
  }

  private static func isName(_ entry: TermCounter.Entry) -> Bool {
    entry.capitals > 0 && entry.capitals * 5 >= entry.inText * 4
  }
}
