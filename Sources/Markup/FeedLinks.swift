package import Models

/// The feeds that a web page names, and those that its links look like.
///
/// What a page says of itself comes first (HTML standard, section 4.6.7.1: `rel=alternate` with the
/// type of a feed), links that only look like feeds after it, feeds of comments last. Addresses are
/// absolute and `http` or `https`; titles are plain text; of two that name one feed the first counts.
package struct FeedLinks: Sendable {
  /// Named in `<link>` elements.
  package private(set) var named: [FeedCandidate] = []
  /// Guessed from what the page's links are called or lead to.
  package private(set) var guessed: [FeedCandidate] = []
  /// Feeds of comments, however they were found.
  package private(set) var comments: [FeedCandidate] = []

  /// More are not taken from one page.
  package static let limit = 50
  /// Bytes of a page that are read; feeds are named at its beginning.
  private static let maximumPage = 4 * 1024 * 1024

  private var seen: Set<String> = []

  /// Takes time proportional to the length of `html`; `address` is where it came from.
  package init(in html: String, address: String) {
    let read = String(decoding: html.utf8.prefix(Self.maximumPage), as: UTF8.self)
    let tree = HTMLDocument.tree(of: read)
    // Links of a page to itself lead nowhere new.
    seen.insert(Self.key(of: address))
    let base = Self.base(of: tree, address: address)
    for node in tree.nodes.indices where tree.nodes[node].tag == .link {
      takeLink(tree, node, base: base)
    }
    for node in tree.nodes.indices where tree.nodes[node].tag == .a {
      takeAnchor(tree, node, base: base)
    }
  }

  package var all: [FeedCandidate] { Array((named + guessed + comments).prefix(Self.limit)) }

  /// What makes two addresses of one feed the same, for folding them.
  package static func key(of address: String) -> String {
    var parts = WebAddress(address)
    parts.scheme = nil
    parts.fragment = nil
    parts.authority = parts.authority?.lowercased()
    if parts.path.hasSuffix("/") { parts.path.removeLast() }
    return parts.text
  }

  private static func base(of tree: HTMLTree, address: String) -> String {
    let hrefs = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .base }
      .compactMap { tree.value(.href, of: $0) }
    return hrefs.first.flatMap { SafeAddress.media($0, base: address) } ?? address
  }
}

extension FeedLinks {
  private mutating func takeLink(_ tree: HTMLTree, _ node: Int, base: String) {
    let words = (tree.value(.rel, of: node) ?? "").lowercased().split(
      whereSeparator: \.isWhitespace)
    let type = tree.value(.type, of: node).map(FeedLook.mediaType)
    let isFeed =
      words.contains("feed") || (words.contains("alternate") && type.map(FeedLook.isFeed) == true)
    guard isFeed, let href = tree.value(.href, of: node) else { return }
    let title = Self.title(tree.value(.title, of: node) ?? "")
    take(href, title: title, type: type, base: base, isNamed: true)
  }

  private mutating func takeAnchor(_ tree: HTMLTree, _ node: Int, base: String) {
    guard guessed.count + comments.count < Self.limit, let href = tree.value(.href, of: node)
    else { return }
    let type = tree.value(.type, of: node).map(FeedLook.mediaType)
    let words = Self.text(tree, node)
    let isFeed =
      FeedLook.isAddressOfFeed(href) || FeedLook.isNameOfFeed(words)
      || type.map(FeedLook.isFeed) == true
    guard isFeed else { return }
    let title = Self.title(words.isEmpty ? tree.value(.title, of: node) ?? "" : words)
    take(href, title: title, type: type, base: base, isNamed: false)
  }

  private mutating func take(
    _ href: String, title: String?, type: String?, base: String, isNamed: Bool
  ) {
    guard named.count < Self.limit, comments.count < Self.limit,
      let address = SafeAddress.media(FeedLook.withoutFeedScheme(href), base: base),
      isNamed || !FeedLook.isReader(address), seen.insert(Self.key(of: address)).inserted
    else { return }
    let candidate = FeedCandidate(address: address, title: title, type: type)
    if FeedLook.isOfComments(address, title) {
      comments.append(candidate)
    } else if isNamed {
      named.append(candidate)
    } else {
      guessed.append(candidate)
    }
  }

  private static func title(_ raw: String) -> String? {
    let title = PlainText.title(FeedText(raw, .html))
    return title.isEmpty ? nil : title
  }

  /// The words of a link, as far as they could name a feed.
  private static func text(_ tree: HTMLTree, _ node: Int) -> String {
    var bytes: [UInt8] = []
    for inner in tree.nodes[(node + 1)..<max(node + 1, tree.nodes[node].end)]
    where inner.tag == .text && bytes.count < 200 {
      bytes += tree.text[inner.range].prefix(200)
    }
    return PlainBytes.line(String(decoding: bytes, as: UTF8.self), limit: 100)
  }
}
