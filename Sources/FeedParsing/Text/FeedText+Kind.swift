package import Models

extension FeedText {
  /// Text of which RSS does not say whether it is HTML (RSS 2.0, "description" and "title").
  ///
  /// It is taken for HTML when it contains a tag or a comment of HTML, or an entity; everything
  /// else, such as `Vec<T>` and `a < b`, is plain text.
  package static func guessed(_ text: String, base: String?) -> FeedText {
    FeedText(text, isHTML(text) ? .html : .plain, base: base)
  }

  private static func isHTML(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let mark = rest.firstIndex(where: { $0 == 0x3C || $0 == 0x26 }) {
      let next = rest.index(after: mark)
      let isLess = rest[mark] == 0x3C
      rest = rest[next...]
      if isLess ? isTag(rest) : isEntity(rest) { return true }
    }
    return false
  }

  /// Whether a tag of HTML goes on here, after its `<`.
  private static func isTag(_ rest: Substring.UTF8View) -> Bool {
    if rest.starts(with: "!--".utf8) { return true }
    let body = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    let name = body.prefix(12).prefix { isLetter($0) || isDigit($0) }
    guard let after = body.dropFirst(name.count).first,
      after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
    else { return false }
    return tags.contains(Substring(name).lowercased())
  }

  /// Whether an entity goes on here, after its `&`.
  private static func isEntity(_ rest: Substring.UTF8View) -> Bool {
    let body = rest.prefix(10)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")), end > body.startIndex else {
      return false
    }
    let name = body[..<end]
    if name.first == UInt8(ascii: "#") {
      return name.count > 1 && name.dropFirst().allSatisfy { isDigit($0) || isLetter($0) }
    }
    guard name.allSatisfy({ isDigit($0) || isLetter($0) }) else { return false }
    return XMLReader.character(named: String(Substring(name))) != nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The elements of HTML, those of the past included.
  private static let tags: Set<String> = Set(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big \
    blink blockquote body br button canvas caption center cite code col colgroup data datalist dd \
    del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form \
    frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label \
    legend li link listing main map mark marquee math menu meta meter nav nobr noembed noframes \
    noscript object ol optgroup option output p param picture plaintext pre \
    progress q rp rt ruby s samp script section select small source span strike strong style sub \
    summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul \
    var video wbr xmp
    """.split(separator: " ").map(String.init))
}
