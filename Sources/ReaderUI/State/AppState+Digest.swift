import Models

// The digest stands in the article's place as a page; its articles open from it, and the way back
// leads to it as it was.
extension AppState {
  /// gd: the digest of the last day.
  mutating func openDigest() {
    askForDigest(DigestRequest(query: nil, from: now.advanced(by: -86_400), to: now))
  }

  /// `:digest 2d is:unread`: since when, and what.
  mutating func openDigest(_ words: String) {
    let (first, rest) = CommandLine.split(words)
    let since = Timestamp(queryDate: first, now: now)
    let query = since == nil ? words : rest
    let from = since ?? now.advanced(by: -86_400)
    guard from <= now else { return complain(Wording.digestNeedsTime) }
    guard !query.isEmpty else {
      return askForDigest(DigestRequest(query: nil, from: from, to: now))
    }
    do {
      askForDigest(
        DigestRequest(query: try Query(parsing: query, now: now), from: from, to: now))
    } catch {
      complain(Wording.query(error))
    }
  }

  private mutating func askForDigest(_ request: DigestRequest) {
    overlay = nil
    stopPage()
    pageRequests += 1
    awaitedPage = AwaitedPage(number: pageRequests, address: "")
    emit(.makeDigest(number: pageRequests, request))
    say(Wording.makingDigest(stop: label(.clear), glyphs: glyphs))
  }

  mutating func take(_ digest: Digest, number: Int) {
    guard awaitedPage?.number == number else { return }
    awaitedPage = nil
    notice = nil
    guard !digest.isEmpty else {
      return say(
        Wording.noDigest(digest, clock, refresh: label(.refreshAll), glyphs: glyphs))
    }
    savePosition()
    rememberOpen()
    var written = WrittenDigest(digest, clock)
    written.separator = glyphs.separator
    show(ArticlePane(written, number: number))
    overlay = nil
    hasDrawer = false
  }

  /// Opens the n-th article of the digest; without a number, shows a list of all of them that begins
  /// with what is on the screen.
  mutating func enterDigest(_ number: Int?) {
    guard let article else { return }
    guard let number else {
      links = LinkList(article)
      links.select(article.firstEntryInView)
      overlay = .links
      return
    }
    guard article.entries.indices.contains(number - 1) else {
      return complain(Wording.noEntry(number, of: article.entries.count))
    }
    open(digestEntry: article.entries[number - 1])
  }

  mutating func open(digestEntry headline: Headline) {
    overlay = nil
    open(headline)
  }
}

extension ArticlePane {
  /// A digest as an article that no library has: its number is negative.
  init(_ written: WrittenDigest, number: Int) {
    let page = DigestPage(written)
    let headline = Headline(
      id: Article.ID(rawValue: -Int64(number)), feed: Feed.ID(rawValue: 0),
      source: written.facts, title: written.title, date: Timestamp(0), isRead: true,
      words: page.words)
    let article = Article(
      headline: headline, guid: written.title, url: nil, byline: nil, updated: nil, language: nil,
      html: DigestHTMLWriter(written: written).body, enclosures: [],
      discussion: DiscussionSignals(), position: 0)
    self.init(article, page.document)
    related = []
    entries = page.entries
  }

  var isDigest: Bool { !entries.isEmpty }

  /// The articles of a digest as its list shows them.
  var digestItems: [LinkList.Item] {
    entries.indices.map { index in
      LinkList.Item(
        address: document.address(ofLink: index + 1) ?? "",
        words: Digest.Entry.shown(entries[index].title), caption: entries[index].source)
    }
  }

  /// The place of the first article whose number is on the screen, or of the next below.
  var firstEntryInView: Int {
    let lines = page.text.dropFirst(max(0, top - page.head.count))
    let link = lines.lazy.flatMap(\.spans).compactMap(\.link).first
    return max(0, (link ?? 1) - 1)
  }
}
