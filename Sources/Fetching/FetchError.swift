/// Why an address gave no answer at all: facts, never a sentence, never a password.
package struct FetchError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable, CaseIterable {
    /// The text is not an address.
    case badAddress
    /// Neither `http` nor `https`, nor a permitted `file`; also where a redirect points to such.
    case unsupportedScheme
    /// The host name has no address, or nobody to ask for it answered.
    case cannotResolve
    case cannotConnect
    /// Connecting, a stall, or the whole transfer took longer than allowed.
    case timedOut
    /// The body, or the header, is longer than allowed.
    case tooLarge
    case tooManyRedirects
    /// No trusted and private connection: the certificate or the handshake failed.
    case tls
    /// The connection broke before the answer was complete.
    case connectionLost
    /// What came is not HTTP.
    case badProtocol
    /// The body is not compressed as its `Content-Encoding` says.
    case badCompression
    /// The task was cancelled, or the fetcher stopped.
    case cancelled
    /// The file is missing, closed to us, or not a regular file.
    case fileUnreadable
    /// A public host redirects into the private network (loopback, private, link-local).
    case privateAddress
    /// The host asked all its visitors to wait, and was not asked; see `secondsLeft`.
    case hostPaused
    /// The file of cookies that the reader named is missing or closed to us.
    case cookiesUnreadable
    /// The reader's command for a password gave none.
    case noPassword
    /// The program that was to give the answer could not be started.
    case cannotStart
    /// The program ended with an error; the detail says which, and the last it said.
    case programFailed
    /// Memory, or another of this machine's own means, ran out.
    case failed
  }

  package let reason: Reason
  /// The limit that was the reason, where there is one.
  package var bound: Bound?
  /// The library's own words, in English and possibly quoting the server: hostile text.
  package let detail: String

  /// How long the host is to be left alone; zero where that is not the reason.
  package let secondsLeft: Int

  package init(_ reason: Reason, detail: String = "", secondsLeft: Int = 0) {
    self.reason = reason
    self.detail = detail
    self.secondsLeft = secondsLeft
  }
}
