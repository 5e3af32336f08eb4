/// The languages that articles are made in: their letters, and the words that every text is full of.
enum Language: Int, CaseIterable {
  case english, german, russian, chinese, korean

  /// Of ten feeds, how many are in which language.
  static func of(feed: Int) -> Language {
    let shares: [Language] = [
      .english, .german, .english, .chinese, .english, .russian, .english, .korean, .english,
      .german,
    ]
    return shares[feed % shares.count]
  }

  var code: String {
    switch self {
    case .english: "en"
    case .german: "de"
    case .russian: "ru"
    case .chinese: "zh"
    case .korean: "ko"
    }
  }

  var seed: Int { 1_000 + rawValue }
  var space: String { self == .chinese ? "" : " " }
  var comma: String { self == .chinese ? "，" : ", " }
  var stop: String { self == .chinese ? "。" : ". " }

  /// The fewest syllables of a word.
  var shortest: Int {
    switch self {
    case .english, .russian, .korean: 2
    case .german: 3
    case .chinese: 1
    }
  }

  func syllable(_ chance: inout SplitMix64) -> String {
    switch self {
    case .english: Self.join("bcdfghjklmnprstvwz", "aeiou", "nrst", &chance)
    case .german: Self.join("bdfghklmnprstwz", "aeiouäöü", "nrst", &chance)
    case .russian: Self.join("бвгдзклмнпрст", "аеиоуыя", "нрст", &chance)
    case .chinese: Self.scalar(0x4E00, chance.below(2_500) * 3)
    case .korean: Self.scalar(0xAC00, chance.below(1_200) * 7)
    }
  }

  /// Consonant, vowel, and one time in four another consonant.
  private static func join(
    _ first: String, _ vowels: String, _ last: String, _ chance: inout SplitMix64
  ) -> String {
    var text = ""
    for letter in [first.randomElement(using: &chance), vowels.randomElement(using: &chance)] {
      if let letter { text.append(letter) }
    }
    if chance.chance(0.25), let letter = last.randomElement(using: &chance) { text.append(letter) }
    return text
  }

  private static func scalar(_ first: UInt32, _ distance: Int) -> String {
    Unicode.Scalar(first + UInt32(distance)).map { String($0) } ?? ""
  }

  var commonWords: [String] {
    switch self {
    case .english:
      Self.split(
        """
        the of and to in a is that for it as was with on be by at this from are have not but they
        were which an or their one all we can has there been had will who more when what some its
        if would out so up new about them time just also my only than other into his how our over
        """)
    case .german:
      Self.split(
        """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an
        werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum
        war haben nur oder aber vor zur bis mehr durch man sein wurde
        """)
    case .russian:
      Self.split(
        """
        и в не на я что он с как это по но они к у из за от о так же для вы мы все было бы если до
        его только или ещё уже при когда чтобы этот
        """)
    case .chinese:
      Self.split("的 一 是 在 了 不 和 有 我 他 这 中 大 来 上 国 个 到 说 们 为 子 地 出 道 也 时 年")
    case .korean:
      Self.split("이 그 저 것 수 등 및 더 또 한 있는 있다 했다 대한 위해 통해 따라 하는 것으로 그리고 하지만")
    }
  }

  private static func split(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }
}
