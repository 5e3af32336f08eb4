/// How the reader wants servers to be asked.
package struct Manners: Hashable, Sendable {
  /// Seconds between two fetches of a feed that has no rule of its own.
  package var interval: Int
  package var rules: [FeedRule]
  /// A web or mail address that servers are told instead of the program's page.
  package var contact: String?
  /// Whether whole articles come with feeds that have no rule of their own.
  package var fullText = FullTextWish.never
  /// Bytes that are kept of pictures that were fetched.
  package var pictureBudget: Int

  package init(
    interval: Int, rules: [FeedRule] = [], contact: String? = nil,
    pictureBudget: Int = 64 * 1024 * 1024
  ) {
    self.interval = interval
    self.rules = rules
    self.contact = contact
    self.pictureBudget = pictureBudget
  }

  /// Whether whole articles come with the feed at `address`.
  package func fullText(of address: String) -> FullTextWish {
    rules.settings(for: address).fullText ?? fullText
  }
}
