import Models

/// The subscriptions that an OPML file lists.
package struct OPMLOutline: Hashable, Sendable {
  package var title: String?
  /// In order of appearance, each address once.
  package var feeds: [OPMLFeed] = []
  /// Entries that are no subscriptions to web feeds, for telling the reader.
  package var refused: [Refusal] = []

  /// An entry whose address was not accepted: a command, a file, a relative address.
  package struct Refusal: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      case runsProgram, readsFile, unknownScheme, noAddress
    }

    package var address: String
    package var title: String?
    package var reason: Reason
  }

  package init() {}
}

/// One subscription in an outline.
package struct OPMLFeed: Hashable, Sendable {
  /// `http` or `https`, always.
  package var address: String
  package var title: String?
  package var siteURL: String?
  /// The folders and categories it is in; nested names are joined by ` / `.
  package var sections: [String]

  package init(
    address: String, title: String? = nil, siteURL: String? = nil, sections: [String] = []
  ) {
    self.address = address
    self.title = title
    self.siteURL = siteURL
    self.sections = sections
  }
}

/// Subscription lists (OPML 1.0 and 2.0, http://opml.org/spec2.opml).
package enum OPML {
  /// Between the names of a path: a section inside another is called `World/Asia`.
  package static let sectionSeparator = "/"

  /// The outline in `bytes`; nil where it is no OPML. Broken XML is read as far as it goes.
  ///
  /// Only `http`, `https` and `feed` addresses become subscriptions: commands and files that
  /// other readers would run are refused.
  package static func parse(_ bytes: [UInt8]) -> OPMLOutline? {
    guard !bytes.isEmpty, bytes.count <= FeedParser.maximumBytes else { return nil }
    let text = TextDecoding.utf8(bytes, contentType: nil)
    guard let root = XMLTree.read(text)?.root, root.local == "opml" else { return nil }
    var reader = OutlineReader()
    reader.read(root)
    return reader.outline
  }
}

/// Walks the elements in document order and keeps the folders that are open.
private struct OutlineReader {
  var outline = OPMLOutline()
  private var folders: [(path: String, end: Int)] = []
  private var places: [String: Int] = [:]

  mutating func read(_ root: XMLElement) {
    let head = root.child("head")
    outline.title = (head?.child("title")?.trimmedText).map { Self.line($0[...]) }
    for index in root.index + 1..<max(root.index + 1, Int(root.record.end)) {
      let element = XMLElement(tree: root.tree, index: index)
      if element.local == "outline" { read(outline: element) }
    }
  }

  private mutating func read(outline element: XMLElement) {
    folders.removeAll { $0.end <= element.index }
    let name = (element["title"] ?? element["text"]).map { Self.line($0[...]) }
    let title = name.flatMap { $0.isEmpty ? nil : $0 }
    if let address = Self.address(element) {
      add(address, element, title)
    } else if element.hasChildren, let title {
      let path = Self.section(title[...], in: folders.last?.path)
      folders.append((path ?? folders.last?.path ?? "", Int(element.record.end)))
    } else if element["type"]?.lowercased() == "rss" {
      refuse("", title, .noAddress)
    }
  }

  /// `xmlUrl`, however it is spelled; `url` unless the entry says that it is something else.
  private static func address(_ element: XMLElement) -> String? {
    if let address = element["xmlurl"] { return address }
    guard let address = element["url"] else { return nil }
    switch element["type"]?.lowercased() {
    case nil, "rss", "atom", "feed", "rss1", "rdf": return address
    default: return nil
    }
  }

  private mutating func add(_ raw: String, _ element: XMLElement, _ title: String?) {
    switch Self.subscription(raw) {
    case .failure(let reason): refuse(raw, title, reason.reason)
    case .success(let address):
      let sections =
        [folders.last?.path].compactMap { $0 }.filter { !$0.isEmpty }
        + Self.categories(element["category"])
      let place = places[address] ?? outline.feeds.count
      if place == outline.feeds.count {
        places[address] = place
        let site = FeedLink.web(element["htmlurl"], base: nil)
        outline.feeds.append(
          OPMLFeed(address: address, title: title, siteURL: site, sections: []))
      }
      for section in sections where outline.feeds[place].sections.count < Self.mostSections {
        if !outline.feeds[place].sections.contains(section) {
          outline.feeds[place].sections.append(section)
        }
      }
    }
  }

  private mutating func refuse(
    _ address: String, _ title: String?, _ reason: OPMLOutline.Refusal.Reason
  ) {
    outline.refused.append(OPMLOutline.Refusal(address: address, title: title, reason: reason))
  }

  /// `category="/World/Asia,Korea"`: paths separated by commas (OPML 2.0, "category").
  private static func categories(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.split(separator: ",").prefix(mostSections).compactMap { section($0, in: nil) }
  }

  /// Sections of one feed; more are left out.
  private static let mostSections = 64
  /// Scalars of a section with all that it is inside of.
  private static let longestSection = 500

  /// The section called `name` inside another, whose name may itself be a path; nil where nothing
  /// is left of it, or where it would be too long.
  private static func section(_ name: Substring, in outer: String?) -> String? {
    let names = name.split(separator: "/").map { line($0) }.filter { !$0.isEmpty }
    guard !names.isEmpty else { return nil }
    let path = ([outer].compactMap { $0 }.filter { !$0.isEmpty } + names)
      .joined(separator: OPML.sectionSeparator)
    return path.unicodeScalars.count <= longestSection ? path : nil
  }

  /// A name on one line, without controls: it is written and read again as it is.
  private static func line(_ text: Substring) -> String {
    text.unicodeScalars
      .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  private struct Refused: Error { let reason: OPMLOutline.Refusal.Reason }

  private static func subscription(_ raw: String) -> Result<String, Refused> {
    let lowered = raw.lowercased()
    if raw.hasPrefix("|") || raw.hasPrefix("\"|") || lowered.hasPrefix("exec:")
      || lowered.hasPrefix("filter:")
    {
      return .failure(Refused(reason: .runsProgram))
    }
    if lowered.hasPrefix("file:") || raw.hasPrefix("/") {
      return .failure(Refused(reason: .readsFile))
    }
    var address = raw
    if lowered.hasPrefix("feed:") {
      address = String(raw.dropFirst(5))
      if address.hasPrefix("//") { address = "http:" + address }
    }
    guard let scheme = WebAddress(address).scheme else {
      return .failure(Refused(reason: .noAddress))
    }
    guard scheme == "http" || scheme == "https" else {
      return .failure(Refused(reason: .unknownScheme))
    }
    guard let web = FeedLink.web(address, base: nil) else {
      return .failure(Refused(reason: .noAddress))
    }
    return .success(web)
  }
}
