/// How much a `Fetcher` asks of the network and puts up with from it.
package struct FetchLimits: Hashable, Sendable {
  /// Transfers, and with them connections, that one host and port sees at the same time.
  package var perHost = 2
  /// Transfers that run at the same time, over all hosts.
  package var total = 32
  /// Seconds to find the address of a host and to connect to it, TLS included.
  package var connectSeconds = 15
  /// Seconds without a byte after which a transfer counts as stalled.
  package var stallSeconds = 30
  /// Redirects that are followed for one request.
  package var redirects = 10
  /// Bytes of header fields that one answer may have, interim answers and trailers included.
  package var headerBytes = 256 * 1024
  /// Bytes of bodies that there are at once, coming or being worked on; beyond, transfers wait.
  package var bodyBytes = 8 * 1024 * 1024
  /// Seconds that connections stay open, and the thread alive, after the last transfer.
  package var lingerSeconds = 20

  package init() {}
}
