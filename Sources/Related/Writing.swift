/// How a text is written, as far as it matters for what its terms are.
enum Writing {
  /// Words are set apart.
  case spaced
  /// Characters without kana between them.
  case han
  /// Characters and kana.
  case kana

  /// Characters that are looked at.
  private static let looked = 2_000

  init(of text: String) {
    var (letters, hangul, han, kana) = (0, 0, 0, 0)
    for scalar in text.unicodeScalars.prefix(Self.looked) {
      switch CharacterTable.entry(ofAny: scalar.value).kind {
      case .letter: letters += 1
      case .hangul: hangul += 1
      case .han: han += 1
      case .katakana: kana += 1
      case .separator: if (0x3041...0x309F).contains(scalar.value) { kana += 1 }
      case .skipped, .unspaced: break
      }
    }
    // A name in Latin letters is as long as a sentence in characters.
    if hangul > han + kana || letters > 3 * (han + kana) || han + kana == 0 {
      self = .spaced
    } else {
      self = 10 * kana > han ? .kana : .han
    }
  }
}
