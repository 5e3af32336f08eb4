/// A passage of a text, found again by its words: the TextQuoteSelector of the Web Annotation Data
/// Model (https://www.w3.org/TR/annotation-model/#text-quote-selector), with its place as a hint.
package struct TextQuote: Hashable, Sendable {
  /// Scalars of a quote; of a longer passage the beginning stands for all of it.
  package static let longest = 4000
  /// Scalars of what stands before and after.
  package static let context = 32

  package var quote: String
  package var prefix: String
  package var suffix: String
  /// Where it began, as an offset into the document's text; nil where nobody said.
  package var position: Int?

  package init(_ quote: String, prefix: String = "", suffix: String = "", position: Int? = nil) {
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.position = position.map { max(0, $0) }
  }

  /// The passage at `range` of a text; `quote` is how it is to be read, with its line breaks.
  package init(_ quote: String, at range: Range<Int>, of text: [Unicode.Scalar]) {
    let range = range.clamped(to: 0..<text.count)
    self.init(
      String(quote.unicodeScalars.prefix(Self.longest)),
      prefix: String(text[..<range.lowerBound].suffix(Self.context)),
      suffix: String(text[range.upperBound...].prefix(Self.context)), position: range.lowerBound)
  }

  /// Where the passage stands in a text, as offsets of its scalars; nil where its words are gone.
  ///
  /// White space does not count: a text that was read anew breaks its lines elsewhere. Where the
  /// words stand several times, what stands around them tells, and then which place is nearest to
  /// the one remembered. Takes time in proportion to the lengths of text and quote.
  package func range(in text: [Unicode.Scalar]) -> Range<Int>? {
    let wanted = quote.unicodeScalars.filter(Self.counts)
    guard !wanted.isEmpty else { return nil }
    let places = text.indices.filter { Self.counts(text[$0]) }
    let starts = Self.occurrences(
      of: Array(wanted), count: places.count, scalar: { text[places[$0]] })
    guard let only = starts.first else { return nil }
    func range(_ start: Int) -> Range<Int> {
      places[start]..<(places[start + wanted.count - 1] + 1)
    }
    guard starts.count > 1 else { return range(only) }
    let before = Array(prefix.unicodeScalars.filter(Self.counts).reversed())
    let after = Array(suffix.unicodeScalars.filter(Self.counts))
    var best: (start: Int, likeness: Int, distance: Int)?
    for start in starts {
      let end = start + wanted.count
      let likeness =
        before.indices.prefix { $0 < start && text[places[start - 1 - $0]] == before[$0] }.count
        + after.indices.prefix { $0 < places.count - end && text[places[end + $0]] == after[$0] }
        .count
      let distance = position.map { places[start].distance(to: $0).magnitude } ?? 0
      let found = (start, likeness, Int(clamping: distance))
      if let best, (best.likeness, -best.distance) >= (found.1, -found.2) { continue }
      best = found
    }
    return range(best?.start ?? only)
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace
  }

  /// Where some scalars stand in a text of `count`, overlapping ones too (Knuth, Morris and Pratt).
  private static func occurrences(
    of wanted: [Unicode.Scalar], count: Int, scalar: (Int) -> Unicode.Scalar
  ) -> [Int] {
    var borders = [0]
    var length = 0
    for place in wanted.indices.dropFirst() {
      while length > 0, wanted[place] != wanted[length] { length = borders[length - 1] }
      if wanted[place] == wanted[length] { length += 1 }
      borders.append(length)
    }
    var starts: [Int] = []
    length = 0
    for place in 0..<count {
      let scalar = scalar(place)
      while length > 0, length == wanted.count || scalar != wanted[length] {
        length = borders[length - 1]
      }
      if scalar == wanted[length] { length += 1 }
      if length == wanted.count { starts.append(place + 1 - length) }
    }
    return starts
  }
}

extension String {
  fileprivate init(_ scalars: some Collection<Unicode.Scalar>) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
