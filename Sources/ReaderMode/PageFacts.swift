internal import FeedParsing
internal import Markup
internal import Models

/// Title, byline, date and the like, from wherever a page says them.
struct PageFacts {
  let tree: PageTree
  let url: String
  let data: JSONLD
  private var meta: [String: String] = [:]
  /// What the page's own element says, which the parser does not report.
  private let pageLanguage: String?
  private(set) var siteName: String?

  init(_ tree: PageTree, _ data: JSONLD, _ html: String, url: String) {
    (self.tree, self.data, self.url) = (tree, data, url)
    pageLanguage = Self.language(ofElementIn: html)
    for node in tree.nodes.indices where tree.nodes[node].name == .meta {
      let name =
        tree.value(.property, of: node) ?? tree.value(.name, of: node)
        ?? tree.value(.itemprop, of: node)
      guard let name = name?.lowercased(), let content = tree.value(.content, of: node),
        !content.trimmed.isEmpty, meta[name] == nil
      else { continue }
      meta[name] = content
    }
    siteName =
      first("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher")
      ?? plain(data.publisher)
  }

  private func plain(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = PlainText.title(FeedText(text, .html))
    return line.isEmpty ? nil : line
  }

  private func first(_ names: String...) -> String? {
    for name in names { if let text = plain(meta[name]) { return text } }
    return nil
  }

  /// What the page says of itself in a sentence or two.
  var summary: String? { first("og:description", "description", "twitter:description") }

  /// Whether the page says that it is one article, and not a list of such.
  var isArticle: Bool { data.isArticle || meta["og:type"]?.lowercased().trimmed == "article" }

  // MARK: Title

  var title: String? {
    let told = plain(data.headline)
    let shared = first("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title")
    let page = tree.nodes.firstIndex { $0.name == .title }.map { tree.plainText(of: $0) }
    let headings = tree.nodes.indices.filter { tree.nodes[$0].name == .h1 }
      .map { tree.plainText(of: $0) }.filter { !$0.isEmpty }
    let known = [told, shared, plain(page)].compactMap { $0 }
    if headings.count == 1, let heading = headings.first, heading.count > 3,
      known.isEmpty || known.contains(where: { Self.likeness($0, heading) > 0.3 })
    {
      return plain(heading)
    }
    let nearest = headings.map { heading in
      (heading, known.map { Self.likeness($0, heading) }.max() ?? 0)
    }.max { $0.1 < $1.1 }
    if let nearest, nearest.1 > 0.6 { return plain(nearest.0) }
    return told ?? withoutSite(shared) ?? withoutSite(plain(page)) ?? plain(headings.first)
  }

  /// The share of words that two titles have in common.
  static func likeness(_ one: String, _ other: String) -> Double {
    likeness(wordSet(one), wordSet(other))
  }

