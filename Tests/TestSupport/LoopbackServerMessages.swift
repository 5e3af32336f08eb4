/// A request as the loopback server read it.
package struct HTTPRequest: Sendable {
  package let method: String
  /// The path with its query, as it was sent.
  package let path: String
  /// In the order they came, names in lower case, one character for each byte of a value.
  package let fields: [(name: String, value: String)]

  /// The first field of that name, in lower case.
  package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// What a route answers with, and how rudely.
package struct HTTPReply: Sendable {
  /// How the answer travels; what ends with the client waits for it to go, or for the server to stop.
  package enum Delivery: Sendable {
    /// With the right `Content-Length`; the connection stays open.
    case whole
    /// In chunks of that many bytes (RFC 9112, section 7.1), then the `trailers`.
    case chunked(size: Int, trailers: String = "")
    /// Closes after the body, though more bytes were announced.
    case truncated(announced: Int)
    /// Sends nothing more after the body, though more bytes were announced, until the client goes.
    case stalled(announced: Int)
    /// Sends nothing at all until the client goes.
    case silent
    /// One byte each so many milliseconds, over and over, until the client goes.
    case dripping(milliseconds: Int32)
    /// The body over and over, until the client goes.
    case endless
    /// The body alone, status line and fields being what it says they are; then closes.
    case raw
    /// The body as in `raw`, then a TCP reset.
    case reset
  }

  package var status: Int
  /// One byte goes out for each character, U+0000 to U+00FF.
  package var fields: [(name: String, value: String)]
  package var body: [UInt8]
  package var delivery: Delivery

  package init(
    status: Int = 200, fields: [(name: String, value: String)] = [], body: [UInt8] = [],
    delivery: Delivery = .whole
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.delivery = delivery
  }

  /// A page that is there; `type` is its media type.
  package static func ok(
    _ body: String, type: String = "application/rss+xml",
    fields: [(name: String, value: String)] = []
  ) -> HTTPReply {
    HTTPReply(fields: [("Content-Type", type)] + fields, body: Array(body.utf8))
  }

  /// A page with validators: 304 where the request has them already (RFC 9110, section 13.2.2).
  package static func ok(
    _ body: String, to request: HTTPRequest, etag: String? = nil, lastModified: String? = nil
  ) -> HTTPReply {
    var fields: [(name: String, value: String)] = []
    if let etag { fields.append(("ETag", etag)) }
    if let lastModified { fields.append(("Last-Modified", lastModified)) }
    let isKnown =
      if let tags = request["if-none-match"] {
        tags == etag
      } else {
        lastModified != nil && request["if-modified-since"] == lastModified
      }
    return isKnown ? HTTPReply(status: 304, fields: fields) : .ok(body, fields: fields)
  }

  package static func redirect(to location: String, status: Int = 302) -> HTTPReply {
    HTTPReply(status: status, fields: [("Location", location)])
  }

  package static func status(_ status: Int) -> HTTPReply { HTTPReply(status: status) }

  /// Bytes that pass for an answer, then the end of the connection.
  package static func raw(_ text: String) -> HTTPReply {
    HTTPReply(body: Array(text.utf8), delivery: .raw)
  }
}
