import Models

/// The comments on an article of the sample edition, written as Atom threads (RFC 4685).
struct SampleDiscussion: Sendable {
  /// Short enough to be part of an address, for example `kestrel-bridge`.
  let slug: String
  let title: String
  /// The article's guid, which top-level comments answer.
  let articleGUID: String
  let comments: [SampleComment]

  static let all: [SampleDiscussion] = [.kestrelBridge, .cometTallis]

  var address: String { "sample:comments/\(slug)" }

  func text(at now: Timestamp) -> String { AtomWriter.text(of: self, at: now) }
}

/// One comment; `parent` is another's number, nil at top level.
struct SampleComment: Sendable {
  let number: Int
  let parent: Int?
  let author: String
  /// Minutes before the edition is read.
  let age: Int64
  let html: String

  init(_ number: Int, to parent: Int? = nil, by author: String, age: Int64, _ html: String) {
    self.number = number
    self.parent = parent
    self.author = author
    self.age = age
    self.html = html
  }
}
