/// What a web page says of where it is discussed: the links of its head, and the scripts that show
/// comments below an article. Nothing in it has been judged.
package struct PageSignals: Hashable, Sendable {
  /// A `<link>` of the page, or one of the answer's `Link` fields (RFC 8288).
  package struct Link: Hashable, Sendable {
    /// The relations, in lower case.
    package var relations: Set<String>
    /// The media type without parameters, in lower case.
    package var type: String?
    /// Absolute.
    package var address: String
    package var title: String?

    package init(
      relations: Set<String>, type: String? = nil, address: String, title: String? = nil
    ) {
      self.relations = relations
      self.type = type
      self.address = address
      self.title = title
    }
  }

  /// A `<script>`, another element whose `data-` attributes or id set up comments, or the `<meta>`
  /// that names the page (`og:title`).
  package struct Element: Hashable, Sendable {
    /// In lower case.
    package var tag: String
    /// By name in lower case; of `src` and `href` the absolute address.
    package var attributes: [String: String]
    /// The beginning of a script's own text.
    package var text: String

    package init(tag: String, attributes: [String: String], text: String = "") {
      self.tag = tag
      self.attributes = attributes
      self.text = text
    }
  }

  /// Where the page came from, after redirects.
  package var address: String
  package var title: String?
  package var links: [Link]
  package var elements: [Element]

  package init(
    address: String, title: String? = nil, links: [Link] = [], elements: [Element] = []
  ) {
    self.address = address
    self.title = title
    self.links = links
    self.elements = elements
  }
}
