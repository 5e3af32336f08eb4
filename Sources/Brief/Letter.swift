internal import Related

/// What words are made of: letters of scripts with spaces, Hangul, katakana, and characters of
/// scripts that set no words apart.
enum Letter {
  case none, word, hangul, katakana, unspaced

  static func kind(_ scalar: UInt32) -> Letter {
    if scalar < 0x80 {
      return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar & 0xDF) ? .word : .none
    }
    return switch CharacterTable.entry(scalar).kind {
    case .separator, .skipped: .none
    case .letter: .word
    case .hangul: .hangul
    case .katakana: .katakana
    case .han, .unspaced: .unspaced
    }
  }

  /// Whether `scalar` goes on with a run of this kind.
  static func continues(_ kind: Letter, _ scalar: UInt32) -> Bool {
    if self.kind(scalar) == kind { return true }
    // Accents are no letters, and part of the word they stand on.
    return kind == .word && scalar >= 0x80 && CharacterTable.entry(scalar).kind == .skipped
  }

  /// False for a stretch that has grammar in it, or that begins or ends within a syllable.
  static func isWholeWord(_ stretch: [UInt32]) -> Bool {
    guard let first = stretch.first, let last = stretch.last else { return false }
    if stretch.contains(where: grammar.contains) { return false }
    // A Thai vowel that is written before its consonant, or between two.
    return !follows(first) && !(0x0E40...0x0E44).contains(last) && last != 0x0E31
  }

  /// Thai vowels and tones that follow their consonant.
  static func follows(_ scalar: UInt32) -> Bool {
    (0x0E30...0x0E3A).contains(scalar) || (0x0E45...0x0E4E).contains(scalar)
  }

  /// Chinese characters that are words of grammar nearly everywhere.
  private static let grammar = Set(
    "的了是在和也就都而及与與着著这這那我你他她它们們为為以于於对對从從将將被把等但并並或其之所则則很已还還又不没沒有说說个個"
      .unicodeScalars.map { $0.value })
}
