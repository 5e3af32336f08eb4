/// What a feed said, in the words common to all formats; nothing in it has been cleaned.
package struct FeedContents: Hashable, Sendable {
  /// The format's name for people, for example `RSS 2.0`.
  package var format: String
  package var title: FeedText?
  package var description: FeedText?
  /// The web page the feed belongs to, absolute where the feed allows it.
  package var siteURL: String?
  /// The address the feed calls its own (`atom:link rel=self`, `feed_url`).
  package var selfURL: String?
  /// The next page of an archived feed (RFC 5005; JSON Feed `next_url`).
  package var nextURL: String?
  package var icon: String?
  package var language: String?
  package var authors: [Author] = []
  /// How long the publisher wants to be left alone, in seconds (RSS `ttl`, `sy:updatePeriod`).
  package var interval: Int?
  /// When the publisher does not want to be asked (RSS `skipHours`, `skipDays`).
  package var quiet = QuietTimes()
  /// Where a subscriber may ask to be told of news (WebSub, section 4: `rel=hub`).
  package var hubs: [String] = []
  /// The licence of the contents: an address, or words where the feed gives only those.
  package var license: String?
  package var items: [FeedItem] = []

  package init(format: String) { self.format = format }

  /// Notes a hub; a feed that lists more than a few of them is up to something.
  package mutating func add(hub: String) {
    if hubs.count < 16, !hubs.contains(hub) { hubs.append(hub) }
  }
}

/// One entry of a feed as the feed gave it.
package struct FeedItem: Hashable, Sendable {
  /// `guid`, `atom:id` or JSON Feed `id`; nil where the feed gave none.
  package var guid: String?
  /// The article's page, absolute where the feed allows it.
  package var url: String?
  /// A page elsewhere that the item is about (JSON Feed `external_url`).
  package var externalURL: String?
  package var title: FeedText?
  package var content: FeedText?
  package var summary: FeedText?
  package var authors: [Author] = []
  package var published: Timestamp?
  package var updated: Timestamp?
  package var tags: [String] = []
  package var enclosures: [Enclosure] = []
  package var image: String?
  package var language: String?
  /// As `FeedContents.license`, where the item has its own.
  package var license: String?
  package var discussion = DiscussionSignals()
  /// The guid of the entry this one answers (`thr:in-reply-to`, RFC 4685, section 3).
  package var inReplyTo: String?

  package init() {}
}

/// A piece of text from a feed together with what is needed to read it.
package struct FeedText: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case plain, html }

  package var value: String
  package var kind: Kind
  /// The address that relative links in `value` are resolved against.
  package var base: String?

  package init(_ value: String, _ kind: Kind, base: String? = nil) {
    self.value = value
    self.kind = kind
    self.base = base
  }
}

package struct Author: Hashable, Sendable {
  package var name: String?
  package var url: String?

  package init(name: String?, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// A file that comes with an article (RSS `enclosure`, Atom `rel=enclosure`, Media RSS).
package struct Enclosure: Hashable, Sendable {
  package var url: String
  package var type: String?
  /// Bytes, where the feed gave a number that makes sense.
  package var length: Int64?
  package var title: String?

  package init(url: String, type: String? = nil, length: Int64? = nil, title: String? = nil) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
  }
}

/// Where a feed says that an article is discussed.
package struct DiscussionSignals: Hashable, Sendable {
  /// A page for people (RSS `comments`, Atom `rel=replies type=text/html`).
  package var pageURL: String?
  /// A feed of the comments (`wfw:commentRss`, Atom `rel=replies`).
  package var feedURL: String?
  /// `slash:comments`, `thr:total` or `thr:count`: never negative.
  package var count: Int?

  package init(pageURL: String? = nil, feedURL: String? = nil, count: Int? = nil) {
    self.pageURL = pageURL
    self.feedURL = feedURL
    self.count = count
  }
}
