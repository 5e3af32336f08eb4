import FeedParsing
import Markup
import Models
import Storage

/// An article in a bundle, with what was done to it.
struct BundleArticle {
  var feed: String
  var guid: String
  var url: String?
  var title: String
  var byline: String?
  /// When it was published, or first seen where nobody said when.
  var published: Timestamp
  var updated: Timestamp?
  var language: String?
  var html: String
  var isExcerpt: Bool
  var enclosures: [Enclosure]
  var discussion: DiscussionSignals
  var position: Int
  var fullPosition: Int
  var state: CarriedState
  /// The reader's notes on its passages and on comments.
  var notes: [Note]
  /// What other libraries said of it last.
  var heard: [String: CarriedState]
}

extension BundleArticle {
  init(_ carried: CarriedArticle, of feed: String) {
    let article = carried.article
    self.init(
      feed: feed, guid: article.guid, url: article.url, title: article.headline.title,
      byline: article.byline, published: article.headline.date, updated: article.updated,
      language: article.language, html: article.html, isExcerpt: article.headline.isExcerpt,
      enclosures: article.enclosures, discussion: article.discussion,
      position: article.position, fullPosition: article.fullText?.position ?? 0,
      state: carried.state, notes: article.notes.carried,
      heard: carried.heard.compactMapValues { CarriedState(text: $0) })
  }

  init?(_ value: JSONValue) {
    guard let feed = value["feed"]?.text, let guid = value["guid"]?.text, !guid.isEmpty,
      let published = value["published"]?.integer,
      let state = value["state"].flatMap(CarriedState.init)
    else { return nil }
    var heard: [String: CarriedState] = [:]
    if case .object(let members)? = value["heard"] {
      for member in members { heard[member.name] = CarriedState(member.value) }
    }
    self.init(
      feed: feed, guid: guid, url: value["url"]?.text, title: value["title"]?.text ?? "",
      byline: value["byline"]?.text, published: Timestamp(published),
      updated: value["updated"]?.integer.map { Timestamp($0) }, language: value["language"]?.text,
      html: value["html"]?.text ?? "", isExcerpt: value["excerpt"] == .bool(true),
      enclosures: value["enclosures"]?.elements.compactMap(Enclosure.init) ?? [],
      discussion: DiscussionSignals(
        pageURL: value["discussion"]?["page"]?.text, feedURL: value["discussion"]?["feed"]?.text,
        count: value["discussion"]?["count"]?.count),
      position: value["position"]?.count ?? 0, fullPosition: value["full_position"]?.count ?? 0,
      state: state, notes: value["notes"]?.elements.compactMap(Note.init).carried ?? [],
      heard: heard)
  }

  var json: JSONText {
    let discussion: [(String, JSONText)] = [
      ("page", .optional(discussion.pageURL)), ("feed", .optional(discussion.feedURL)),
      ("count", .number(discussion.count)),
    ]
    let heard = heard.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }
    return .object([
      ("feed", .string(feed)), ("guid", .string(guid)), ("url", .optional(url)),
      ("title", .string(title)), ("byline", .optional(byline)),
      ("published", .number(published)), ("updated", .number(updated)),
      ("language", .optional(language)), ("html", .string(html)), ("excerpt", .bool(isExcerpt)),
      ("enclosures", .array(enclosures.map(\.json))), ("discussion", .object(discussion)),
      ("position", .number(position)), ("full_position", .number(fullPosition)),
      ("state", state.json), ("notes", .array(notes.map(\.json))), ("heard", .object(heard)),
    ])
  }

  /// The article as it would be had its feed brought it: whatever the bundle says, it is cleaned.
  func edited(siteURL: String?) -> IncomingArticle {
    var item = FeedItem()
    item.guid = guid
    item.url = url
    item.title = FeedText(title, .plain)
    item.content = FeedText(html, .html, base: url)
    item.authors = byline.map { [Author(name: $0)] } ?? []
    item.published = published
    item.updated = updated
    item.language = language
    item.enclosures = enclosures
    item.discussion = discussion
    var contents = FeedContents(format: "bundle")
    contents.siteURL = siteURL
    var article = Editing.article(from: item, of: contents, address: feed)
    article.isExcerpt = isExcerpt
    return article
  }
}

extension JSONValue {
  /// A number that counts something: never negative.
  fileprivate var count: Int? { integer.flatMap { Int(exactly: $0) }.map { max(0, $0) } }
}

extension Enclosure {
  fileprivate init?(_ value: JSONValue) {
    guard let url = value["url"]?.text else { return nil }
    self.init(
      url: url, type: value["type"]?.text, length: value["length"]?.integer,
      title: value["title"]?.text)
  }

  fileprivate var json: JSONText {
    .object([
      ("url", .string(url)), ("type", .optional(type)),
      ("length", length.map { .integer($0) } ?? .null), ("title", .optional(title)),
    ])
  }
}

extension CarriedState {
  init?(_ value: JSONValue) {
    guard case .bool(let isRead)? = value["read"], case .bool(let isStarred)? = value["starred"]
    else { return nil }
    var notes: CarriedNotes.Known = [:]
    if case .object(let members)? = value["notes"] {
      for member in members { notes[member.name] = member.value.integer.map { Timestamp($0) } }
    }
    self.init(
      isRead: isRead, isStarred: isStarred,
      tags: Set(value["tags"]?.elements.compactMap(\.text).filter { !$0.isEmpty } ?? []),
      note: value["note"]?.text ?? "", notes: notes)
  }

  init?(text: String) {
    guard let value = JSONReader.read(Array(text.utf8)) else { return nil }
    self.init(value)
  }

  var json: JSONText {
    .object([
      ("read", .bool(isRead)), ("starred", .bool(isStarred)),
      ("tags", .array(tags.sorted().map { .string($0) })), ("note", .string(note)),
      (
        "notes",
        .object(notes.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value.seconds)) })
      ),
    ])
  }
}

extension FullText {
  init?(_ value: JSONValue) {
    guard let html = value["html"]?.text, !html.isEmpty, let fetched = value["fetched"]?.integer
    else { return nil }
    self.init(
      value["partial"] == .bool(true) ? .partial : .whole, address: value["address"]?.text,
      byline: value["byline"]?.text, image: value["image"]?.text, html: html,
      fetched: Timestamp(fetched))
  }

  var json: JSONText {
    .object([
      ("html", .string(html)), ("partial", .bool(outcome == .partial)),
      ("address", .optional(address)), ("byline", .optional(byline)), ("image", .optional(image)),
      ("fetched", .number(fetched)),
    ])
  }
}
