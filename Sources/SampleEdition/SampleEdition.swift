package import Models

/// The small newspaper that ships inside the program: three feeds and two discussions, all invented.
package enum SampleEdition {
  package static let feeds: [SampleFeed] = [.world, .technology, .culture]

  /// What a server at `address` would answer at the moment `now`; nil for an unknown address.
  ///
  /// Articles are minutes to weeks older than `now`, so the edition is always fresh.
  package static func bytes(
    for address: String, now: Timestamp
  ) -> (bytes: [UInt8], contentType: String)? {
    if let feed = feeds.first(where: { $0.address == address }) {
      return (Array(feed.text(at: now).utf8), feed.format.contentType)
    }
    if let discussion = SampleDiscussion.all.first(where: { $0.address == address }) {
      return (Array(discussion.text(at: now).utf8), SampleFeed.Format.atom.contentType)
    }
    return nil
  }
}
