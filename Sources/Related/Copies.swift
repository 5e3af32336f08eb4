package import Models

/// Copies: the same text from several feeds, however it was cut, edited or titled.
package enum Copies {
  /// Words of a shingle; of texts without spaces, characters.
  private static let shingle = (words: 5, characters: 8)
  /// Texts with fewer shingles have no sketch: a phrase in common makes no copy.
  private static let leastShingles = 20
  /// Containment of sketches from which on the texts are compared, and of how many shingles.
  private static let screen = (share: 0.12, sample: 8)
  /// The lowest hashes of a sketch, by which articles are brought together.
  private static let keys = 16
  /// What many texts have is no sign; each text is compared with so many of one key.
  private static let comparisons = 8
  /// After so many seconds a text that comes again is another publication.
  package static let span: Int64 = 7 * 86_400

  /// By which copies of a text are found; empty where it is too short.
  package static func sketch(of text: String) -> TextSketch {
    TextSketch(of: shingles(TextUnits(text)))
  }

  private static func shingles(_ text: TextUnits) -> [UInt32] {
    let size = text.isUnspaced ? shingle.characters : shingle.words
    guard text.units.count >= leastShingles + size - 1 else { return [] }
    return text.runs(of: size).map { UInt32(truncatingIfNeeded: $0 >> 32) }
  }

  /// Whether one text is a copy of the other.
  ///
  /// What is cut away, put before or after, or edited here and there leaves most words of the
  /// shorter text and many of its shingles in the other one. Articles that share a template, and
  /// reports of two events in the same words, have many in common as well, but other names: the
  /// words that are not common decide most.
  package static func areCopies(_ one: String, _ other: String) -> Bool {
    let (first, second) = (TextUnits(one), TextUnits(other))
    let shared = share(shingles(first), shingles(second))
    guard shared >= leastShared else { return false }
    let words = share(first.words(), second.words())
    let telling = share(first.tellingWords(), second.tellingWords())
    return shared + words + 2 * telling >= likeness
  }

  /// Of the shingles alone, and of shingles, words and words that are not common together, whose
  /// shares add up to four.
  private static let leastShared = 0.1
  private static let likeness = 2.85

  /// Which part of the smaller set the other one has.
  private static func share<Member: Hashable>(_ one: [Member], _ other: [Member]) -> Double {
    let (first, second) = (Set(one), Set(other))
    let least = min(first.count, second.count)
    return least > 0 ? Double(first.intersection(second).count) / Double(least) : 0
  }

  /// A text of the days that are looked at.
  package struct Candidate: Sendable {
    package var id: Article.ID
    package var feed: Feed.ID
    package var date: Timestamp
    package var sketch: TextSketch
    /// Whether it was compared with the others before.
    package var isKnown: Bool

    package init(
      id: Article.ID, feed: Feed.ID, date: Timestamp, sketch: TextSketch, isKnown: Bool
    ) {
      self.id = id
      self.feed = feed
      self.date = date
      self.sketch = sketch
      self.isKnown = isKnown
    }
  }

  /// Pairs of texts that may be copies, by their places; each has one that is not known.
  package static func pairs(among texts: [Candidate]) -> [(Int, Int)] {
    var keys: [(hash: UInt32, text: Int32)] = []
    for (place, text) in texts.enumerated() {
      for hash in text.sketch.hashes.prefix(self.keys) { keys.append((hash, Int32(place))) }
    }
    keys.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.text < $1.text }
    var found: Set<UInt64> = []
    var pairs: [(Int, Int)] = []
    var rest = keys[...]
    while let key = rest.first {
      let all = rest.prefix { $0.hash == key.hash }
      rest = rest[all.endIndex...]
      let same = withoutPhrases(of: texts, all)[...]
      for index in same.indices.dropFirst() {
        for other in same[..<index].suffix(comparisons).reversed() {
          let (one, two) = (Int(other.text), Int(same[index].text))
          let isNew = found.insert(UInt64(one) << 32 | UInt64(two)).inserted
          if isNew, mayBeCopies(texts[one], texts[two]) { pairs.append((one, two)) }
          // What is like the same text is like this one.
          if texts[one].sketch == texts[two].sketch { break }
        }
      }
    }
    return pairs
  }

  /// What a feed puts under many of its articles is no sign of a copy: of a feed that has a shingle more
  /// often than this, no article counts.
  private static let usesOfPhrase = 3

  private static func withoutPhrases(
    of texts: [Candidate], _ same: ArraySlice<(hash: UInt32, text: Int32)>
  ) -> [(hash: UInt32, text: Int32)] {
    guard same.count > usesOfPhrase else { return Array(same) }
    var uses: [Feed.ID: Int] = [:]
    for key in same { uses[texts[Int(key.text)].feed, default: 0] += 1 }
    return same.filter { uses[texts[Int($0.text)].feed] ?? 0 <= usesOfPhrase }
  }

  private static func mayBeCopies(_ one: Candidate, _ other: Candidate) -> Bool {
    guard !(one.isKnown && other.isKnown),
      max(one.date, other.date).seconds(since: min(one.date, other.date)) <= span
    else { return false }
    let (share, sample) = one.sketch.containment(with: other.sketch)
    return share >= screen.share && sample >= screen.sample
  }
}
