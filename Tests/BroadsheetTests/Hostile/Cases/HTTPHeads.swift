import TestSupport

extension HostileAnswer {
  static let heads = [
    HostileAnswer("a flood of fields", "larger than") { _ in
      raw("HTTP/1.1 200 OK\r\n" + (0..<20_000).map { "X-\($0): abcdefghijklmnop\r\n" }.joined())
    },
    HostileAnswer("a field of 1 MB", "larger than") { _ in
      raw("HTTP/1.1 200 OK\r\nX: " + String(repeating: "x", count: 1 << 20))
    },
    HostileAnswer("a status line of 1 MB", "") { _ in
      raw("HTTP/1.1 200 " + String(repeating: "x", count: 1 << 20))
    },
    HostileAnswer("a flood of 100 Continue", "larger than") { _ in
      raw(String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 50_000) + "HTTP/1.1 200 OK")
    },
    HostileAnswer("a flood of early hints", "larger than") { _ in
      raw(
        String(repeating: "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", count: 20_000)
          + "HTTP/1.1 200 OK")
    },
    HostileAnswer("zero bytes in a field", "") { _ in raw("HTTP/1.1 200 OK\r\nX: a\u{0}b\u{0}") },
    HostileAnswer("a field without a colon", "") { _ in raw("HTTP/1.1 200 OK\r\nnonsense\r\nX: y")
    },
    HostileAnswer("a field without a name", "") { _ in raw("HTTP/1.1 200 OK\r\n: y\r\n:") },
    HostileAnswer("folded fields", "") { _ in raw("HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\tc") },
    HostileAnswer("lines that end with LF", nil) { _ in raw("HTTP/1.1 200 OK\nX: y\n\n") },
    HostileAnswer("lines that end with CR", "") { _ in raw("HTTP/1.1 200 OK\rX: y\r\r") },
    HostileAnswer("escapes in the reason", nil) { _ in raw("HTTP/1.1 200 \u{1B}]0;owned\u{7}") },
    HostileAnswer("escapes in the reason of a failure", "500") { _ in
      raw("HTTP/1.1 500 \u{1B}]0;owned\u{7}\u{9B}31m")
    },
    HostileAnswer("HTTP/0.9", "not a web server") { _ in HTTPReply(body: feed(), delivery: .raw) },
    HostileAnswer("HTTP/9.9", "") { _ in raw("HTTP/9.9 200 OK") },
    HostileAnswer("a protocol of nobody", "not a web server") { _ in
      raw("220 mail.example ESMTP \u{1B}]0;owned\u{7}", [])
    },
    HostileAnswer("an end before the beginning", "broke off") { _ in .raw("") },
    HostileAnswer("a reset before the beginning", "broke off") { _ in HTTPReply(delivery: .reset) },
    HostileAnswer("a reset in the middle", "broke off") { _ in
      HTTPReply(
        body: Array("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<rss>".utf8), delivery: .reset)
    },
  ]

  static let statuses = [
    HostileAnswer("status 000", "") { _ in raw("HTTP/1.1 000 Zero") },
    HostileAnswer("status 999", "") { _ in raw("HTTP/1.1 999 Much") },
    HostileAnswer("status of letters", "") { _ in raw("HTTP/1.1 two OK") },
    HostileAnswer("101 Switching Protocols", "") { _ in
      raw("HTTP/1.1 101 Switching\r\nUpgrade: owned")
    },
    HostileAnswer("204 No Content", "not a feed") { _ in .status(204) },
    HostileAnswer("206 Partial Content", "") { _ in
      HTTPReply(status: 206, fields: [("Content-Range", "bytes 0-9/99")], body: feed())
    },
    HostileAnswer("304 without having been asked", "") { _ in .status(304) },
    HostileAnswer("401 with escapes in its realm", "(401)") { _ in
      HTTPReply(status: 401, fields: [("WWW-Authenticate", "Basic realm=\"\u{1B}]0;owned\u{7}\"")])
    },
    HostileAnswer("403 Forbidden", "(403)") { _ in .status(403) },
    HostileAnswer("404 Not Found", "(404)") { _ in .status(404) },
    HostileAnswer("407 from a server", "407") { _ in .status(407) },
    HostileAnswer("410 Gone", "(410)") { _ in .status(410) },
    HostileAnswer("418 and a page", "418") { _ in
      HTTPReply(status: 418, body: feed("Not to be taken"))
    },
    HostileAnswer("500 and a feed", "(500)") { _ in
      HTTPReply(status: 500, body: feed("Not to be taken"))
    },
  ]

  static let fields = [
    HostileAnswer("a media type of escapes", nil) { _ in
      .ok(String(decoding: feed(), as: UTF8.self), type: "\u{1B}]0;owned\u{7}; charset=\u{1B}")
    },
    HostileAnswer("a validator of 60 KB", nil) { _ in
      .ok(
        String(decoding: feed(), as: UTF8.self),
        fields: [("ETag", "\"\(String(repeating: "e", count: 60_000))\"")])
    },
    HostileAnswer("a validator of controls", nil) { _ in
      .ok(
        String(decoding: feed(), as: UTF8.self),
        fields: [("ETag", "\"\u{1}\u{1B}\u{9B}\""), ("Last-Modified", "\u{7F}never")])
    },
    HostileAnswer("times beyond numbers", nil) { _ in
      .ok(
        String(decoding: feed(), as: UTF8.self),
        fields: [
          ("Cache-Control", "max-age=99999999999999999999, s-maxage=-1"),
          ("Expires", "Mon, 99 Foo 99999 99:99:99 GMT"),
          ("Age", "1e400"), ("Date", "0"), ("Retry-After", "99999999999999999999"),
        ])
    },
    HostileAnswer("a flood of cookies", nil) { _ in
      .ok(
        String(decoding: feed(), as: UTF8.self),
        fields: (0..<1000).map { ("Set-Cookie", "c\($0)=\u{1B}]0;owned") })
    },
    HostileAnswer("fields that would move the reader", nil) { _ in
      .ok(
        String(decoding: feed(), as: UTF8.self),
        fields: [
          ("Refresh", "0;url=file:///etc/passwd"), ("Content-Location", "file:///etc/passwd"),
          ("Alt-Svc", "h2=\"owned:1\""),
          ("Link", "<file:///etc/passwd>; rel=self"),
          ("Strict-Transport-Security", "max-age=99999999"),
        ])
    },
  ]
}
