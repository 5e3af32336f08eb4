import Library
import Models

extension Subcommand {
  func confirmFeeds(_ arguments: Arguments, _ context: Context) async throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage("confirm needs a feed: its number, address or title (broadsheet feeds)")
    }
    let library = try context.openLibrary()
    let feeds = try arguments.positionals.map { try feed($0, in: library.openDesk()) }
    for feed in feeds {
      context.console.note(Wording.sentence(forConfirming: feed))
      if !feed.isConfirmed { try await library.confirm(feed.id) }
    }
  }
}
