import FeedParsing
import Models

extension FuzzTarget {
  /// Lists of subscriptions, written and read again.
  static let outlines = FuzzTarget(
    name: "opml", title: "lists of subscriptions, read, written and read again",
    words: OutlinePromises.words, seeds: OutlinePromises.seeds, longest: 64 * 1024
  ) { (input) throws(Finding) in try OutlinePromises.check(input) }
}

private enum OutlinePromises {
  static let seeds = [
    """
    <?xml version="1.0"?><opml version="2.0"><head><title>A</title></head><body>
    <outline text="World"><outline text="Asia"><outline type="rss" text="B" title="B"
    xmlUrl="http://a.example/f?a=1&amp;b=2" htmlUrl="http://a.example/"/></outline></outline>
    <outline text="C" xmlUrl="https://c.example/" category="/World/Asia,Korea"/>
    <outline text="D" xmlUrl="|cat"/><outline xmlUrl="exec:ls"/><outline url="feed://e/"/></body></opml>
    """
  ]
  static let words = [
    "<opml>", "<body>", "<outline ", "</outline>", "/>", "text=\"", "title=\"", "xmlUrl=\"",
    "htmlUrl=\"", "category=\"", "type=\"rss\"", "http://a/", "https://b/?c", "feed:", "feed://",
    "exec:", "filter:", "file:", "|", "\"|", "&#10;", "&amp;", "&quot;", "&#x2028;", "/", "//", ",",
    "\"",
    "&#9;", "<head><title>", "</opml>", "query:", "&#x85;", "\u{FEFF}", "javascript:", "http:", "#",
    "?",
  ]

  static func check(_ input: [UInt8]) throws(Finding) -> Int {
    guard let outline = OPML.parse(input) else { return 0 }
    for feed in outline.feeds { try check(feed) }
    try Finding.unless(
      Set(outline.feeds.map(\.address)).count == outline.feeds.count, "every address comes once")
    let written = OPML.write(feeds: outline.feeds, title: outline.title ?? "")
    guard let read = OPML.parse(Array(written.utf8)) else {
      throw Finding(promise: "what is written is a list", detail: written)
    }
    try Finding.unless(read.refused.isEmpty, "nothing that is written is refused", written)
    try Finding.unless(
      facts(of: read.feeds) == facts(of: outline.feeds), "every feed is written as it is",
      facts(of: read.feeds).symmetricDifference(facts(of: outline.feeds)).description.ascii)
    let again = OPML.write(feeds: read.feeds, title: outline.title ?? "")
    try Finding.unless(
      OPML.parse(Array(again.utf8)).map { facts(of: $0.feeds) } == facts(of: read.feeds),
      "writing again changes nothing", again)
    return mark(outline)
  }

  private static func check(_ feed: OPMLFeed) throws(Finding) {
    try Finding.unless(WebAddress(feed.address).isWeb, "feeds are on the web", feed.address)
    for address in [feed.address, feed.siteURL ?? ""] { try AddressPromises.checkSafe(address) }
    for section in feed.sections {
      try Finding.unless(!section.isEmpty, "sections have names")
    }
  }

  /// What must come through. A feed without a title is written with its address for one, whose
  /// blanks are no more than blanks then.
  private static func facts(of feeds: [OPMLFeed]) -> Set<[String]> {
    Set(
      feeds.map { feed in
        let title = (feed.title ?? feed.address).filter { !$0.isWhitespace }
        return [feed.address, feed.siteURL ?? "", title] + feed.sections.sorted()
      })
  }

  private static func mark(_ outline: OPMLOutline) -> Int {
    var hasher = Hasher()
    hasher.combine(Int.bitWidth - outline.feeds.count.leadingZeroBitCount)
    hasher.combine(Set(outline.refused.map(\.reason)))
    hasher.combine(outline.feeds.prefix(8).map { $0.sections.count })
    hasher.combine(outline.feeds.prefix(4).map { [$0.title == nil, $0.siteURL == nil] })
    return hasher.finalize()
  }
}

extension String {
  /// With escapes for all that is not ASCII, and may be invisible.
  fileprivate var ascii: String {
    unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}
