import Models

/// What a feed says about the use of its contents, in all the vocabularies that speak of it.
enum License {
  /// Longer words are a text of law and no name of a licence.
  private static let maximumWords = 200

  /// Offers what `element` says: explicit licences first, then rights that are an address.
  static func read(_ element: XMLElement, base: String?, into license: inout Best<String>) {
    switch (element.namespace, element.local) {
    case (.creativeCommons, "license"): license.offer(statement(element, base: base), rank: 0)
    case (.podcast, "license"): license.offer(statement(element, base: base), rank: 1)
    case (.dublinCoreTerms, "license"): license.offer(statement(element, base: base), rank: 3)
    case (.dublinCore, "rights"), (.dublinCoreTerms, "rights"):
      license.offer(address(element, base: base), rank: 4)
    default: break
    }
  }

  /// An address where there is one, else a few words.
  private static func statement(_ element: XMLElement, base: String?) -> String? {
    if let address = address(element, base: base) { return address }
    guard let words = element.trimmedText, words.utf8.count <= maximumWords else { return nil }
    return words
  }

  private static func address(_ element: XMLElement, base: String?) -> String? {
    let reference =
      element.attribute("resource", .rdf) ?? element["resource"] ?? element["url"]
      ?? element["href"] ?? element.trimmedText
    guard let reference, WebAddress(reference).isWeb || reference.utf8.first == 0x2F else {
      return nil
    }
    return FeedLink.web(reference, base: element.base(within: base))
  }
}
