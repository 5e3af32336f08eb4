import Library
import Models

extension Subcommand {
  func list(_ arguments: Arguments, _ context: Context) throws {
    try printList(arguments.positionals.joined(separator: " "), arguments, context)
  }

  func search(_ arguments: Arguments, _ context: Context) throws {
    let words = arguments.positionals.joined(separator: " ")
    guard !words.trimmed.isEmpty else {
      throw Failure.usage("search needs a query: broadsheet search 'harbour -ferry is:unread'")
    }
    try printList(words, arguments, context)
  }

  private func printList(
    _ words: String, _ arguments: Arguments, _ context: Context
  ) throws {
    var scope = ListScope(
      arguments.has(.starred) ? .starred : .everything, unreadOnly: arguments.has(.unread))
    if let order = arguments.value(.sort) { scope.order = try Self.order(order) }
    if !words.trimmed.isEmpty { scope.filter = try Query(parsing: words, now: Clock.now) }
    let isByInterest = scope.rowOrder == .interest
    if isByInterest { scope.interestUntil = Clock.now }
    let desk = try context.openLibrary().openDesk()
    var left = try arguments.count(.limit) ?? .max
    var printer = HeadlinePrinter(desk: desk, console: context.console, now: Clock.now)
    printer.hasInterest = isByInterest
    var isFirst = true
    try desk.forEachPage(of: scope) { rows in
      if isByInterest, isFirst, rows.first?.interest == nil {
        context.console.note(Wording.knowsTooLittle)
      }
      isFirst = false
      let rows = rows.prefix(left)
      if arguments.has(.json) {
        try printer.json(rows)
      } else {
        for row in rows { try printer.line(row) }
      }
      left -= rows.count
      return left > 0
    }
  }
}

extension Subcommand {
  private static func order(_ name: String) throws(Failure) -> ListOrder {
    guard let order = ListOrder(rawValue: name) else {
      let names = ListOrder.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("--sort takes one of \(names), not “\(name)”")
    }
    return order
  }

  /// The reader's own tags and how many articles have each.
  func listTags(_ arguments: Arguments, _ context: Context) throws {
    for tag in try context.openLibrary().openDesk().tags() {
      if arguments.has(.json) {
        try context.console.line(
          .object([("tag", .string(tag.name)), ("articles", .integer(Int64(tag.count)))]))
      } else {
        try context.console.line("\(tag.count)  \(tag.name)")
      }
    }
  }
}

/// Headlines as lines of text or of JSON.
struct HeadlinePrinter {
  let desk: LibraryDesk
  let console: Console
  let now: Timestamp
  /// Whether JSON says how the order of interest judges each row.
  var hasInterest = false
  private var feeds: [Feed.ID: Feed]

  init(desk: LibraryDesk, console: Console, now: Timestamp) {
    self.desk = desk
    self.console = console
    self.now = now
    feeds = [:]
  }

  func line(_ row: Headline, indent: String = "") throws {
    let mark = row.isStarred ? "*" : row.isRead ? " " : "+"
    let date = CivilDate(row.date, offset: Clock.utcOffset(at: row.date))
    let day = date.rfc3339.prefix(10)
    let reason = row.interest.flatMap(Wording.reason).map { "  (\($0))" } ?? ""
    try console.line(
      "\(indent)\(row.id.rawValue) \(mark) \(day)  \(row.source)  \(row.title)\(reason)")
  }

  mutating func json(_ rows: some Sequence<Headline>) throws {
    let labels = try desk.labels(of: rows.map(\.id))
    for row in rows {
      if let label = labels[row.id] { try json(row, label) }
    }
  }

  private mutating func json(_ row: Headline, _ label: ArticleLabel) throws {
    if feeds[row.feed] == nil { feeds[row.feed] = try desk.feed(row.feed) }
    var fields: [(String, JSONText)] = [
      ("id", .string(label.guid)), ("number", .integer(row.id.rawValue)),
      ("title", .string(row.title)), ("url", .optional(label.url)),
      ("feed", .optional(feeds[row.feed]?.address)), ("source", .string(row.source)),
      ("published", .date(row.date)), ("author", .optional(label.byline)),
      ("read", .bool(row.isRead)), ("starred", .bool(row.isStarred)),
      ("tags", .array(row.tags.map { .string($0) })),
      ("words", .integer(Int64(row.words))),
      ("comments", row.comments.map { .integer(Int64($0)) } ?? .null),
      ("copies", .integer(Int64(row.copies))),
    ]
    if hasInterest {
      fields += [
        ("score", row.interest.map { .decimal($0.score) } ?? .null),
        ("reason", .optional(row.interest.flatMap(Wording.reason))),
      ]
    }
    try console.line(.object(fields))
  }
}
