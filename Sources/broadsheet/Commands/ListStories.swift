import Library
import Models

extension Subcommand {
  /// The events that several articles are about, what the reader wishes of them, or with `--copies`
  /// the texts that came from several feeds.
  func stories(_ arguments: Arguments, _ context: Context) async throws {
    let wishes: [(option: Option, wish: StoryWish?)] = [
      (.follow, .followed), (.mute, .muted), (.forget, nil),
    ]
    let actions = wishes.filter { arguments.value($0.option) != nil }
    let lists = [Option.followed, .muted, .copies].filter(arguments.has)
    guard actions.count + lists.count < 2 else {
      throw Failure.usage(
        "stories takes one of --copies, --follow, --mute, --forget, --followed and --muted")
    }
    let library = try context.openLibrary()
    if let (option, wish) = actions.first {
      return try await keep(wish, arguments.value(option) ?? "", library, context.console)
    }
    var printer = StoryPrinter(
      desk: try library.openDesk(), console: context.console, isJSON: arguments.has(.json))
    for story in try await chosen(arguments, library) { try printer.story(story) }
  }

  private func chosen(_ arguments: Arguments, _ library: Library) async throws -> [Story] {
    if arguments.has(.followed) { return try await library.stories(.followed) }
    if arguments.has(.muted) { return try await library.stories(.muted) }
    if arguments.has(.copies) {
      let desk = try library.openDesk()
      return try await library.copies().map { Story(articles: try desk.headlines($0)) }
    }
    var start = Timestamp(.min)
    if let since = arguments.value(.since) {
      guard let moment = Timestamp(queryDate: since, now: Clock.now) else {
        throw Failure.usage("--since takes a date or a span like 7d, 12h or 2w, not “\(since)”")
      }
      start = moment
    }
    return try await library.stories(from: start, to: Timestamp(.max)).filter {
      $0.all.count > 1
    }
  }

  /// Does what the keys do to the story of an article.
  private func keep(
    _ wish: StoryWish?, _ name: String, _ library: Library, _ console: Console
  ) async throws {
    let desk = try library.openDesk()
    let id = try desk.identify(name)
    guard let story = try await library.story(of: id) else {
      throw Failure(.noInput, "no article is called “\(name)”; broadsheet list shows them")
    }
    let change = Change(
      .story(title: story.title, from: story.wish, to: wish), true, story.all.map(\.id))
    let changed = try desk.apply(change, at: Clock.now)
    console.note(Wording.kept(wish, story, isChange: !changed.articles.isEmpty))
  }
}

/// Stories as blocks of text or lines of JSON.
private struct StoryPrinter {
  let desk: LibraryDesk
  let console: Console
  let isJSON: Bool
  private var count = 0

  init(desk: LibraryDesk, console: Console, isJSON: Bool) {
    self.desk = desk
    self.console = console
    self.isJSON = isJSON
  }

  mutating func story(_ story: Story) throws {
    count += 1
    guard !isJSON else { return try json(story) }
    if count > 1 { try console.line("") }
    try console.line(Wording.line(for: story))
    let printer = HeadlinePrinter(desk: desk, console: console, now: Clock.now)
    for row in story.all { try printer.line(row, indent: "  ") }
  }

  private func json(_ story: Story) throws {
    let labels = try desk.labels(of: story.all.map(\.id))
    try console.line(
      .object([
        ("story", .integer(Int64(count))),
        ("ids", .array(story.all.compactMap { labels[$0.id].map { .string($0.guid) } })),
        ("title", .string(story.title)),
        ("sources", .array(story.sources.map { .string($0) })),
        ("first", .date(story.first)), ("last", .date(story.last)),
        ("wish", .optional(story.wish?.rawValue)),
      ]))
  }
}

extension Wording {
  /// What is told of a story before its articles.
  static func line(for story: Story) -> String {
    let count = story.articles.count
    let sources = story.sources
    let names = sources.prefix(3).joined(separator: ", ")
    let seconds = story.last.seconds(since: story.first)
    let parts = [
      story.wish?.rawValue ?? "", count == 1 ? "1 article" : "\(count) articles",
      sources.count > 3 ? "\(names), +\(sources.count - 3)" : names,
      seconds >= 3600 ? "over " + Span.text(seconds) : "",
    ]
    return "\(story.title)  (\(parts.filter { !$0.isEmpty }.joined(separator: " · ")))"
  }

  static func kept(_ wish: StoryWish?, _ story: Story, isChange: Bool) -> String {
    let count = story.all.count
    let which = "“\(story.title)” (\(count == 1 ? "1 article" : "\(count) articles"))"
    switch (wish, isChange) {
    case (.followed, true): return "following \(which)"
    case (.muted, true): return "muted \(which); stories --muted lists it, --forget shows it again"
    case (nil, true): return "neither followed nor muted any longer: \(which)"
    case (.followed, false): return "followed already: \(which)"
    case (.muted, false): return "muted already: \(which)"
    case (nil, false): return "neither followed nor muted: \(which)"
    }
  }
}
