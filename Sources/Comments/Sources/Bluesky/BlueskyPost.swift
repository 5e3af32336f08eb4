import Models

/// What a post of Bluesky is called by (AT Protocol, "AT URI scheme").
struct BlueskyPost: Hashable {
  /// A DID, or a handle in lower case.
  let actor: String
  let key: String

  private static let collection = "app.bsky.feed.post"

  /// Nil where the parts are none that the protocol allows.
  init?(actor: String, key: String) {
    let isDID = actor.hasPrefix("did:plc:") || actor.hasPrefix("did:web:")
    guard isDID ? Self.isDID(actor) : Self.isHandle(actor), Self.isKey(key) else { return nil }
    self.actor = isDID ? actor : actor.lowercased()
    self.key = key
  }

  /// The post at `at://ACTOR/app.bsky.feed.post/KEY`.
  init?(_ uri: String) {
    guard uri.hasPrefix("at://"), uri.utf8.count <= 1024 else { return nil }
    let parts = uri.dropFirst(5).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1] == Self.collection else { return nil }
    self.init(actor: String(parts[0]), key: String(parts[2]))
  }

  /// Whether it is called by what stays the same.
  var isIdentified: Bool { actor.hasPrefix("did:") }

  var uri: String { "at://\(actor)/\(Self.collection)/\(key)" }

  var page: String { "https://bsky.app/profile/\(actor)/post/\(key)" }

  var thread: CommentThread { CommentThread(.bluesky, uri, page: page) }

  private static func isDID(_ text: String) -> Bool {
    (10...256).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || ":.-_%".utf8.contains($0) }
  }

  /// A host name of two labels or more.
  private static func isHandle(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 253 && labels.count > 1 && !labels.contains("")
      && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || ".-".utf8.contains($0) }
  }

  private static func isKey(_ text: String) -> Bool {
    (1...512).contains(text.utf8.count) && text != "." && text != ".."
      && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || "._:~-".utf8.contains($0) }
  }
}
