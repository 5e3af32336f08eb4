import Fetching
package import Models
import Storage

/// A picture as it came, small enough to be decoded.
package struct LoadedPicture: Sendable {
  package let bytes: [UInt8]
  package let header: PictureHeader

  /// The longest that is taken, in bytes.
  package static let maximumBytes = 5 * 1024 * 1024
  /// Decoded, that is 160 MB: no newspaper prints more, and a few bytes can claim any number.
  package static let maximumPixels = 40_000_000

  /// Refuses what is no picture of a known format, or too large once it is decoded.
  init(_ bytes: [UInt8], from address: String) throws(LibraryError) {
    guard let header = PictureHeader(bytes) else {
      throw .notAPicture(address: address, isTooLarge: false)
    }
    guard header.width <= Self.maximumPixels / header.height else {
      throw .notAPicture(address: address, isTooLarge: true)
    }
    self.bytes = bytes
    self.header = header
  }
}

extension Library {
  /// The picture at `address`, which the text of an article of the feed `feed` names: from the
  /// cache, or else fetched as the reader wants that feed asked, and then kept within the budget.
  package func loadPicture(
    _ address: String, for feed: Feed.ID?, at now: Timestamp
  ) async throws -> LoadedPicture {
    let kept = try await storing { () async throws(DatabaseError) in
      try await self.store.picture(at: address, now: now)
    }
    if let kept { return try LoadedPicture(kept, from: address) }
    let owner = try await storing { () async throws(DatabaseError) in
      try await self.archive.feedAddress(feed)
    }
    try await heedPauses(at: now)
    let response = try await loader(at: now).picture(address, for: owner)
    let picture = try LoadedPicture(response.body, from: address)
    let budget = manners.pictureBudget
    try await storing { () async throws(DatabaseError) in
      try await self.store.keep(picture: picture.bytes, from: address, within: budget, at: now)
    }
    return picture
  }
}

extension Archive {
  fileprivate func feedAddress(_ feed: Feed.ID?) throws(DatabaseError) -> String? {
    guard let feed else { return nil }
    return try reader.feed(feed)?.address
  }
}

extension Loader {
  /// What pictures are asked for with; others are refused when they come.
  private static let pictureTypes = "image/webp, image/png, image/jpeg, image/gif;q=0.9"
  /// Seconds that one may take.
  private static let pictureDeadline = 20

  /// Asks for a picture for the sake of the feed at `feed`.
  fileprivate func picture(
    _ address: String, for feed: String?
  ) async throws(LibraryError) -> Response {
    guard WebAddress(address).isWeb else {
      throw .fetch(FetchError(.unsupportedScheme), address: address)
    }
    return try await found(
      Request(
        url: address, accept: Self.pictureTypes,
        cameFromPublic: Self.isStranger(address, to: feed),
        maximumBytes: LoadedPicture.maximumBytes, deadline: Self.pictureDeadline), for: feed)
  }

  /// Whether a text of the public internet may have named the address, which then may not lead into
  /// a private network. A feed's own host it may name, wherever that is: the reader did so before.
  private static func isStranger(_ address: String, to feed: String?) -> Bool {
    guard let web = feed.flatMap({ FeedOrigin($0)?.webAddress ?? $0 }) else { return true }
    let host = WebAddress(web).host
    return host == nil || host != WebAddress(address).host
  }
}
