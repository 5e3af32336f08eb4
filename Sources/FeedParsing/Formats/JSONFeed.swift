import Models

extension FeedFormat {
  /// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).
  static let jsonFeed = FeedFormat(recognises: JSONFeed.recognises, read: JSONFeed.read)
}

/// JSON Feed, whatever the types of its values.
enum JSONFeed {
  static func recognises(_ source: FeedSource) -> Bool {
    guard let json = source.json else { return false }
    if json["version"]?.text?.holds("jsonfeed.org") == true { return true }
    if case .array = json["items"] { return true }
    return false
  }

  static func read(_ source: FeedSource) -> FeedContents {
    guard let json = source.json else { return FeedContents(format: "JSON Feed") }
    let version = json["version"]?.text?.split(separator: "/").last?.prefix(8) ?? "1"
    var contents = FeedContents(format: "JSON Feed \(version == "1" ? "1.0" : version)")
    let address = source.address
    contents.title = plain(json["title"])
    contents.description = plain(json["description"])
    contents.siteURL = link(json["home_page_url"], address)
    contents.selfURL = link(json["feed_url"], address)
    contents.nextURL = link(json["next_url"], address)
    contents.icon = link(json["icon"], address) ?? link(json["favicon"], address)
    contents.language = language(json["language"])
    for hub in json["hubs"]?.elements ?? [] {
      if let url = link(string(hub).map { .string($0) } ?? hub["url"], address) {
        contents.add(hub: url)
      }
    }
    let base = address ?? contents.selfURL ?? contents.siteURL
    contents.authors = authors(json, base)
    contents.items = (json["items"]?.elements ?? []).compactMap { item($0, base, contents) }
    return contents
  }

  private static func item(
    _ json: JSONValue, _ base: String?, _ feed: FeedContents
  ) -> FeedItem? {
    guard case .object = json else { return nil }
    var item = FeedItem()
    item.guid = string(json["id"])
    item.url = link(json["url"], base)
    item.externalURL = link(json["external_url"], base)
    if item.url == nil, let guid = item.guid, WebAddress(guid).isWeb {
      item.url = FeedLink.web(guid, base: nil)
    }
    let textBase = item.url ?? base
    item.title = plain(json["title"])
    if let html = string(json["content_html"]) {
      item.content = FeedText(html, .html, base: textBase)
    } else if let text = string(json["content_text"]) {
      item.content = FeedText(text, .plain, base: textBase)
    }
    item.summary = plain(json["summary"])
    item.image = link(json["image"], base) ?? link(json["banner_image"], base)
    item.published = FeedDate.parse(json["date_published"]?.text)
    item.updated = FeedDate.parse(json["date_modified"]?.text)
    item.language = language(json["language"])
    let own = authors(json, base)
    item.authors = own.isEmpty ? feed.authors : own
    item.tags = tags(json["tags"])
    item.enclosures = (json["attachments"]?.elements ?? []).prefix(ItemDraft.maximumEnclosures)
      .compactMap { attachment($0, base) }
    return item
  }

  /// A string that says something; numbers are taken as they are written.
  private static func string(_ json: JSONValue?) -> String? {
    guard let text = json?.text?.trimmed, !text.isEmpty else { return nil }
    return String(text)
  }

  private static func language(_ json: JSONValue?) -> String? {
    string(json)?.asLanguageTag
  }

  private static func plain(_ json: JSONValue?) -> FeedText? {
    string(json).map { FeedText($0, .plain) }
  }

  private static func link(_ json: JSONValue?, _ base: String?) -> String? {
    FeedLink.resolve(string(json), base: base)
  }

  /// `authors` of version 1.1, else `author` of 1.0; some write a name where an object is due.
  private static func authors(_ json: JSONValue, _ base: String?) -> [Author] {
    let several = (json["authors"]?.elements ?? []).prefix(64).compactMap { author($0, base) }
    if !several.isEmpty { return several }
    if let one = json["authors"].flatMap({ author($0, base) }) { return [one] }
    return json["author"].flatMap { author($0, base) }.map { [$0] } ?? []
  }

  private static func author(_ json: JSONValue, _ base: String?) -> Author? {
    if let name = string(json) { return Author(name: name) }
    let name = string(json["name"])
    let url = link(json["url"], base)
    return name == nil && url == nil ? nil : Author(name: name, url: url)
  }

  private static func tags(_ json: JSONValue?) -> [String] {
    guard let json else { return [] }
    if let one = string(json) { return [one] }
    return json.elements.prefix(ItemDraft.maximumTags).compactMap { string($0) }
  }

  private static func attachment(_ json: JSONValue, _ base: String?) -> Enclosure? {
    guard let url = link(json["url"], base) else { return nil }
    let size = json["size_in_bytes"]?.integer
    return Enclosure(
      url: url, type: string(json["mime_type"]), length: size.flatMap { $0 > 0 ? $0 : nil },
      title: string(json["title"]))
  }
}
