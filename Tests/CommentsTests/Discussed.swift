import Comments
import Fetching
import Foundation
import Models
import TestSupport

/// Swift Testing has a type of this name too.
typealias Comment = Models.Comment

enum Discussed {
  /// A fixture's text.
  static func fixture(_ name: String) throws -> String {
    let folder = Bundle.module.resourceURL ?? URL(filePath: "/")
    return try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
  }

  /// An article whose feed said `signals` about its discussion.
  static func article(
    guid: String = "https://garden.example/?p=66",
    url: String? = "https://garden.example/2026/10/rain-barrels/", _ signals: DiscussionSignals
  ) -> Article {
    Article(
      headline: Headline(
        id: Article.ID(rawValue: 1), feed: Feed.ID(rawValue: 1), source: "The Garden",
        title: "Rain barrels, revisited", date: Timestamp(0)),
      guid: guid, url: url, byline: nil, updated: nil, language: nil, html: "", enclosures: [],
      discussion: signals, position: 0)
  }

  /// What comes of the fixture, served as the only address of a thread about `article`.
  static func load(
    _ name: String, for article: Article = article(DiscussionSignals(count: 40))
  ) async throws -> LoadedComments {
    let text = try fixture(name)
    let server = try LoopbackServer { _ in .ok(text) }
    defer { server.stop() }
    let address = server.url("/comments.xml")
    let thread = FeedComments.thread(at: address, of: article)
    return try await FeedComments().load(ThreadRequest(thread), asking: .real)
  }
}

extension [Comment] {
  subscript(_ id: String) -> Comment? { first { $0.id.hasSuffix(id) } }
}

extension CommentAsking {
  /// Asks who is really there.
  static let real = CommentAsking { [fetcher = Fetcher()] request async throws(CommentError) in
    do throws(FetchError) {
      return try await fetcher.fetch(request)
    } catch {
      throw CommentError(.notFetched(error), address: request.url)
    }
  }
}
