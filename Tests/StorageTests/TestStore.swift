import Foundation
import Models
import Synchronization

@testable import Storage

/// A store in a directory of its own, removed with it.
final class TestStore: Sendable {
  let directory: String
  let store: Store

  init() throws {
    directory = NSTemporaryDirectory() + "broadsheet-storage-" + UUID().uuidString
    store = try Store(directory: directory)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var path: String { directory + "/library.db" }

  /// Merges what a feed of comments says about an article.
  func say(_ comments: [Models.Comment], reported: Int? = nil, about id: Article.ID) async throws {
    var state = ThreadState()
    (state.reported, state.fetched) = (reported, noon)
    try await store.merge(
      IncomingDiscussion(
        CommentThread(.feed, "https://paper.example/\(id.rawValue)/comments"),
        comments: comments, state: state, isComplete: false), of: id, at: noon)
  }

  func reader() throws -> StoreReader { try StoreReader(directory: directory) }
  func writer() throws -> StateWriter { try StateWriter(directory: directory) }
}

/// Something that goes on while a test looks on; the test must yield, or it may never begin.
final class Background: Sendable {
  private let task: Task<Void, any Error>
  private let done: Done

  private final class Done: Sendable { let flag = Atomic(false) }

  init(_ work: @escaping @Sendable () async throws -> Void) {
    let done = Done()
    self.done = done
    task = Task {
      defer { done.flag.store(true, ordering: .releasing) }
      try await work()
    }
  }

  var isDone: Bool { done.flag.load(ordering: .acquiring) }

  func end() async throws { try await task.value }
}

func article(
  _ guid: String, title: String = "A title", text: String = "Some text", markup: String = "",
  published: Int64? = nil, terms: [WeightedTerm] = []
) -> IncomingArticle {
  IncomingArticle(
    guid: guid, url: "https://paper.example/\(guid)", title: title,
    published: published.map { Timestamp($0) }, html: "<p>\(text)\(markup)</p>", text: text,
    lead: String(text.prefix(280)), words: text.split(separator: " ").count, terms: terms)
}

let noon = Timestamp(1_800_000_000)
