internal import Glibc
package import Models

/// Which words an article is about.
package enum Terms {
  /// Bytes of a text that are looked at: the rest of a longer one changes nothing.
  private static let maximumText = 400_000
  /// How often a word of the title counts.
  private static let titleCount = 3
  /// Names join articles about one event: words that the text nearly always writes with a capital
  /// weigh more (nDCG@10 on English stories .947 without, .952 with, at 64 terms).
  private static let nameWeight = 1.5

  /// The article's `limit` strongest terms, strongest first.
  ///
  /// How rare a term is plays no part here: it is a matter of the whole store and of the day, and
  /// belongs to `Ranking`.
  package static func terms(title: String, text: String, limit: Int = 24) -> [WeightedTerm] {
    var counter = TermCounter()
    var scanner = TermScanner()
    // A title that is the whole text would only count itself.
    if title != text {
      scanner.scan(title) { term, isName in
        counter.add(term, times: titleCount, isInText: false, isName: isName)
      }
    }
    scanner.scan(beginning(of: text)) { term, isName in
      counter.add(term, times: 1, isInText: true, isName: isName)
    }
    return strongest(counter, limit)
  }

  private static func beginning(of text: String) -> String {
    guard text.utf8.count > maximumText else { return text }
    return String(decoding: text.utf8.prefix(maximumText), as: UTF8.self)
  }

  private static func strongest(_ counter: TermCounter, _ limit: Int) -> [WeightedTerm] {
    // Ties go to what comes first in the article. Most words occur once, which weighs least: they
    // follow the others, sorted already.
    var weights: [(index: Int, weight: Double)] = []
    var lightest: [(index: Int, weight: Double)] = []
    weights.reserveCapacity(counter.entries.count)
    lightest.reserveCapacity(counter.entries.count)
    for (index, entry) in counter.entries.enumerated() {
      let weight = weight(entry)
      if weight > 1 { weights.append((index, weight)) } else { lightest.append((index, weight)) }
    }
    weights.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.index < $1.index }
    weights += lightest
    var terms: [WeightedTerm] = []
    terms.reserveCapacity(min(limit, weights.count))
    var strongest = 0.0
    for (index, weight) in weights {
      guard terms.count < limit else { break }
      let entry = counter.entries[index]
      let term = counter.text(of: entry)
      if StopWords.mayHave(hash: entry.hash), StopWords.all.contains(term) { continue }
      if strongest == 0 { strongest = weight }
      let scaled = (255 * weight / strongest).rounded()
      terms.append(WeightedTerm(term, weight: UInt8(min(255, max(1, scaled)))))
    }
    return terms
  }

  private static func weight(_ entry: TermCounter.Entry) -> Double {
    let weight = entry.count == 1 ? 1 : 1 + log(Double(entry.count))
    let isName = entry.capitals > 0 && entry.capitals * 5 >= entry.inText * 4
    return isName ? weight * nameWeight : weight
  }
}
