import Models

// MARK: Addresses

extension AppState {
  /// The schemes that are handed to a browser; everything else stays text.
  static let openableSchemes: Set<String> = ["http", "https", "gemini", "mailto"]

  mutating func browse(_ address: String?, inBackground: Bool) {
    guard let address else { return complain(Wording.noAddress) }
    guard let scheme = WebAddress(address).scheme, Self.openableSchemes.contains(scheme) else {
      return complain(Wording.cannotOpen(address))
    }
    emit(.openInBrowser(address, inBackground: inBackground))
    say(Wording.opening(address, inBackground: inBackground))
  }

  mutating func copy(_ text: String?) {
    guard let text else { return complain(Wording.noAddress) }
    emit(.copy(text))
    say(Wording.copied(text))
  }

  /// `{n}o` opens link n; without a number, what is selected.
  mutating func openAddress(link: Int?, inBackground: Bool) {
    if let link {
      guard let address = address(ofLink: link) else { return sayNoLink(link) }
      return browse(address, inBackground: inBackground)
    }
    switch pane {
    case .links: openSelectedLink(inBackground: inBackground)
    case .sources: browse(drawer.selectedFeed(sources)?.siteURL, inBackground: inBackground)
    case .comments: browse(commentAddress, inBackground: inBackground)
    case .article: browse(article?.article.url, inBackground: inBackground)
    case .headlines, .related, .help, .themes, .candidates, .catalogue, .assistants, .stories,
      .copies, .notes:
      withCurrentArticle(.browse(inBackground: inBackground))
    }
  }

  mutating func copyAddress(link: Int?) {
    if let link {
      guard let address = address(ofLink: link) else { return sayNoLink(link) }
      return copy(address)
    }
    switch pane {
    case .links: copy(links.selectedAddress)
    case .sources: copy(drawer.selectedFeed(sources)?.address)
    case .comments: copy(commentAddress)
    case .article: copy(article?.article.url)
    case .headlines where actsOnPicked: copyPicked(withTitles: false)
    case .headlines, .related, .help, .themes, .candidates, .catalogue, .assistants, .stories,
      .copies, .notes:
      withCurrentArticle(.copy(withTitle: false))
    }
  }

  mutating func copyTitleAndAddress() {
    if actsOnPicked {
      copyPicked(withTitles: true)
    } else {
      withCurrentArticle(.copy(withTitle: true))
    }
  }

  private mutating func copyPicked(withTitles: Bool) {
    emit(.copyAddresses(currentHeadlines.map(\.id), withTitles: withTitles))
    list.clearPicked()
  }

  /// The address of a link by the number shown, attachments after the links of the text.
  func address(ofLink number: Int) -> String? {
    let all = linkItems
    return all.indices.contains(number - 1) ? all[number - 1].address : nil
  }

  /// The links that numbers mean here: those of the list, of the selected comment, of the article.
  private var linkItems: [LinkList.Item] {
    if overlay == .links { return links.items }
    if focus == .comments { return commentLinks }
    return article.map { LinkList.items(of: $0) } ?? []
  }

  private var commentLinks: [LinkList.Item] {
    guard let comments, let row = comments.selectedRow, !comments.needsNote(row) else { return [] }
    return LinkList.items(of: comments.document(ofRow: row))
  }

  var linkCount: Int { linkItems.count }

  private mutating func sayNoLink(_ number: Int) {
    guard article != nil else { return complain(Wording.nothingOpen) }
    if focus == .comments, linkCount == 0 { return complain(Wording.commentHasNoLinks) }
    complain(Wording.noLink(number, of: linkCount))
  }

  /// The selected comment's own page, else the discussion's.
  private var commentAddress: String? {
    comments?.selected?.permalink ?? comments?.shownThread?.page
      ?? article?.article.discussion.pageURL ?? article?.article.url
  }

  mutating func openDiscussionPage() {
    if focus == .comments, let page = comments?.shownThread?.page {
      return browse(page, inBackground: false)
    }
    if article?.id == currentHeadline?.id, let article {
      return browse(article.article.discussion.pageURL, inBackground: false)
    }
    withCurrentArticle(.discussionPage)
  }
}

// MARK: What the list does not know

