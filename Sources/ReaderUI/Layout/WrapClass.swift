/// What a character allows beside itself when lines are broken where there is no space.
///
/// A small part of UAX #14 (Unicode line breaking) and of kinsoku shori: between ideographs and kana
/// a line may break, but no closing mark begins a line and no opening mark ends one. Hangul breaks
/// at spaces, as Korean newspapers set it.
enum WrapClass: Equatable {
  /// Letters of scripts that put spaces between words.
  case letter
  case hyphen, dash
  /// Brackets and punctuation of those scripts.
  case open, close
  /// Han, kana, and emoji, which behave alike.
  case ideograph
  /// Brackets and punctuation of Chinese and Japanese; also small kana and marks of repetition.
  case wideOpen, wideClose
  /// No-break spaces, straight quotes: holds both sides.
  case glue
  /// Vowels of Thai and Lao that stand before their consonant: a syllable begins there, which is
  /// the best place to break a line that can be told without a dictionary.
  case leadingVowel
  /// Digits, Hangul and the rest.
  case other

  /// Whether a line may end between `self` and `next` with nothing between them.
  func breaks(before next: WrapClass) -> Bool {
    if self == .glue || next == .glue { return false }
    if next == .close || next == .wideClose || next == .dash { return false }
    if self == .open || self == .wideOpen { return false }
    if next == .leadingVowel { return self == .letter }
    if self == .ideograph || next == .ideograph || self == .dash { return true }
    return self == .wideClose || next == .wideOpen
  }

  /// Whether a cluster belongs to the one before it even where a word has to be cut: Thai and Lao
  /// vowels and signs that follow their consonant, and consonants below the one before (after the
  /// stacking signs of Khmer and Myanmar).
  static func clings(_ scalar: Unicode.Scalar, to previous: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    case 0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0EAF, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EC6:
      true
    default: previous == "\u{17D2}" || previous == "\u{1039}"
    }
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x2D, 0x2010: self = .hyphen
    case 0x2014, 0x2015: self = .dash
    case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB, 0xA1, 0xBF: self = .open
    case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: self = .close
    case 0x2019, 0x201D, 0xBB, 0x2025, 0x2026, 0x2030, 0xB0: self = .close
    case 0x22, 0x27, 0xA0, 0x2007, 0x202F: self = .glue
    case 0x00...0x7F, 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .other
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
    case 0x0E40...0x0E44, 0x0EC0...0x0EC4: self = .leadingVowel
    // Latin to Ethiopic and beyond: spaces stand between the words, or nothing tells.
    case 0xC0..<0x2000: self = .letter
    default: self = WrapClass(uncommon: scalar)
    }
  }

  private init(uncommon scalar: Unicode.Scalar) {
    if WrapClass.wideOpeners.contains(scalar) {
      self = .wideOpen
    } else if WrapClass.wideClosers.contains(scalar) {
      self = .wideClose
    } else if scalar.properties.isIdeographic || scalar.properties.isEmojiPresentation {
      self = .ideograph
    } else {
      switch scalar.value {
      case 0x2E80...0x30FF, 0x3190...0x4DBF, 0xFF66...0xFF9F: self = .ideograph
      case 0x31F0...0x31FF: self = .wideClose
      default: self = scalar.properties.isAlphabetic ? .letter : .other
      }
    }
  }

  private static let wideOpeners = Set("（［｛｟〈《「『【〔〖〘〚〝＄￥￡｢".unicodeScalars)

  private static let wideClosers = Set(
    ("、。，．・：；？！）］｝｠〉》」』】〕〗〙〛〟〞％‰℃〜～ー々〻ゝゞヽヾ｡､｣･ｰ"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ").unicodeScalars)
}
