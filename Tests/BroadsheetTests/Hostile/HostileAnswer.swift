import TestSupport

/// An answer that no server should give, named for what it does.
struct HostileAnswer: Sendable {
  /// What becomes of the feed, in words of the sentence that tells it; nil where its article comes.
  let problem: String?
  let name: String
  let reply: @Sendable (HTTPRequest) -> HTTPReply

  init(
    _ name: String, _ problem: String?, _ reply: @escaping @Sendable (HTTPRequest) -> HTTPReply
  ) {
    self.name = "HTTP: " + name
    self.problem = problem
    self.reply = reply
  }

  static let all = bodies + lengths + heads + redirects + statuses + fields

  /// A sound feed whose one article is called by this name.
  static func feed(_ name: String = "A sound article") -> [UInt8] {
    Array(rss("Sound", [name]).utf8)
  }

  /// An answer as bytes, with the end of the connection after it.
  static func raw(_ head: String, _ body: [UInt8] = feed()) -> HTTPReply {
    HTTPReply(
      body: Array((head + "\r\n\r\n").unicodeScalars.map { UInt8($0.value) }) + body, delivery: .raw
    )
  }

  static func coded(_ coding: String, _ body: [UInt8]) -> HTTPReply {
    HTTPReply(fields: [("Content-Encoding", coding)], body: body)
  }
}
