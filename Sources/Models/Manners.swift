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
  /// Bytes that are kept of comments.
  package var commentBudget = 200 * 1024 * 1024
  /// What is asked in the place of hosts: their names, and the beginnings of addresses, without a
  /// slash at the end.
  package var mirrors: [String: String] = [:]

  package init(
    interval: Int, rules: [FeedRule] = [], contact: String? = nil,
    pictureBudget: Int = 64 * 1024 * 1024
  ) {
    self.interval = interval
    self.rules = rules
    self.contact = contact
    self.pictureBudget = pictureBudget
  }

  /// The beginning of an address whose host has a mirror, and what is asked in its place.
  package func mirror(of address: String) -> (origin: String, address: String)? {
    let web = WebAddress(address)
    guard web.isWeb, let host = web.host, let mirror = mirrors[host], let scheme = web.scheme,
      let authority = web.authority
    else { return nil }
    return (scheme + "://" + authority, mirror)
  }

  /// Whether whole articles come with the feed at `address`.
  package func fullText(of address: String) -> FullTextWish {
    rules.settings(for: address).fullText ?? fullText
  }
}
