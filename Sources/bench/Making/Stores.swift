import Glibc
import Library
import Models
import Storage

/// The stores that are measured, each built once, in a folder that is removed at the end.
final class Stores {
  /// Kept stores of other makes are built anew.
  private static let make = 3
  private static let usual = [100, 10_000, 100_000, 1_000_000]

  /// The size of the large store, N.
  let articles: Int
  let maker = ArticleMaker()
  let folder: String
  /// A folder of web pages to measure with; nil for made-up ones.
  let pages: String?
  private let isKept: Bool

  /// `kept` names a folder that outlives the run and whose stores are used again.
  init(articles: Int, kept: String?, pages: String? = nil) throws {
    self.articles = articles
    self.pages = pages
    isKept = kept != nil
    folder = try kept ?? Folder.makeTemporary()
    if let kept { Folder.make(kept) }
  }

  func remove() {
    if !isKept { Folder.remove(folder) }
  }

  /// The sizes of stores that are measured against each other: 100, and by steps of ten thousands
  /// up to N.
  var sizes: [Int] { Self.usual.filter { $0 < articles } + [articles] }

  /// The directory of the store with N articles.
  func large() async throws -> String { try await store(of: articles) }

  /// The directory of a store with the articles of one batch, fresh in every run.
  func small() async throws -> String {
    try await copy(store(of: Arrival.length), named: "small")
  }

  func empty() async throws -> String { try await store(of: 0) }

  /// A directory for a store that one bench makes and removes.
  func scratch(_ name: String) -> String {
    let directory = folder + "/" + name
    Folder.remove(directory)
    return directory
  }

  /// A scratch copy of a store that nobody has open.
  func copy(_ store: String, named name: String) throws -> String {
    let directory = scratch(name)
    Folder.make(directory)
    try RawDatabase(store + "/library.db").run("PRAGMA wal_checkpoint(TRUNCATE)")
    try Folder.copy(store + "/library.db", to: directory + "/library.db")
    return directory
  }

  /// Batches as the store takes them in; those of number `first` on are in no store yet.
  func incoming(batches: Int, from first: Int, of articles: Int) async -> [[IncomingArticle]] {
    var made: [[IncomingArticle]] = []
    for number in first..<first + batches {
      made.append(await Self.edited(maker.batch(number, of: articles)))
    }
    return made
  }

  /// The file that says that a store is complete.
  static func mark(of directory: String) -> String { directory + "/complete-\(make)" }

  /// The directory of a store with this many articles.
  func store(of count: Int) async throws -> String {
    let directory = "\(folder)/store-\(count)"
    let mark = Self.mark(of: directory)
    guard access(mark, F_OK) != 0 else { return directory }
    Folder.remove(directory)
    let start = ContinuousClock.now
    let isLong = count > Arrival.length
    if isLong { Table.note("building a store of \(Table.grouped(count)) articles …") }
    try await fill(try Store(directory: directory), of: count)
    close(open(mark, O_CREAT | O_WRONLY, 0o644))
    if isLong { Table.note("  built in \(Int(seconds(since: start))) s") }
    return directory
  }

  private func fill(_ store: Store, of count: Int) async throws {
    guard count > 0 else { return }
    let arrival = Arrival(articles: count)
    var next = await Self.edited(maker.batch(0, of: count))
    for number in 0..<arrival.batches {
      let articles = next
      let contents = maker.batch(min(number + 1, arrival.batches - 1), of: count)
      // The next batch is edited while this one is written.
      async let edited = Self.edited(contents)
      let feed = arrival.feed(ofBatch: number)
      let id = try await store.add(
        feed: "https://site\(feed).example.org/feed", title: "Feed \(feed)",
        sections: ["Section \(feed % 12)"]
      ).id
      _ = try await store.merge(articles, into: id, at: Arrival.now)
      next = await edited
      if (number + 1).isMultiple(of: 500) {
        Table.note("  \(Table.grouped((number + 1) * Arrival.length)) articles")
      }
    }
  }

  private static func edited(_ contents: FeedContents) async -> [IncomingArticle] {
    await Editing.articles(of: contents, address: (contents.siteURL ?? "") + "feed")
  }
}
