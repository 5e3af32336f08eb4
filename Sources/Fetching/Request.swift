package import Models

/// One address to be read, with what is known of it from the last time.
package struct Request: Sendable {
  /// What feeds are asked for with: the feed types first, then anything, as RFC 9110, 12.5.1 writes it.
  package static let feedTypes =
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"

  /// The longest body that is taken unless a request says otherwise.
  package static let usualBytes = 16 * 1024 * 1024

  /// An `http`, `https` or, where `allowsFile`, `file` address; blanks and letters beyond ASCII are
  /// percent-encoded on the way. A user and password in it become Basic authentication.
  package var url: String
  /// Sent only to the origin (RFC 6454) of `validatorsURL`.
  package var validators: HTTPValidators
  /// The address that gave the validators, if a redirect led elsewhere than to `url`.
  package var validatorsURL: String?
  package var accept: String
  /// Whether the reader gave the address by hand, so that it may name a file of this machine.
  package var allowsFile: Bool
  /// Whether a public host named the address, which then may not lead into a private network.
  package var cameFromPublic: Bool
  /// The longest body taken, in bytes after decompression.
  package var maximumBytes: Int
  /// Seconds that the transfer may take in all, redirects included, waiting for its turn excluded.
  package var deadline: Int
  /// Nil asks as usual.
  package var access: Access?
  /// Names, in lower case, of fields of the answer that are wanted beside those that are always read.
  package var wantedFields: Set<String> = []

  package init(
    url: String, validators: HTTPValidators = HTTPValidators(), validatorsURL: String? = nil,
    accept: String = Self.feedTypes, allowsFile: Bool = false,
    cameFromPublic: Bool = false, maximumBytes: Int = Self.usualBytes, deadline: Int = 45,
    access: Access? = nil
  ) {
    self.url = url
    self.validators = validators
    self.validatorsURL = validatorsURL
    self.accept = accept
    self.allowsFile = allowsFile
    self.cameFromPublic = cameFromPublic
    self.maximumBytes = maximumBytes
    self.deadline = deadline
    self.access = access
  }
}
