import Models

// Links are followed inside the reader: the page stands in the article's place until the reader
// goes back, and is forgotten after that.
extension AppState {
  /// `{n}f` reads link n here; without a number, what is selected among the links.
  mutating func followLink(_ number: Int?) {
    guard article != nil else { return say(Wording.nothingOpen) }
    if article?.isDigest == true, number != nil || overlay != .links { return enterDigest(number) }
    if let entry = links.selectedEntry, overlay == .links { return open(digestEntry: entry) }
    if let number {
      guard let address = address(ofLink: number) else {
        return complain(Wording.noLink(number, of: linkCount))
      }
      return follow(address)
    }
    guard overlay == .links else { return showLinks() }
    if let address = links.selectedAddress { follow(address) }
  }

  private mutating func follow(_ address: String) {
    guard WebAddress(address).isWeb else { return complain(Wording.cannotFollow(address)) }
    overlay = nil
    stopPage()
    pageRequests += 1
    awaitedPage = AwaitedPage(number: pageRequests, address: address)
    emit(
      .openPage(number: pageRequests, address: address, cameFromPublic: !linksAreOfThisNetwork))
    say(Wording.fetchingPage(address, stop: label(.clear), glyphs: glyphs))
  }

  /// Whether the text with the links came from a server of the reader's own network, which may name
  /// others there. What a text says of itself does not count.
  private var linksAreOfThisNetwork: Bool {
    guard let article else { return false }
    let feed = sources.feeds.first { $0.id == article.article.headline.feed }
    let origin = article.isStored ? feed?.address : article.article.url
    return origin.map { WebAddress($0) }?.isOfThisNetwork ?? false
  }

  mutating func take(_ page: WebPageText, number: Int) {
    guard let awaited = awaitedPage, awaited.number == number else { return }
    awaitedPage = nil
    notice = nil
    guard !page.article.text.isEmpty else { return complain(Wording.noTextOnPage(page.address)) }
    savePosition()
    rememberOpen()
    closeComments()
    article = ArticlePane(page, number: number)
    related = RelatedSidebar()
    overlay = nil
    hasDrawer = false
    focus = .article
    if showsBrief { askForBrief() }
  }

  mutating func pageFailed(_ number: Int, _ reason: String) {
    guard awaitedPage?.number == number else { return }
    awaitedPage = nil
    complain(reason)
  }

  /// Gives up the page that has not come; false where there is none.
  @discardableResult
  mutating func stopPage() -> Bool {
    guard awaitedPage != nil else { return false }
    awaitedPage = nil
    emit(.stopPage)
    return true
  }

  /// What to say where a command needs an article of the library.
  var noArticleReason: String {
    focus != .headlines && article?.isStored == false ? Wording.notInLibrary : Wording.noArticle
  }
}

// MARK: The way back

extension AppState {
  /// More steps back are forgotten; of pages, which are nowhere else, fewer.
  static let trailLimit = 200
  static let pagesOnTrail = 20

  /// Puts what is open on the way back.
  mutating func rememberOpen() {
    guard let article else { return }
    trail.removeAll { $0.id == article.id }
    trail.append(article.isStored ? .article(article.id) : .page(article))
    let pages = trail.indices.filter { !trail[$0].id.isStored }
    if pages.count > Self.pagesOnTrail { trail.remove(at: pages[0]) }
    if trail.count > Self.trailLimit { trail.removeFirst() }
  }

  /// Opens what was read before this; false where there is nothing.
  mutating func openPrevious() -> Bool {
    guard let stop = trail.popLast() else { return false }
    switch stop {
    case .article(let id): ask(for: id, takesFocus: true)
    case .page(let pane): show(pane)
    }
    return true
  }

  mutating func show(_ pane: ArticlePane) {
    savePosition()
    closeComments()
    stopPage()
    article = pane
    related = RelatedSidebar()
    focus = .article
  }
}

extension WebAddress {
  /// Whether the host is written as one of this machine or of a private network (RFC 1918, RFC
  /// 6762); what a name leads to is not looked up.
  fileprivate var isOfThisNetwork: Bool {
    guard isWeb, let host else { return false }
    if host == "localhost" || host == "[::1]" || host.hasSuffix(".local") { return true }
    let parts = host.split(separator: ".").compactMap { UInt8($0) }
    guard parts.count == 4, host.split(separator: ".").count == 4 else { return false }
    switch (parts[0], parts[1]) {
    case (127, _), (10, _), (192, 168), (172, 16...31): return true
    default: return false
    }
  }
}
