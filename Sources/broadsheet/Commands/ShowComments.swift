import Library
import Models
import ReaderUI

extension Subcommand {
  func comments(_ arguments: Arguments, _ context: Context) async throws {
    let library = try context.openLibrary()
    let discussion =
      if let address = arguments.value(.discussed) {
        try await self.discussion(at: address, arguments, library, context.console)
      } else {
        try await storedDiscussion(arguments, library, context.console)
      }
    guard let discussion else { return }
    let tree = CommentTree(
      discussion.comments, order: try order(arguments), isFlat: arguments.has(.flat))
    if let problem = discussion.state.problem { context.console.note(problem) }
    if tree.rows.isEmpty { context.console.note("no comments yet") }
    for row in tree.rows {
      let comment = tree.nodes[row.node]
      if arguments.has(.json) {
        try context.console.line(json(comment, row, discussion.thread))
      } else {
        try printText(comment, row.depth, try width(arguments), library, context.console)
      }
    }
  }

  /// The discussion of an article that is here; nil where only its threads were to be listed.
  private func storedDiscussion(
    _ arguments: Arguments, _ library: Library, _ console: Console
  ) async throws -> Discussion? {
    guard let name = arguments.positionals.first, arguments.positionals.count == 1 else {
      throw Failure.usage("comments needs one article, its number or its own id, or --url URL")
    }
    let article = try article(name, in: library.openDesk()).id
    let threads = try await library.threads(of: article)
    guard !arguments.has(.threads) else {
      try list(threads, arguments, console)
      return nil
    }
    var thread: CommentThread.ID?
    if let number = try arguments.count(.thread) {
      guard threads.indices.contains(number - 1) else {
        throw Failure.usage("the article has \(Wording.count(threads.count, "thread"))")
      }
      thread = threads[number - 1].id
    }
    let stored = try await library.discussion(of: article, in: thread, at: Clock.now)
    guard arguments.has(.fetchFirst) || stored.state.fetched == nil else { return stored }
    guard stored.thread != nil || stored.comments.isEmpty else { return stored }
    return try await library.fetchDiscussion(of: article, in: thread, at: Clock.now)
  }

  /// The discussion at an address, or about the page there; nothing of it is kept.
  private func discussion(
    at address: String, _ arguments: Arguments, _ library: Library, _ console: Console
  ) async throws -> Discussion? {
    guard arguments.positionals.isEmpty else {
      throw Failure.usage("comments takes an article or --url, not both")
    }
    let services = try services(arguments)
    var threads = Library.threads(at: address)
    if threads.isEmpty {
      guard WebAddress(address).isWeb else { throw Failure.usage("\(address) is no web address") }
      do {
        threads = try await library.threads(onPage: address, at: Clock.now)
      } catch {
        // The services may know of the page all the same.
        guard !services.isEmpty else { throw error }
        console.note(Wording.sentence(for: error))
      }
    }
    if !services.isEmpty {
      let found = try await library.lookUp(address, by: services, at: Clock.now)
      threads += found.threads.filter { found in !threads.contains { $0.id == found.id } }
      for (service, error) in found.failures.sorted(by: { $0.key.title < $1.key.title }) {
        console.note("\(service.title): \(Wording.sentence(for: error))")
      }
    }
    guard !arguments.has(.threads) else {
      try list(threads, arguments, console)
      return nil
    }
    let number = try arguments.count(.thread) ?? 1
    guard threads.indices.contains(number - 1) else {
      throw Failure(.noInput, Wording.noDiscussion(of: address))
    }
    if threads.count > 1 {
      console.note("thread \(number) of \(threads.count); --threads lists them")
    }
    return try await library.read(threads[number - 1], at: Clock.now)
  }

  private func services(_ arguments: Arguments) throws(Failure) -> [LookupService] {
    guard let names = arguments.value(.asking) else { return [] }
    var services: [LookupService] = []
    for name in names.split(separator: ",") {
      guard let service = LookupService(rawValue: String(name)),
        LookupService.searching.contains(service)
      else {
        let known = LookupService.searching.map(\.rawValue).joined(separator: ", ")
        throw .usage("--ask knows \(known), not “\(name)”")
      }
      services.append(service)
    }
    return services
  }

  private func order(_ arguments: Arguments) throws(Failure) -> CommentOrder {
    guard let name = arguments.value(.commentOrder) else { return .site }
    guard let order = CommentOrder(rawValue: name) else {
      let known = CommentOrder.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("--sort knows \(known), not “\(name)”")
    }
    return order
  }

  private func list(
    _ threads: [CommentThread], _ arguments: Arguments, _ console: Console
  ) throws {
    if threads.isEmpty { console.note("nobody named a discussion") }
    for (index, thread) in threads.enumerated() {
      if arguments.has(.json) {
        try console.line(
          .object([
            ("number", .integer(Int64(index + 1))), ("source", .string(thread.source.rawValue)),
            ("url", .optional(thread.page)), ("title", .optional(thread.title)),
            ("comments", thread.reported.map { .integer(Int64($0)) } ?? .null),
            ("found_by", .string(thread.discovery.rawValue)),
          ]))
      } else {
        try console.line(Wording.line(of: thread, number: index + 1))
      }
    }
  }

  private func printText(
    _ comment: Comment, _ depth: Int, _ width: Int, _ library: Library, _ console: Console
  ) throws {
    // Depth is capped on display only, so that the text keeps at least half of the width.
    let margin = String(repeating: " ", count: min(depth * 2, width / 2))
    try console.line(margin + Wording.header(of: comment))
    let setting = FlowSetting(
      width: max(20, width - margin.count), usesUnicode: console.usesUnicode, bidi: console.bidi)
    for line in TextFlow.lines(of: library.document(of: comment), setting) {
      try console.line(margin + line.shown.text)
    }
    try console.line("")
  }

  private func json(
    _ comment: Comment, _ row: CommentTree.Row, _ thread: CommentThread?
  ) -> JSONText {
    .object([
      ("id", .string(comment.id)), ("parent", .optional(comment.parent)),
      ("depth", .integer(Int64(row.depth))), ("author", .optional(comment.author)),
      ("published", .date(comment.date)), ("edited", .date(comment.edited)),
      ("state", .string(comment.state.rawValue)),
      ("score", comment.score.map { .integer(Int64($0)) } ?? .null),
      ("warning", .optional(comment.warning)), ("new", .bool(comment.isNew)),
      ("mine", .bool(comment.roles.contains(.me))), ("url", .optional(comment.permalink)),
      ("thread", .optional(thread?.page)), ("content_html", .string(comment.html)),
    ])
  }
}