  static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    return Double(one.intersection(other).count) / Double(min(one.count, other.count))
  }

  static func wordSet(_ text: String) -> Set<String> { Set(words(text)) }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func withoutSite(_ title: String?) -> String? {
    guard let title else { return nil }
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " · "] {
      let parts = title.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = parts.dropLast().joined(separator: mark)
      if last.count < rest.count, Self.words(String(last)).count <= 6 { return rest }
    }
    return title
  }

  // MARK: Byline

  var byline: String? {
    let bylines = Byline(tree, siteName: siteName)
    let names = data.authors.compactMap(plain).filter(bylines.isName)
    if !names.isEmpty { return Byline.joined(names) }
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator", "byl", "citation_author",
    ] {
      if let author = plain(meta[name]), bylines.isName(author) { return Byline.cleaned(author) }
    }
    if let label = plain(meta["twitter:label1"])?.lowercased(),
      label.contains("written") || label.contains("by") || label.contains("author"),
      let author = plain(meta["twitter:data1"]), bylines.isName(author)
    {
      return Byline.cleaned(author)
    }
    return bylines.find()
  }

  // MARK: Date

  /// The day, as the page's own clock had it, and the moment where a time is given.
  var published: String? {
    for date in [
      data.published, meta["article:published_time"], meta["og:article:published_time"],
      meta["datepublished"], meta["parsely-pub-date"], meta["sailthru.date"], meta["pubdate"],
      meta["publishdate"], meta["publish-date"], meta["date"], meta["dc.date"],
      meta["dc.date.issued"], meta["dcterms.created"], meta["dcterms.date"],
      meta["citation_publication_date"], meta["article.published"], meta["og:pubdate"],
    ] {
      if let date, FeedDate.parse(date) != nil { return day(date) }
    }
    if let date = dateInAddress { return date }
    for node in tree.nodes.indices where tree.nodes[node].name == .time {
      if let date = tree.value(.datetime, of: node), FeedDate.parse(date) != nil {
        return day(date)
      }
    }
    for node in tree.nodes.indices
    where tree.value(.itemprop, of: node)?.lowercased() == "datepublished" {
      let date =
        tree.value(.content, of: node) ?? tree.value(.datetime, of: node)
        ?? tree.plainText(of: node)
      if FeedDate.parse(date) != nil { return day(date) }
    }
    if let date = writtenDate { return date }
    if let date = data.modified ?? meta["article:modified_time"], FeedDate.parse(date) != nil {
      return day(date)
    }
    return nil
  }

  /// A date in words where the page says that there is one, in few words.
  private var writtenDate: String? {
    for node in tree.nodes.indices where tree.nodes[node].name != .text {
      let isTime = tree.nodes[node].name == .time
      guard isTime || tree.marks[node].contains(.date), tree.nodes[node].end - node < 30 else {
        continue
      }
      let text = tree.plainText(of: node)
      guard text.count < 120, let date = WrittenDate.first(in: text) else { continue }
      return String(date.rfc3339.prefix(10))
    }
    // Otherwise the first that stands by itself.
    for node in tree.nodes.indices where tree.nodes[node].name == .text {
      let bytes = tree.text[tree.nodes[node].range]
      guard (8...160).contains(bytes.count), Self.hasYear(bytes) else { continue }
      if let date = WrittenDate.first(in: String(decoding: bytes, as: UTF8.self)) {
        return String(date.rfc3339.prefix(10))
      }
    }
    return nil
  }

  private static func hasYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in bytes {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// The date as it was written where it begins with year, month and day, which keeps the day of its
  /// own zone.
  private func day(_ date: String) -> String {
    let date = String(date.trimmed)
    let first = date.prefix(10)
    let isISO =
      first.count == 10
      && zip(first, "0000-00-00").allSatisfy { $1 == "-" ? $0 == "-" : $0.isASCII && $0.isNumber }
    if isISO { return date }
    return FeedDate.parse(date).map { CivilDate($0).rfc3339 } ?? date
  }

  private var dateInAddress: String? {
    let parts = WebAddress(url).path.split { $0 == "/" || $0 == "-" || $0 == "_" }
    for index in parts.indices.dropLast(2) {
      guard parts[index].count == 4, let year = Int(parts[index]), (1995...2100).contains(year),
        let month = Int(parts[index + 1]), (1...12).contains(month), parts[index + 1].count <= 2,
        let day = Int(parts[index + 2].prefix(2)), (1...31).contains(day),
        parts[index + 2].count <= 2
      else { continue }
      return String(CivilDate(year: year, month: month, day: day).rfc3339.prefix(10))
    }
    return nil
  }

  // MARK: The rest

  var language: String? {
    [pageLanguage, data.language, meta["og:locale"], meta["language"]].lazy.compactMap { $0 }
      .first { !$0.isEmpty }
      .map { String($0.replacingUnderscores) }
  }

  private static func language(ofElementIn html: String) -> String? {
    let head = html.prefix(4_000).lowercased()
    guard let start = head.firstRange(of: "<html"),
      let end = head[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let attributes = head[start.upperBound..<end]
    guard let name = attributes.firstRange(of: "lang=") else { return nil }
    let value = attributes[name.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return value.isEmpty ? nil : String(value)
  }

  var leadImage: String? {
    let image = [meta["og:image"], meta["og:image:url"], meta["twitter:image"], data.image].lazy
      .compactMap { $0 }.first { !$0.isEmpty }
    guard let image else { return nil }
    let address = WebAddress.resolve(image, against: url)
    return WebAddress(address).isWeb ? address : nil
  }
}

extension String {
  fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? "-" : $0 }) }
}
