/// Hangul written as separate letters (as file systems of Apple write it), put together again.
enum HangulSyllable {
  /// The one syllable that two or three modern jamo make (The Unicode Standard, section 3.12).
  static func composed(_ scalars: Character.UnicodeScalarView) -> Unicode.Scalar? {
    guard let first = scalars.first, (0x1100...0x1112).contains(first.value) else { return nil }
    var index = scalars.index(after: scalars.startIndex)
    guard index < scalars.endIndex, (0x1161...0x1175).contains(scalars[index].value) else {
      return nil
    }
    let leading = first.value - 0x1100
    let vowel = scalars[index].value - 0x1161
    var trailing: UInt32 = 0
    index = scalars.index(after: index)
    if index < scalars.endIndex {
      guard (0x11A8...0x11C2).contains(scalars[index].value) else { return nil }
      trailing = scalars[index].value - 0x11A7
      guard scalars.index(after: index) == scalars.endIndex else { return nil }
    }
    return Unicode.Scalar(0xAC00 + (leading * 21 + vowel) * 28 + trailing)
  }
}
