/// The named characters of HTML that are common in prose (HTML standard, section 13.5).
enum CommonEntities {
  /// What a name without `&` and `;` stands for; nil for rarer names.
  static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    // One word of bytes: names of up to eight letters, where their case matters.
    guard (1...8).contains(name.count) else { return nil }
    return scalars[name.reduce(0) { $0 << 8 | UInt64($1) }]
  }

  private static let scalars: [UInt64: Unicode.Scalar] = {
    let named: [(String, Unicode.Scalar)] = [
      ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"),
      ("hellip", "…"), ("mdash", "—"), ("ndash", "–"), ("lsquo", "‘"), ("rsquo", "’"),
      ("ldquo", "“"), ("rdquo", "”"), ("sbquo", "‚"), ("bdquo", "„"), ("laquo", "«"),
      ("raquo", "»"), ("bull", "•"), ("middot", "·"), ("copy", "©"), ("reg", "®"), ("trade", "™"),
      ("deg", "°"), ("euro", "€"), ("pound", "£"), ("times", "×"), ("shy", "\u{AD}"),
      ("auml", "ä"), ("ouml", "ö"), ("uuml", "ü"), ("Auml", "Ä"), ("Ouml", "Ö"), ("Uuml", "Ü"),
      ("szlig", "ß"), ("eacute", "é"), ("egrave", "è"), ("agrave", "à"), ("aacute", "á"),
      ("iacute", "í"), ("oacute", "ó"), ("uacute", "ú"), ("ntilde", "ñ"), ("ccedil", "ç"),
      ("ecirc", "ê"), ("acirc", "â"), ("icirc", "î"), ("ocirc", "ô"), ("Eacute", "É"),
    ]
    return Dictionary(
      uniqueKeysWithValues: named.map { name, scalar in
        (name.utf8.reduce(0) { $0 << 8 | UInt64($1) }, scalar)
      })
  }()
}
