import Library
import Models
import ReaderUI

extension Subcommand {
  func listFeeds(_ arguments: Arguments, _ context: Context) throws {
    let desk = try context.openLibrary().openDesk()
    let names = Dictionary(uniqueKeysWithValues: try desk.sections().map { ($0.id, $0.name) })
    for feed in try desk.feeds() {
      let sections = feed.sections.compactMap { names[$0] }
      if arguments.has(.json) {
        try context.console.line(json(feed, sections))
      } else {
        let line =
          [
            "\(feed.id.rawValue)", "\(feed.unread)/\(feed.total)", WebAddress.shown(feed.title),
            WebAddress.shown(feed.address), sections.joined(separator: ", "),
            Wording.health(of: feed, now: Clock.now).sentence,
          ] + (feed.isUnlisted ? ["unlisted"] : [])
        try context.console.line(line.joined(separator: "  "))
      }
    }
  }

  private func json(_ feed: Feed, _ sections: [String]) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("id", .integer(feed.id.rawValue)), ("title", .string(WebAddress.shown(feed.title))),
      ("url", .string(WebAddress.shown(feed.address))), ("site", .optional(feed.siteURL)),
      ("sections", .array(sections.map(JSONText.string))),
      ("unread", .integer(Int64(feed.unread))), ("total", .integer(Int64(feed.total))),
      ("unlisted", .bool(feed.isUnlisted)), ("confirmed", .bool(feed.isConfirmed)),
      ("last_fetched", .date(feed.lastFetched)), ("next_fetch", .date(feed.nextFetch)),
    ]
    switch feed.health {
    case .untried: fields.append(("health", .string("untried")))
    case .ok: fields.append(("health", .string("ok")))
    case .gone: fields.append(("health", .string("gone")))
    case .failing(let since, let attempts, let reason):
      fields += [
        ("health", .string("failing")), ("failing_since", .date(since)),
        ("failures", .integer(Int64(attempts))), ("reason", .string(reason)),
      ]
    }
    let health = Wording.health(of: feed, now: Clock.now)
    fields += [
      ("status", .string(health.sentence)), ("wait", .string(health.waitName)),
      ("paused_until", .date(feed.pausedUntil.flatMap { $0 > Clock.now ? $0 : nil })),
      ("confirmed", .bool(feed.isConfirmed)),
    ]
    if let move = feed.move {
      fields += [
        ("moved_to", .string(WebAddress.shown(move.address))),
        ("moved_seen", .integer(Int64(move.seen))),
      ]
    }
    return .object(fields)
  }
}
