internal import FeedParsing

/// What a page says of itself in JSON-LD (https://schema.org/Article).
struct JSONLD {
  var headline: String?
  var body: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var language: String?
  var publisher: String?
  var image: String?
  var isFree: Bool?
  /// Whether the page says that it is some kind of article.
  private(set) var isArticle = false

  /// Scripts longer than this are not read, and of one page at most so many.
  private static let maximumScript = 2_000_000
  private static let maximumScripts = 40

  init(_ html: String) {
    for script in Self.scripts(html) {
      guard let value = JSONReader.read(script) else { continue }
      for item in Self.items(value, depth: 0) where Self.isArticle(item) { take(item) }
    }
  }

  /// Later items add what earlier ones did not say.
  private mutating func take(_ item: JSONValue) {
    headline = headline ?? text(item["headline"]) ?? text(item["name"])
    if let text = text(item["articleBody"]), text.utf8.count > body?.utf8.count ?? 0 { body = text }
    if authors.isEmpty { authors = names(item["author"]) }
    if authors.isEmpty { authors = names(item["creator"]) }
    published = published ?? text(item["datePublished"]) ?? text(item["dateCreated"])
    modified = modified ?? text(item["dateModified"])
    language = language ?? text(item["inLanguage"])
    publisher = publisher ?? names(item["publisher"]).first
    image = image ?? address(item["image"])
    isFree = isFree ?? truth(item["isAccessibleForFree"])
    isArticle = true
  }

  private func text(_ value: JSONValue?) -> String? {
    guard let text = value?.text ?? value?.elements.first?.text, !text.isEmpty else { return nil }
    return text
  }

  /// Written as a truth value, a word or the address of one.
  private func truth(_ value: JSONValue?) -> Bool? {
    guard let text = value?.text?.lowercased() else { return nil }
    return text.hasSuffix("false") ? false : text.hasSuffix("true") ? true : nil
  }

  private func names(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    if !value.elements.isEmpty { return value.elements.flatMap { names($0) } }
    return (value.text ?? text(value["name"])).map { [$0] } ?? []
  }

  private func address(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let first = value.elements.first { return address(first) }
    return value.text ?? value["url"]?.text ?? value["contentUrl"]?.text
  }

  private static func isArticle(_ item: JSONValue) -> Bool {
    let types = item["@type"].map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
    return types.compactMap(\.text).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
        || $0 == "Recipe"
    }
  }

  /// All objects in a value that may be what the page is about.
  private static func items(_ value: JSONValue, depth: Int) -> [JSONValue] {
    guard depth < 6 else { return [] }
    if !value.elements.isEmpty { return value.elements.flatMap { items($0, depth: depth + 1) } }
    let inside = ["@graph", "mainEntity", "mainEntityOfPage"].compactMap { value[$0] }
    return [value] + inside.flatMap { items($0, depth: depth + 1) }
  }

  /// The contents of `<script type="application/ld+json">`, looked for in the page's bytes: the
  /// parser is not given scripts.
  private static func scripts(_ html: String) -> [[UInt8]] {
    var html = html
    return html.withUTF8 { bytes in
      var found: [[UInt8]] = []
      var place = 0
      let mark = Array("ld+json".utf8)
      while found.count < maximumScripts, let start = bytes.find(mark, from: place) {
        place = start + mark.count
        // The attribute belongs to a script whose tag ends soon.
        guard let tagEnd = bytes[place...].prefix(300).firstIndex(of: UInt8(ascii: ">")),
          bytes[max(0, start - 300)..<start].reversed().prefix(while: { $0 != UInt8(ascii: ">") })
            .contains(UInt8(ascii: "<"))
        else { continue }
        let end = bytes.find(Array("</script".utf8), from: tagEnd) ?? bytes.count
        place = end
        if end - tagEnd < maximumScript { found.append(Array(bytes[tagEnd + 1..<end])) }
      }
      return found
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func find(_ mark: [UInt8], from start: Int) -> Int? {
    guard let first = mark.first else { return nil }
    var place = start
    while place + mark.count <= count {
      guard let next = self[place...].firstIndex(of: first), next + mark.count <= count else {
        return nil
      }
      if self[next..<next + mark.count].elementsEqual(mark) { return next }
      place = next + 1
    }
    return nil
  }
}
