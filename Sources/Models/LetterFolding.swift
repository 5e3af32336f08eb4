/// Letters of Latin, Greek and Cyrillic without their accents.
///
/// The standard library offers no decomposition, so the foldings are written out. A `?` is a
/// letter that stands for itself, a `-` is no letter.
package enum LetterFolding {
  /// The plain letters that a Latin letter stands for, U+00C0 to U+024F and U+1E00 to U+1EFF.
  package static func latin(_ scalar: UInt32) -> Substring? {
    switch scalar {
    case 0xC0...0x24F: known(latinTable[Int(scalar - 0xC0)])
    case 0x1E00...0x1EFF: known(additionalTable[Int(scalar - 0x1E00)])
    default: nil
    }
  }

  private static func known(_ letters: Substring) -> Substring? {
    letters == "?" || letters == "-" ? nil : letters
  }

  /// The letter without its accent, in lower case; other scalars are returned as they are.
  package static func unaccented(_ scalar: UInt32) -> UInt32 { accented[scalar] ?? scalar }

  private static let accented: [UInt32: UInt32] = Dictionary(
    zip(
      "άέήίΐϊόύΰϋώςёйїѐѓќѝўأإآٱىةؤئ".unicodeScalars, "αεηιιιουυυωσеиіегкиуاااايهوي".unicodeScalars
    )
    .map { ($0.value, $1.value) }, uniquingKeysWith: { first, _ in first })

  private static let latinTable = """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i \
    i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e \
    e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n \
    n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y \
    y y z z z z z z s ? ? ? ? ? ? ? ? ? ? ? ? ? ? e e ? f f ? ? ? ? ? ? ? ? ? ? ? ? ? o o ? ? ? ? \
    ? ? ? ? ? ? ? ? ? u u ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? dz dz dz lj lj lj nj nj nj a a i \
    i o o u u u u u u u u u u e a a a a ae ae ? ? g g k k o o o o ? ? j dz dz dz g g ? ? n n a a \
    ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t ? ? h h ? ? ? ? ? ? a a e e \
    o o o o o o o o y y ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
    """.split(separator: " ")

  private static let additionalTable = """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i \
    i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r \
    r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x \
    x y y z z z z z z h t w y a s ? ? ss ? a a a a a a a a a a a a a a a a a a a a a a a a e e e \
    e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u \
    u u u u u u u u y y y y y y y y ? ? ? ? ? ?
    """.split(separator: " ")
}
