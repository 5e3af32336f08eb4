/// How one request goes out, where the reader wants it otherwise than usual.
package struct Access: Hashable, Sendable {
  /// User and password for Basic authentication, sent as UTF-8.
  package struct Credentials: Hashable, Sendable {
    package var user: String
    /// Nil leaves it to netrc.
    package var password: String?

    package init(user: String, password: String?) {
      self.user = user
      self.password = password
    }
  }

  /// The address whose origin (RFC 6454) alone gets credentials and what netrc has.
  package var owner: String
  package var userAgent: String?
  package var credentials: Credentials?
  /// Whether libcurl looks into `~/.netrc`.
  package var usesNetrc = false
  /// A file in Netscape's format; it is read, never written.
  package var cookiesFile: String?
  package var proxy: String?

  package init(owner: String) { self.owner = owner }
}
