import Library
import Models

extension Subcommand {
  /// What is remembered of what the reader opens, stars and skips; or forgets it.
  func interest(_ arguments: Arguments, _ context: Context) throws {
    guard arguments.positionals.isEmpty else {
      throw Failure.usage("interest takes no articles; it shows what all of them together say")
    }
    let desk = try context.openLibrary().openDesk()
    guard !arguments.has(.reset) else {
      let count = try desk.forgetInterest()
      return context.console.note("forgot " + Wording.count(count, "event"))
    }
    let summary = try desk.interest(at: Clock.now, limit: 20)
    if arguments.has(.json) { return try context.console.line(json(summary)) }
    guard let since = summary.since else {
      return context.console.note(
        "nothing is remembered; with “set interest on” what you open, star and skip is")
    }
    let kinds = InterestEvent.Kind.allCases.map { "\(summary.counts[$0] ?? 0) \($0.rawValue)" }
    let day = CivilDate(since, offset: Clock.utcOffset(at: since)).rfc3339.prefix(10)
    try context.console.line("since \(day): \(kinds.joined(separator: ", "))")
    if !summary.isEnough { context.console.note("too few to order lists by") }
    for (name, entries) in [("feed", summary.feeds), ("word", summary.terms)] {
      for entry in entries {
        try context.console.line("\(Self.signed(entry.weight))  \(name)  \(entry.name)")
      }
    }
  }

  private func json(_ summary: InterestSummary) -> JSONText {
    let counts = InterestEvent.Kind.allCases.map {
      ($0.rawValue, JSONText.integer(Int64(summary.counts[$0] ?? 0)))
    }
    func list(_ entries: [InterestSummary.Entry], _ name: String) -> JSONText {
      .array(
        entries.map { .object([(name, .string($0.name)), ("weight", .decimal($0.weight))]) })
    }
    return .object(
      [("events", .integer(Int64(summary.total)))] + counts + [
        ("since", .date(summary.since)), ("enough", .bool(summary.isEnough)),
        ("feeds", list(summary.feeds, "feed")), ("words", list(summary.terms, "word")),
      ])
  }

  /// With a sign and two decimals, as `+1.25`.
  private static func signed(_ weight: Double) -> String {
    let hundredths = Int((abs(weight) * 100).rounded())
    let rest = hundredths % 100
    return (weight < 0 ? "-" : "+") + "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
