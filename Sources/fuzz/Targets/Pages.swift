import Library
import Markup
import Models
import ReaderMode

extension FuzzTarget {
  /// Web pages into articles.
  ///
  /// A first byte below 0x20 chooses the content type and the address; other inputs have neither.
  static let pages = FuzzTarget(
    name: "pages", title: "bytes of web pages into articles", words: PageWords.all,
    seeds: PageWords.seeds, longest: 64 * 1024
  ) { (input) throws(Finding) in try PagePromises(input).check() }
}

/// What is promised of the article of a page, whatever the page is.
private struct PagePromises {
  private static let types: [String?] = [
    nil, "text/html", "text/html; charset=utf-8", "text/html; charset=gb18030",
    "text/html; charset=windows-1252", "text/html; charset=utf-16", "application/xhtml+xml", "",
  ]
  private static let addresses = [
    nil, "https://post.example/2026/11/23/ice.html", "http://[::1]:8080/story/2?page=3", "a/b",
  ]

  let bytes: [UInt8]
  let type: String?
  let address: String

  init(_ input: [UInt8]) {
    let served = ServedInput(input, types: Self.types, addresses: Self.addresses)
    (bytes, type) = (served.bytes, served.type)
    address = served.address ?? ""
  }

  func check() throws(Finding) -> Int {
    let article = WebPage.article(in: bytes, contentType: type, address: address)
    let again = WebPage.article(in: bytes, contentType: type, address: address)
    try Finding.unless(article == again, "a page is read alike twice")
    try checkLengths(article)
    try checkFacts(article)
    try MarkupPromises.check(article.html)
    try checkText(article)
    try checkJoining(article)
    return mark(article)
  }

  private func checkLengths(_ article: ReadableArticle) throws(Finding) {
    try Finding.unless(
      article.text.utf8.count <= 4 * bytes.count + 1000, "text comes from the page",
      "\(article.text.utf8.count) of \(bytes.count)")
    try Finding.unless(
      article.html.utf8.count <= 16 * bytes.count + 4000, "HTML is bounded",
      "\(article.html.utf8.count) of \(bytes.count)")
    try Finding.unless((0...1.001).contains(article.agreement), "agreement is from 0 to 1")
  }

  private func checkFacts(_ article: ReadableArticle) throws(Finding) {
    for (name, text) in [
      ("title", article.title), ("byline", article.byline), ("site name", article.siteName),
    ] {
      try TextPromises.checkLine(text ?? "", name, longest: 8000)
    }
    if let next = article.nextPage {
      try AddressPromises.checkSafe(next)
      try Finding.unless(
        WebAddress(next).isWeb && WebAddress(next).host == WebAddress(address).host,
        "an article goes on where it began", next)
    }
    if let image = article.leadImage {
      try Finding.unless(WebAddress(image).isWeb, "pictures are on the web", image)
    }
  }

  /// Letters, as blanks and what does not show may differ.
  private func checkText(_ article: ReadableArticle) throws(Finding) {
    // In code, what is said about a picture becomes part of the code.
    guard !article.html.contains("<pre>") else { return }
    let shown = letters(
      PlainText.text(
        of: DocumentBuilder.document(fromHTML: plainLetters(article.html), base: nil)))
    for line in article.text.split(separator: "\n").prefix(200) {
      let line = letters(String(line))
      try Finding.unless(shown.holdsBytes(line), "the text is what the HTML shows", line)
    }
  }

  /// What is said about a picture is shown within the line that it stands in, and raised and lowered
  /// letters become others. By bytes, as a mark may stand on the end of a tag.
  private func plainLetters(_ html: String) -> String {
    let parts = html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let isLeftOut =
        index > 0 && ["img", "sup", "/sup", "sub", "/sub"].contains { part.starts(with: $0.utf8) }
      let text = isLeftOut ? part.drop { $0 != UInt8(ascii: ">") }.dropFirst() : part
      return (index > 0 && !isLeftOut ? "<" : "") + String(decoding: text, as: UTF8.self)
    }.joined()
  }

  private func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic }))
  }

  private func checkJoining(_ article: ReadableArticle) throws(Finding) {
    guard let once = ReaderMode.joined([article]),
      let twice = ReaderMode.joined([article, article])
    else { throw Finding(promise: "a page is joined") }
    try Finding.unless(once.text == twice.text, "what is repeated is joined once")
    try MarkupPromises.check(twice.html)
  }

  private func mark(_ article: ReadableArticle) -> Int {
    func size(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }
    var hasher = Hasher()
    hasher.combine(
      [article.title, article.byline, article.published, article.language, article.nextPage].map {
        $0 != nil
      })
    hasher.combine(article.isPartial)
    hasher.combine(size(article.text.utf8.count))
    hasher.combine(size(article.html.utf8.count))
    hasher.combine(Int(article.agreement * 8))
    hasher.combine(article.text.utf8.count { $0 == 0x0A } / 2)
    return hasher.finalize()
  }
}

extension String {
  /// By bytes: a mark that follows a letter in one text and a blank in the other is no difference.
  fileprivate func holdsBytes(_ other: String) -> Bool {
    other.isEmpty || utf8.firstRange(of: other.utf8) != nil
  }
}
