import Models

/// The vocabularies that a feed may mix, known by address whatever the prefix.
enum XMLNamespace: Hashable, Sendable {
  /// No namespace, one of RSS's own, or an unknown default namespace: the document's main words.
  case plain
  case atom, rdf, dublinCore, dublinCoreTerms, content, media, itunes, slash, wellFormedWeb, thread
  case syndication, feedburner, xhtml, xml, podcast, creativeCommons, other

  /// The vocabulary that `address` names; where it is unknown or missing the prefix decides.
  init(address: String?, prefix: String?) {
    if let address, let known = Self.addresses[Self.normalised(address)] {
      self = known
    } else if let prefix = prefix?.lowercased() {
      self = Self.prefixes[prefix] ?? .other
    } else {
      self = .plain
    }
  }

  /// Addresses are compared without scheme, case and a closing `/` or `#`: feeds get these wrong.
  private static func normalised(_ address: String) -> String {
    var text = address.trimmed.lowercased()[...]
    for scheme in ["http://", "https://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    while let last = text.utf8.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") {
      text = text.dropLast()
    }
    return String(text)
  }

  private static let addresses: [String: XMLNamespace] = [
    "": .plain,
    "backend.userland.com/rss": .plain,
    "backend.userland.com/rss2": .plain,
    "backend.userland.com/rss091": .plain,
    "backend.userland.com/rss092": .plain,
    "blogs.law.harvard.edu/tech/rss": .plain,
    "cyber.law.harvard.edu/rss": .plain,
    "cyber.law.harvard.edu/rss/rss.html": .plain,
    "www.rssboard.org/rss-specification": .plain,
    "purl.org/rss/1.0": .plain,
    "purl.org/net/rss1.1": .plain,
    "my.netscape.com/rdf/simple/0.9": .plain,
    "channel.netscape.com/rdf/simple/0.9": .plain,
    "my.netscape.com/publish/formats/rss-0.91.dtd": .plain,
    "www.w3.org/2005/atom": .atom,
    "purl.org/atom/ns": .atom,
    "purl.org/atom": .atom,
    "purl.org/echo": .atom,
    "purl.org/pie": .atom,
    "www.w3.org/1999/02/22-rdf-syntax-ns": .rdf,
    "purl.org/dc/elements/1.0": .dublinCore,
    "purl.org/dc/elements/1.1": .dublinCore,
    "purl.org/dc/terms": .dublinCoreTerms,
    "purl.org/rss/1.0/modules/dcterms": .dublinCoreTerms,
    "purl.org/rss/1.0/modules/content": .content,
    "search.yahoo.com/mrss": .media,
    "video.search.yahoo.com/mrss": .media,
    "tools.search.yahoo.com/mrss": .media,
    "www.rssboard.org/media-rss": .media,
    "www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "www.itunes.com/dtds/podcast": .itunes,
    "itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "purl.org/rss/1.0/modules/slash": .slash,
    "wellformedweb.org/commentapi": .wellFormedWeb,
    "purl.org/syndication/thread/1.0": .thread,
    "purl.org/rss/1.0/modules/syndication": .syndication,
    "rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "www.w3.org/1999/xhtml": .xhtml,
    "www.w3.org/xml/1998/namespace": .xml,
    "podcastindex.org/namespace/1.0": .podcast,
    "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
    "web.resource.org/cc": .creativeCommons,
    "creativecommons.org/ns": .creativeCommons,
    "backend.userland.com/creativecommonsrssmodule": .creativeCommons,
    "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .creativeCommons,
    "www.w3.org/2000/svg": .other,
    "www.w3.org/1998/math/mathml": .other,
    "com-wordpress:feed-additions:1": .other,
  ]

  private static let prefixes: [String: XMLNamespace] = [
    "rss": .plain, "atom": .atom, "atom10": .atom, "atom03": .atom, "a10": .atom, "rdf": .rdf,
    "dc": .dublinCore, "dcterms": .dublinCoreTerms, "content": .content, "media": .media,
    "itunes": .itunes, "slash": .slash, "wfw": .wellFormedWeb, "thr": .thread,
    "sy": .syndication, "feedburner": .feedburner, "xhtml": .xhtml, "xml": .xml,
    "podcast": .podcast, "cc": .creativeCommons, "creativecommons": .creativeCommons,
  ]
}

/// The name of an element or attribute as feeds are read: vocabulary and local part.
struct XMLName: Hashable, Sendable {
  var namespace: XMLNamespace
  /// In lower case: RSS is written in all of them.
  var local: String
  /// The local part as it was written.
  var written: String
}
