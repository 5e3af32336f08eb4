import TestSupport

extension HostileAnswer {
  /// 13 bytes for every 2 KB, and more of them than is taken.
  private static let bomb = Gzip.bomb(periods: 10_000)
  private static let bombInGzip = Gzip.stored(bomb)

  static let bodies = [
    HostileAnswer("a body without an end", "larger than") { _ in
      HTTPReply(body: Array(repeating: 0x20, count: 1 << 20), delivery: .endless)
    },
    HostileAnswer("a deflate bomb", "larger than") { _ in coded("gzip", bomb)
    },
    HostileAnswer("a bomb in a bomb", "larger than") { _ in
      coded("gzip, gzip", bombInGzip)
    },
    HostileAnswer("gzip in gzip", nil) { _ in coded("gzip, gzip", Gzip.stored(Gzip.stored(feed())))
    },
    HostileAnswer("gzip once that says twice", "damaged") { _ in
      coded("gzip, gzip", Gzip.stored(feed()))
    },
    HostileAnswer("gzip in a hundred layers in name", "") { _ in
      coded(Array(repeating: "gzip", count: 100).joined(separator: ","), Gzip.stored(feed()))
    },
    HostileAnswer("gzip that breaks off", "") { _ in
      coded("gzip", Array(Gzip.stored(feed()).dropLast(40)))
    },
    HostileAnswer("gzip with a wrong sum", "damaged") { _ in
      var packed = Gzip.stored(feed())
      packed[packed.count - 6] ^= 0xFF
      return coded("gzip", packed)
    },
    HostileAnswer("gzip in name only", "damaged") { _ in coded("gzip", feed()) },
    HostileAnswer("gzip of nothing", "") { _ in coded("gzip", []) },
    HostileAnswer("gzip with a tail", "") { _ in coded("gzip", Gzip.stored(feed()) + feed()) },
    HostileAnswer("a coding that there is none of", nil) { _ in coded("owned", feed()) },
    HostileAnswer("a body of nothing", "not a feed") { _ in HTTPReply(body: []) },
    HostileAnswer("a body of zeros", "not a feed") { _ in
      HTTPReply(body: Array(repeating: 0, count: 1 << 20))
    },
    HostileAnswer("a page in place of a feed", "") { _ in
      .ok(
        "<!DOCTYPE html><html><head><title>\u{1B}]0;owned\u{7}</title></head><body>Not here</body></html>"
      )
    },
    HostileAnswer("a picture in place of a feed", "not a feed") { _ in
      HTTPReply(
        fields: [("Content-Type", "application/rss+xml")],
        body: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])
    },
    HostileAnswer("a feed that says that it is a picture", nil) { _ in
      HTTPReply(fields: [("Content-Type", "image/png")], body: feed())
    },
  ]

  static let lengths = [
    HostileAnswer("a length that is too long", "broke off") { _ in
      HTTPReply(body: feed(), delivery: .truncated(announced: 100_000))
    },
    HostileAnswer("a length that is too short", "") { _ in
      raw("HTTP/1.1 200 OK\r\nContent-Length: 9")
    },
    HostileAnswer("a length below zero", "") { _ in raw("HTTP/1.1 200 OK\r\nContent-Length: -1") },
    HostileAnswer("a length beyond numbers", "") { _ in
      raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999")
    },
    HostileAnswer("a length of an exabyte", "larger than") { _ in
      raw("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000000000")
    },
    HostileAnswer("two lengths", "") { _ in
      raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 500")
    },
    HostileAnswer("a length and chunks", "") { _ in
      raw(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
        Array("0\r\n\r\n".utf8))
    },
    HostileAnswer("chunks of no number", "") { _ in
      raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", Array("owned\r\n".utf8))
    },
    HostileAnswer("a chunk beyond numbers", "") { _ in
      raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", Array("FFFFFFFFFFFFFFFFF\r\na".utf8))
    },
    HostileAnswer("chunks that break off", "broke off") { _ in
      raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", Array("500\r\nabc".utf8))
    },
    HostileAnswer("chunks of one byte", nil) { _ in
      HTTPReply(body: feed(), delivery: .chunked(size: 1))
    },
    HostileAnswer("a chunk with an extension of 1 MB", "") { _ in
      raw(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked",
        Array("1;\(String(repeating: "x", count: 1 << 20))\r\na\r\n0\r\n\r\n".utf8))
    },
    HostileAnswer("trailers that go on", "") { _ in
      HTTPReply(
        body: feed(),
        delivery: .chunked(size: 99, trailers: String(repeating: "X: y\r\n", count: 100_000)))
    },
  ]
}
