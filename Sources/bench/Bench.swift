import Glibc

/// One bench: a name for the command line, and the comparisons it prints.
struct Benchmark: Sendable {
  let name: String
  let title: String
  let run: @Sendable (Stores) async throws -> Void

  static let all: [Benchmark] = [
    Benchmark(name: "start", title: "from process start to the first frame", run: Start.run),
    Benchmark(
      name: "scale", title: "first frame, keys and memory of ever larger stores", run: Scale.run),
    Benchmark(name: "peers", title: "the list of all articles in other readers", run: Peers.run),
    Benchmark(name: "frame", title: "update, effects and drawing, in process", run: Frames.run),
    Benchmark(name: "article", title: "a very long article, in process", run: LongArticles.run),
    Benchmark(name: "window", title: "rows of a list", run: Windows.run),
    Benchmark(name: "search", title: "full-text search", run: Searching.run),
    Benchmark(name: "typing", title: "a filter as it is typed", run: Typing.run),
    Benchmark(name: "merge", title: "articles into the store, piece by piece", run: Merging.run),
    Benchmark(
      name: "merge-rows", title: "articles into the store, every index", run: MergingRows.run),
    Benchmark(name: "waits", title: "a key while articles are merged", run: KeyWaits.run),
    Benchmark(name: "mark-all", title: "marking all read, and its undo", run: MarkingAll.run),
    Benchmark(name: "parse", title: "feeds into articles", run: Parsing.run),
    Benchmark(name: "extract", title: "articles out of web pages", run: Extracting.run),
    Benchmark(name: "comments", title: "a discussion of 10,000 comments", run: CommentTrees.run),
    Benchmark(name: "related", title: "Related Articles", run: Neighbours.run),
  ]
}

/// Measures Broadsheet side by side with what it can be held against; prints figures, no verdicts.
@main enum Bench {
  static func main() async {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if options.isHelp { return print(Options.usage) }
      if options.isList {
        for bench in Benchmark.all { print("\(bench.name)\t\(bench.title)") }
        return
      }
      let unknown = options.names.filter { name in !Benchmark.all.contains { $0.name == name } }
      guard unknown.isEmpty else {
        throw Options.Failure(reason: "there is no bench “\(unknown[0])”; see --list")
      }
      try await run(options)
    } catch let failure as Options.Failure {
      Table.note(failure.reason)
      exit(64)
    } catch {
      Table.note("\(error)")
      exit(1)
    }
  }

  private static func run(_ options: Options) async throws {
    let stores = try Stores(
      articles: options.articles, kept: options.stores, pages: options.pages)
    defer { stores.remove() }
    Table.printHead(articles: options.articles)
    for bench in Benchmark.all
    where options.names.isEmpty || options.names.contains(bench.name) {
      try await bench.run(stores)
    }
  }
}
