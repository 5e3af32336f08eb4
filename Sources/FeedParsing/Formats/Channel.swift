import Models

/// What an RSS channel says about itself; its image and text input have titles of their own.
enum Channel {
  /// Fills `contents` and returns the base of relative links where no `xml:base` is.
  ///
  /// That is the feed's own address (RFC 3986, section 5.1.3), but the site's where the feed is
  /// kept on another host, or where the address is unknown.
  static func read(
    _ channel: XMLElement, address: String?, into contents: inout FeedContents
  ) -> String? {
    var draft = ChannelDraft(base: ownBase(channel, address))
    // The Channel Definition Format keeps the page in an attribute.
    draft.site.offer(FeedLink.resolve(channel["href"], base: draft.base), rank: 2)
    contents.language = channel.inheritedLanguage
    for child in channel.children where child.local != "item" {
      read(child, into: &draft, &contents)
    }
    contents.title = draft.title.value
    contents.description = draft.description.value
    contents.siteURL = draft.site.value
    contents.icon = draft.icon.value
    contents.authors = draft.authors.min { $0.key < $1.key }?.value ?? []
    contents.interval = draft.interval
    contents.license = draft.license.value
    return channel["base"] == nil ? base(address: address, contents) : draft.base
  }

  /// `xml:base`, and what the Channel Definition Format had before there was one.
  private static func ownBase(_ channel: XMLElement, _ address: String?) -> String? {
    let base = channel.inheritedBase(or: address)
    return FeedLink.web(channel["base"], base: base) ?? base
  }

  private static func base(address: String?, _ contents: FeedContents) -> String? {
    let site = contents.siteURL.flatMap { WebAddress($0).isWeb ? $0 : nil }
    guard let address, WebAddress(address).isWeb else {
      return site ?? contents.selfURL
    }
    guard let site, WebAddress(site).host != WebAddress(address).host else {
      return address
    }
    return site
  }

  private struct ChannelDraft {
    let base: String?
    var title = Best<FeedText>()
    var description = Best<FeedText>()
    var site = Best<String>()
    var icon = Best<String>()
    var license = Best<String>()
    var authors: [Int: [Author]] = [:]
    var minutes: Int?
    var period: Int?
    var frequency: Int?

    /// Seconds; `ttl` speaks before the syndication module.
    var interval: Int? {
      if let minutes { return minutes * 60 }
      return period.map { $0 / max(frequency ?? 1, 1) }
    }

    mutating func add(_ author: Author?, rank: Int) {
      if let author, authors[rank, default: []].count < 64 {
        authors[rank, default: []].append(author)
      }
    }
  }

  private static func read(
    _ element: XMLElement, into draft: inout ChannelDraft, _ contents: inout FeedContents
  ) {
    let base = element.base(within: draft.base)
    switch (element.namespace, element.local) {
    case (.plain, "title"): draft.title.offer(RSS.text(element, base: base), rank: 0)
    case (.plain, "description"): draft.description.offer(RSS.text(element, base: base), rank: 0)
    case (.plain, "link") where element.trimmedText != nil:
      draft.site.offer(FeedLink.resolve(element.trimmedText, base: base), rank: 0)
    case (.plain, "link"), (.atom, "link"): readLink(element, base, into: &draft, &contents)
    case (.plain, "language"), (.dublinCore, "language"):
      contents.language = element.languageTag ?? contents.language
    case (.plain, "ttl"): draft.minutes = number(element.trimmedText)
    case (.plain, "skiphours"): contents.quiet.add(hoursOf: element)
    case (.plain, "skipdays"): contents.quiet.add(daysOf: element)
    case (.plain, "image"), (.itunes, "image"), (.plain, "logo"), (.atom, "icon"),
      (.atom, "logo"):
      readImage(element, base, into: &draft)
    case (.plain, "managingeditor"): draft.add(Author(rss: element.trimmedText), rank: 2)
    case (.plain, "author"), (.atom, "author"):
      draft.add(Author(atom: element, base: base), rank: 1)
    case (.dublinCore, "creator"), (.dublinCore, "author"):
      draft.add(Author(rss: element.trimmedText), rank: 0)
    case (.dublinCore, "publisher"), (.plain, "webmaster"):
      draft.add(Author(rss: element.trimmedText), rank: 4)
    case (.itunes, "author"): draft.add(Author(rss: element.trimmedText), rank: 3)
    case (.itunes, "owner"): draft.add(Author(atom: element, base: base), rank: 5)
    default: readMore(element, base, into: &draft)
    }
  }

  private static func readMore(
    _ element: XMLElement, _ base: String?, into draft: inout ChannelDraft
  ) {
    switch (element.namespace, element.local) {
    case (.dublinCore, "title"), (.atom, "title"), (.dublinCoreTerms, "title"):
      draft.title.offer(RSS.text(element, base: base), rank: 1)
    case (.media, "title"), (.itunes, "title"):
      draft.title.offer(RSS.text(element, base: base), rank: 2)
    case (.dublinCore, "description"), (.plain, "tagline"), (.plain, "subtitle"),
      (.atom, "subtitle"), (.plain, "abstract"):
      draft.description.offer(RSS.text(element, base: base), rank: 1)
    case (.itunes, "summary"), (.itunes, "subtitle"), (.media, "description"):
      draft.description.offer(
        RSS.text(element, base: base), rank: element.local == "subtitle" ? 3 : 2)
    case (.syndication, "updateperiod"): draft.period = seconds(element.trimmedText)
    case (.syndication, "updatefrequency"): draft.frequency = number(element.trimmedText)
    case (.itunes, "link") where element["rel"]?.lowercased() == "image":
      draft.icon.offer(FeedLink.web(element["href"], base: base), rank: 2)
    default: License.read(element, base: base, into: &draft.license)
    }
  }

  private static func readLink(
    _ element: XMLElement, _ base: String?, into draft: inout ChannelDraft,
    _ contents: inout FeedContents
  ) {
    guard let url = FeedLink.resolve(element["href"], base: base) else { return }
    switch Atom.relation(element) {
    case "self": contents.selfURL = contents.selfURL ?? url
    case "next": contents.nextURL = contents.nextURL ?? url
    case "alternate": draft.site.offer(url, rank: 1)
    case "hub": contents.add(hub: url)
    case "license": draft.license.offer(url, rank: 2)
    default: break
    }
  }

  private static func readImage(
    _ element: XMLElement, _ base: String?, into draft: inout ChannelDraft
  ) {
    let address =
      element.child("url")?.trimmedText ?? element["href"] ?? element["url"]
      ?? element.attribute("resource", .rdf)
      ?? (element.hasChildren ? nil : element.trimmedText)
    draft.icon.offer(
      FeedLink.web(address, base: base), rank: element.namespace == .itunes ? 1 : 0)
  }

  private static func number(_ text: String?) -> Int? {
    guard let text, let value = Double(text), value > 0, value <= 525_600 else { return nil }
    return Int(value.rounded(.up))
  }

  /// Seconds of a period of the RSS 1.0 syndication module.
  private static func seconds(_ period: String?) -> Int? {
    switch period?.lowercased() {
    case "hourly": 3600
    case "daily": 86_400
    case "weekly": 7 * 86_400
    case "monthly": 30 * 86_400
    case "yearly": 365 * 86_400
    default: nil
    }
  }
}