extension AppState {
  /// Does something with the article that is meant; one that is not open is read for it first.
  mutating func withCurrentArticle(_ purpose: AwaitedArticle.Purpose) {
    if focus != .headlines, let article, !article.isStored, currentHeadline == nil {
      return perform(purpose, on: article.article, article.document)
    }
    guard let headline = currentHeadline else { return say(noArticleReason) }
    if let article, article.id == headline.id, article.isWhole {
      return perform(purpose, on: article.shownArticle, article.document)
    }
    awaitedArticle = AwaitedArticle(id: headline.id, purpose: purpose)
    emit(.openArticle(headline.id, whole: true))
  }

  mutating func perform(
    _ purpose: AwaitedArticle.Purpose, on article: Article, _ document: Document
  ) {
    switch purpose {
    case .read: break
    case .browse(let inBackground):
      learnOpened(article.id)
      browse(article.url, inBackground: inBackground)
    case .copy(let withTitle):
      copy(article.url.map { withTitle ? "\(article.headline.title) \($0)" : $0 })
    case .discussionPage:
      learnOpened(article.id)
      browse(article.discussion.pageURL, inBackground: false)
    case .comments:
      rememberOpen()
      self.article = ArticlePane(article, document)
      related = RelatedSidebar()
      learnOpened(article.id)
      markRead(article.headline)
      openComments()
    case .links:
      links = LinkList(ArticlePane(article, document))
      overlay = .links
    case .write:
      let subject = subject(article, document)
      open(Prompt(.write, text: Wording.fileName(for: article.headline.title), subject: subject))
    case .pipe: open(Prompt(.pipe, subject: subject(article, document)))
    case .note where !article.id.isStored, .keepNote where !article.id.isStored:
      say(Wording.notInLibrary)
    case .note: open(Prompt(.note, text: article.note ?? "", subject: subject(article, document)))
    case .keepNote(let text): keepNote(text, of: article)
    }
  }

  private func subject(_ article: Article, _ document: Document) -> WrittenArticle {
    var written = WrittenArticle(article, document, utcOffset: utcOffset(article.headline.date))
    if !article.id.isStored { written.published = self.article?.published ?? "" }
    return written
  }
}

// MARK: Links of the article

extension AppState {
  mutating func showLinks() {
    if focus == .comments, overlay == nil { return showCommentLinks() }
    guard let article, article.isWhole, focus != .headlines || panes.mode != .single else {
      return withCurrentArticle(.links)
    }
    links = LinkList(article)
    if links.items.isEmpty { return say(Wording.noLinks) }
    overlay = .links
  }

  private mutating func showCommentLinks() {
    let items = commentLinks
    guard !items.isEmpty else { return say(Wording.commentHasNoLinks) }
    links = LinkList(items)
    overlay = .links
  }

  mutating func openSelectedLink(inBackground: Bool) {
    guard let address = links.selectedAddress else { return }
    if !inBackground { overlay = nil }
    browse(address, inBackground: inBackground)
  }
}

// MARK: Files and commands

extension AppState {
  mutating func openWrite() { withCurrentArticle(.write) }
  mutating func openPipe() { withCurrentArticle(.pipe) }

  /// The file's name says in which form.
  mutating func write(_ subject: WrittenArticle?, to path: String) {
    let path = String(path.trimmed)
    guard let subject, !path.isEmpty else { return say(Wording.notWritten) }
    emit(.write(path: path, text: ArticleFormat(fileName: path).text(of: subject)))
  }

  mutating func pipe(_ subject: WrittenArticle?, to command: String) {
    let command = String(command.trimmed)
    guard let subject, !command.isEmpty else { return }
    commandHistory.record(command)
    emit(.pipe(command: command, text: ArticleFormat.text.text(of: subject)))
  }

  mutating func writeCurrent(to path: String) {
    guard let article else { return complain(Wording.nothingOpen) }
    guard article.isWhole else { return complain(Wording.stillReading) }
    write(subject(article.article, article.document), to: path)
  }

  mutating func pipeCurrent(to command: String) {
    guard let article else { return complain(Wording.nothingOpen) }
    guard article.isWhole else { return complain(Wording.stillReading) }
    pipe(subject(article.article, article.document), to: command)
  }
}
