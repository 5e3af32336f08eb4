import FeedParsing
import Library
import Models

extension FuzzTarget {
  /// The whole way from bytes to articles and to JSON.
  ///
  /// A first byte below 0x20 chooses the content type and the address; other inputs have neither.
  static let feeds = FuzzTarget(
    name: "feeds", title: "bytes of feeds into articles and JSON",
    words: FeedWords.all, seeds: FeedWords.seeds, longest: 64 * 1024
  ) { (input) throws(Finding) in try FeedPromises(input).check() }
}

/// What is promised of a feed, whatever it is.
private struct FeedPromises {
  private static let types: [String?] = [
    nil, "text/xml", "application/rss+xml; charset=utf-8", "text/html; charset=iso-8859-1",
    "application/feed+json", "application/xml; charset=utf-16", "text/plain; charset=gb18030", "",
  ]
  private static let addresses = [
    nil, "https://news.example/feeds/all.xml?x=1", "http://user:pass@[::1]:8080/a/b/../c", "a/b",
  ]

  let bytes: [UInt8]
  let type: String?
  let address: String?

  init(_ input: [UInt8]) {
    let served = ServedInput(input, types: Self.types, addresses: Self.addresses)
    (bytes, type) = (served.bytes, served.type)
    address = served.address
  }

  func check() throws(Finding) -> Int {
    let contents = FeedParser.parse(bytes, contentType: type, address: address)
    let again = FeedParser.parse(bytes, contentType: type, address: address)
    try Finding.unless(contents == again, "a feed is read alike twice")
    let json =
      Waiting.value { [self] in
        await Normalised.feed(bytes, contentType: type, address: address)
      } ?? nil
    try Finding.unless((json == nil) == (contents == nil), "JSON is written of feeds only")
    guard let contents, let json else { return 0 }
    let articles =
      Waiting.value { [self] in await Editing.articles(of: contents, address: address ?? "") } ?? []
    for item in contents.items { try check(item) }
    for article in articles { try check(article) }
    try check(json, of: contents)
    return mark(contents, articles)
  }

  private func check(_ item: FeedItem) throws(Finding) {
    let years: ClosedRange<Int64> = -62_167_219_200...253_402_387_200
    for date in [item.published, item.updated] {
      try Finding.unless(
        date.map { years.contains($0.seconds) } ?? true, "dates are in the years 0 to 9999",
        "\(String(describing: date))")
    }
    for file in item.enclosures {
      try Finding.unless(file.length ?? 0 >= 0, "no file is shorter than nothing")
    }
    try Finding.unless(item.discussion.count ?? 0 >= 0, "no count is below zero")
    for address in [item.url, item.externalURL, item.image] + item.enclosures.map(\.url) {
      try AddressPromises.checkSafe(address ?? "")
    }
  }

  private func check(_ article: IncomingArticle) throws(Finding) {
    try Finding.unless(!article.guid.isEmpty, "every article has an id")
    try TextPromises.checkLine(article.title, "title", longest: 1001)
    try TextPromises.checkLine(article.byline ?? "", "byline", longest: 4100)
    try Finding.unless(!article.title.isEmpty, "every article has a title")
    try Finding.unless(article.lead.count <= 281, "leads are short", "\(article.lead.count)")
    try Finding.unless(article.terms.count <= 48, "terms are few")
    for address in [article.url] + article.enclosures.map(\.url) {
      guard let address else { continue }
      try Finding.unless(WebAddress(address).isWeb, "articles are on the web", address)
      try Finding.unless(
        address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }, "addresses have no blanks", address)
    }
    try MarkupPromises.check(article.html)
  }

  private func check(_ json: JSONText, of contents: FeedContents) throws(Finding) {
    try Finding.unless(
      json.text.utf8.count <= 200_000 + 64 * bytes.count, "what is written is bounded",
      "\(json.text.utf8.count) of \(bytes.count)")
    try Finding.unless(
      !json.text.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "JSON holds no controls")
    let read = FeedParser.parse(Array(json.text.utf8), contentType: nil, address: nil)
    try Finding.unless(read != nil, "what is written is a feed again")
    try Finding.unless(
      read?.items.count == contents.items.count, "every item is written",
      "\(read?.items.count ?? -1) of \(contents.items.count)")
  }

  /// Roughly how the feed was read: which fields there are, and how much.
  private func mark(_ contents: FeedContents, _ articles: [IncomingArticle]) -> Int {
    func size(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }
    var hasher = Hasher()
    hasher.combine(contents.format)
    hasher.combine(size(contents.items.count))
    hasher.combine([contents.siteURL, contents.selfURL, contents.nextURL].map { $0 != nil })
    hasher.combine([contents.interval != nil, contents.hubs.isEmpty, contents.license == nil])
    hasher.combine(size(articles.reduce(0) { $0 + $1.html.utf8.count }) / 2)
    if let item = contents.items.first {
      hasher.combine([item.guid, item.url, item.image, item.language].map { $0 != nil })
      hasher.combine([item.published, item.updated].map { $0 != nil })
      hasher.combine([size(item.tags.count), size(item.enclosures.count), size(item.authors.count)])
      hasher.combine(item.content?.kind)
    }
    return hasher.finalize()
  }
}
