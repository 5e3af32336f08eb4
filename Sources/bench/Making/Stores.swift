import Glibc
import Library
import Models
import Storage

/// The stores that are measured, each built once, in a folder that is removed at the end.
final class Stores {
  /// The size of the large store, N.
  let articles: Int
  let maker = ArticleMaker()
  let folder: String
  private let isKept: Bool

  /// `kept` names a folder that outlives the run and whose stores are used again.
  init(articles: Int, kept: String?) throws {
    self.articles = articles
    isKept = kept != nil
    folder = try kept ?? Folder.makeTemporary()
    if let kept { Folder.make(kept) }
  }

  func remove() {
    if !isKept { Folder.remove(folder) }
  }

  /// The directory of the store with N articles.
  func large() async throws -> String { try await store(articles) }

  /// The directory of a store with as many articles as one feed has.
  func small() async throws -> String { try await store(ArticleMaker.feedLength) }

  func empty() async throws -> String { try await store(0) }

  /// A directory for a store that one bench makes and removes.
  func scratch(_ name: String) -> String {
    let directory = folder + "/" + name
    Folder.remove(directory)
    return directory
  }

  /// Feeds as the store takes them in; those of number `first` on are in no store yet.
  func incoming(feeds: Int, from first: Int) async -> [[IncomingArticle]] {
    var made: [[IncomingArticle]] = []
    for number in first..<first + feeds {
      made.append(await Self.articles(of: maker.feed(number, of: articles), number))
    }
    return made
  }

  private func store(_ count: Int) async throws -> String {
    let directory = "\(folder)/store-\(count)"
    guard access(directory + "/complete", F_OK) != 0 else { return directory }
    Folder.remove(directory)
    let start = ContinuousClock.now
    let feeds = (count + ArticleMaker.feedLength - 1) / ArticleMaker.feedLength
    if feeds > 1 { Table.note("building a store of \(Table.grouped(count)) articles …") }
    try await fill(try Store(directory: directory), feeds: feeds, of: count)
    close(open(directory + "/complete", O_CREAT | O_WRONLY, 0o644))
    if feeds > 1 { Table.note("  built in \(Int(seconds(since: start))) s") }
    return directory
  }

  private func fill(_ store: Store, feeds: Int, of count: Int) async throws {
    guard feeds > 0 else { return }
    var next = await Self.articles(of: maker.feed(0, of: count), 0)
    for number in 0..<feeds {
      let articles = next
      let contents = maker.feed(min(number + 1, feeds - 1), of: count)
      // The next feed is edited while this one is written.
      async let edited = Self.articles(of: contents, number + 1)
      let feed = try await store.add(
        feed: Self.address(number), title: "Feed \(number)", sections: ["Section \(number % 12)"]
      ).id
      _ = try await store.merge(articles, into: feed, at: ArticleMaker.now)
      next = await edited
      if (number + 1).isMultiple(of: 100) {
        Table.note("  \(Table.grouped((number + 1) * ArticleMaker.feedLength)) articles")
      }
    }
  }

  private static func articles(of contents: FeedContents, _ number: Int) async -> [IncomingArticle]
  {
    await Editing.articles(of: contents, address: address(number))
  }

  private static func address(_ feed: Int) -> String { "https://site\(feed).example.org/feed" }
}

/// Folders of files, as stores are.
enum Folder {
  struct Failure: Error { let reason: String }

  static func makeTemporary() throws -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/broadsheet-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        reason: "cannot make a folder in \(parent): \(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func make(_ path: String) { mkdir(path, 0o755) }

  /// Removes a folder with all that is in it; symbolic links are not followed.
  static func remove(_ path: String) {
    guard unlink(path) != 0, let listing = opendir(path) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { remove(path + "/" + name) }
    }
    rmdir(path)
  }
}
