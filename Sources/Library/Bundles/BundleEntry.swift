import FeedParsing
import Models
import Storage

/// One line of a bundle: JSON (RFC 8259) with a single member that says what it is.
///
/// A bundle begins with `head` and ends with `end`, which says how many articles there are. Between
/// them stand the articles, each after its feed and followed by its whole text and its comments.
/// Fields that are not known are passed over, so that later programs may add some.
enum BundleEntry {
  case head(BundleHead)
  case feed(BundleFeed)
  case article(BundleArticle)
  /// Of the article before it.
  case fullText(FullText)
  /// Of the article before it.
  case comments(BundleDiscussion)
  case end(articles: Int)

  /// Nil where a line is no entry.
  init?(_ line: [UInt8]) {
    guard case .object(let members)? = JSONReader.read(line), let member = members.first else {
      return nil
    }
    let value = member.value
    let entry: BundleEntry? =
      switch member.name {
      case "broadsheet_bundle": BundleHead(value).map { .head($0) }
      case "feed": BundleFeed(value).map { .feed($0) }
      case "article": BundleArticle(value).map { .article($0) }
      case "full_text": FullText(value).map { .fullText($0) }
      case "comments": .comments(BundleDiscussion(value))
      case "end": value["articles"]?.integer.map { .end(articles: Int($0)) }
      default: nil
      }
    guard let entry else { return nil }
    self = entry
  }

  var line: String {
    switch self {
    case .head(let head): Self.line("broadsheet_bundle", head.json)
    case .feed(let feed): Self.line("feed", feed.json)
    case .article(let article): Self.line("article", article.json)
    case .fullText(let text): Self.line("full_text", text.json)
    case .comments(let discussion): Self.line("comments", discussion.json)
    case .end(let articles): Self.line("end", .object([("articles", .integer(Int64(articles)))]))
    }
  }

  private static func line(_ name: String, _ value: JSONText) -> String {
    JSONText.object([(name, value)]).text
  }
}

/// Which library a bundle came from, and when.
struct BundleHead {
  /// The only version there is.
  static let version: Int64 = 1

  var library: String
  var made: Timestamp

  init(library: String, made: Timestamp) {
    self.library = library
    self.made = made
  }

  init?(_ value: JSONValue) {
    guard value["version"]?.integer == Self.version, let library = value["library"]?.text,
      (1...100).contains(library.utf8.count), let made = value["made"]?.integer
    else { return nil }
    self.init(library: library, made: Timestamp(made))
  }

  var json: JSONText {
    .object([
      ("version", .integer(Self.version)), ("library", .string(library)),
      ("made", .integer(made.seconds)),
    ])
  }
}

struct BundleFeed {
  var address: String
  var title: String?
  var siteURL: String?
  var sections: [String]

  init(address: String, title: String?, siteURL: String?, sections: [String]) {
    self.address = address
    self.title = title
    self.siteURL = siteURL
    self.sections = sections
  }

  init?(_ value: JSONValue) {
    guard let address = value["address"]?.text, FeedOrigin(address) != nil else { return nil }
    self.init(
      address: address, title: value["title"]?.text, siteURL: value["site"]?.text,
      sections: value["sections"]?.elements.compactMap(\.text) ?? [])
  }

  var json: JSONText {
    .object([
      ("address", .string(address)), ("title", .optional(title)), ("site", .optional(siteURL)),
      ("sections", .array(sections.map { .string($0) })),
    ])
  }
}

extension JSONText {
  static func number(_ value: Int?) -> JSONText { value.map { .integer(Int64($0)) } ?? .null }

  static func number(_ moment: Timestamp?) -> JSONText {
    moment.map { .integer($0.seconds) } ?? .null
  }
}
