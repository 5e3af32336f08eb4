import Models
import Storage

/// How many whole articles came, and how many did not.
struct FullTextCount: Sendable {
  var came = 0
  var missing = 0
}

extension Library {
  /// Pages that are asked for with one feed at most, in one refresh: a first fetch of a long archive
  /// would ask for hundreds. `fetch --offline` brings the others.
  private static let pagesPerFeed = 20

  /// Fetches the whole of the newest of these articles, as far as they want it, one after the other.
  func fetchFullTexts(
    of articles: [Article.ID], _ wish: FullTextWish, at now: Timestamp
  ) async -> FullTextCount {
    var count = FullTextCount()
    guard let reading = try? await pageReading(at: now),
      let wanting = try? await archive.wantingPages(articles, wish, at: now)
    else { return count }
    for article in wanting.prefix(Self.pagesPerFeed) where !Task.isCancelled {
      do {
        if try await reading.read(article, wish).hasKept { count.came += 1 }
      } catch {
        count.missing += 1
      }
    }
    return count
  }
}

extension FullText {
  /// Whether the page had what is worth keeping.
  var hasKept: Bool { outcome == .whole || outcome == .partial }
}

extension Archive {
  /// Those of these articles whose pages are to be asked for, the newest first.
  func wantingPages(
    _ articles: [Article.ID], _ wish: FullTextWish, at now: Timestamp
  ) throws(DatabaseError) -> [Article.ID] {
    try reader.completeness(of: articles).filter { $0.wantsPage(wish, at: now) }.map(\.key)
      .sorted().map(\.id)
  }
}

extension Completeness {
  /// Seconds after which a page is tried again that could not be read.
  private static let patience: Int64 = 86_400

  func wantsPage(_ wish: FullTextWish, at now: Timestamp) -> Bool {
    guard wish != .never, hasAddress, wish == .always || isExcerpt else { return false }
    guard let outcome, let fetched, !isStale else { return true }
    return outcome == .unread && now.seconds(since: fetched) >= Self.patience
  }
}
