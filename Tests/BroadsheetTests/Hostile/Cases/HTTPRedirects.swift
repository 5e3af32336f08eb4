import TestSupport

extension HostileAnswer {
  static let redirects =
    [
      ("a file", "file:///etc/passwd"), ("a script", "javascript:alert(1)"),
      ("FTP", "ftp://127.0.0.1/x"),
      ("Gopher", "gopher://127.0.0.1:25/xHELO"), ("a command", "exec:touch owned"),
      ("a dictionary", "dict://127.0.0.1:11211/stat"),
      ("data", "data:application/rss+xml,<rss/>"),
    ].map { name, location in
      HostileAnswer("a redirect to \(name)", "sent us to") { _ in .redirect(to: location) }
    } + [
      HostileAnswer("a redirect to itself", "redirects") { request in
        .redirect(to: request.path, status: 301)
      },
      HostileAnswer("a redirect that grows", "redirects") { request in
        .redirect(to: request.path + "/x")
      },
      HostileAnswer("a redirect to nowhere", "") { _ in .redirect(to: "") },
      HostileAnswer("a redirect without an address", "") { _ in .status(302) },
      HostileAnswer("a redirect to no address", "sent us to") { _ in
        .redirect(to: "http://[::1")
      },
      HostileAnswer("a redirect with CR LF", "") { _ in .redirect(to: "/a\r\nSet-Cookie: b\r\nX: c")
      },
      HostileAnswer("a redirect with CR", "") { _ in .redirect(to: "/a\rSet-Cookie: b") },
      HostileAnswer("a redirect with escapes", "") { _ in
        .redirect(to: "/\u{1B}]0;owned\u{7}\u{9B}31m")
      },
      HostileAnswer("a redirect with a zero byte", "") { _ in .redirect(to: "/a\u{0}b") },
      HostileAnswer("a redirect of 90 KB", "") { _ in
        .redirect(to: "/" + String(repeating: "x", count: 90_000))
      },
      HostileAnswer("a redirect with a body without an end", "(404)") { _ in
        HTTPReply(
          status: 302, fields: [("Location", "/nowhere")],
          body: Array(repeating: 0x20, count: 1 << 16),
          delivery: .endless)
      },
      HostileAnswer("a redirect above the root", "(404)") { _ in
        .redirect(to: "../../../../../nowhere")
      },
      HostileAnswer("a redirect that brings a password", "(404)") { request in
        .redirect(to: "http://owned:owned@\(request["host"] ?? "")/nowhere")
      },
      HostileAnswer("a chain of nine for good", nil) { request in
        let step = request.path.split(separator: "?").dropFirst().first.flatMap { Int($0) } ?? 0
        let path = request.path.prefix { $0 != "?" }
        return step < 9
          ? .redirect(to: "\(path)?\(step + 1)", status: 301) : HTTPReply(body: feed())
      },
    ]
}
