extension FetchError {
  /// The limit that an answer ran into.
  package enum Bound: Hashable, Sendable {
    /// Bytes after decompression.
    case body(bytes: Int)
    case header(bytes: Int)
    case redirects(Int)
    /// Seconds until there was a connection, TLS included.
    case connecting(seconds: Int)
    /// Seconds without a byte.
    case silence(seconds: Int)
    /// Seconds in all.
    case whole(seconds: Int)
    /// No number: a redirect led where nothing may lead.
    case redirect
  }

  /// The same failure, with the limit that was the reason.
  func reaching(_ bound: Bound) -> FetchError {
    var error = self
    error.bound = bound
    return error
  }
}
