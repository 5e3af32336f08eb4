/// Words that are in a known share of all articles, so that searches can ask for them.
///
/// They have five syllables, more than any word of a `Vocabulary`.
enum Planted {
  /// In nine articles of ten.
  static let everywhere = word(1)
  /// Each in three articles of ten.
  static let common = (0..<40).map { word(100 + $0) }
  /// Each in one article of fifty, made of two common words.
  static let phrases = common.indices.map { "\(common[$0]) \(common[($0 + 7) % common.count])" }
  /// Each in the title of one article of twenty.
  static let topics = (0..<20).map { word(200 + $0) }
  /// Each in three Korean articles of ten; three syllables.
  static let korean = (0..<40).map { number in
    var chance = SplitMix64(-300 - number)
    return (0..<3).map { _ in Language.korean.syllable(&chance) }.joined()
  }
  /// How many rare words share all articles among themselves.
  static let rareWords = 5_000

  /// In one article of five thousand.
  static func rare(_ number: Int) -> String { word(10_000 + number % rareWords) }

  /// What is planted into the text of one article.
  static func words(
    ofArticle number: Int, in language: Language, _ chance: inout SplitMix64
  ) -> [String] {
    var words = chance.chance(0.9) ? [everywhere] : []
    words += common.filter { _ in chance.chance(0.3) }
    words += phrases.filter { _ in chance.chance(0.02) }
    if language == .korean { words += korean.filter { _ in chance.chance(0.3) } }
    words.append(rare(number))
    return words.shuffled(using: &chance)
  }

  private static func word(_ number: Int) -> String {
    var chance = SplitMix64(-1_000_000 - number)
    return (0..<5).map { _ in Language.english.syllable(&chance) }.joined()
  }
}
