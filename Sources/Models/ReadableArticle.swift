/// The article of a web page, without what is around it.
package struct ReadableArticle: Hashable, Sendable {
  package var title: String?
  package var byline: String?
  /// The date as RFC 3339 or the page writes it: a day, or a moment with its zone.
  package var published: String?
  package var language: String?
  package var siteName: String?
  package var leadImage: String?
  /// The readable subset of HTML (`SafeHTML`); empty where nothing was found.
  package var html: String
  /// The text alone, a line a block, without captions.
  package var text: String
  /// From 0 to 1: how much the ways of finding it agree.
  package var agreement: Double
  /// Whether the page keeps text back: a paywall, or a page that asks for consent, a script or a
  /// proof of being human instead of showing it.
  package var isPartial: Bool
  /// The absolute address of the article's next page, on the same host; nil where it ends here.
  package var nextPage: String?

  package init(
    title: String?, byline: String?, published: String?, language: String?, siteName: String?,
    leadImage: String?, html: String, text: String, agreement: Double,
    isPartial: Bool = false, nextPage: String? = nil
  ) {
    self.title = title
    self.byline = byline
    self.published = published
    self.language = language
    self.siteName = siteName
    self.leadImage = leadImage
    self.html = html
    self.text = text
    self.agreement = agreement
    self.isPartial = isPartial
    self.nextPage = nextPage
  }
}
