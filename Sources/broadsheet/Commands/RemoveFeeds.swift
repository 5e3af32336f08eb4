import Library
import Models

extension Subcommand {
  func removeFeeds(_ arguments: Arguments, _ context: Context) async throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage("remove needs a feed: its number, address or title (broadsheet feeds)")
    }
    let library = try context.openLibrary()
    let feeds = try arguments.positionals.map { try feed($0, in: library.openDesk()) }
    for feed in feeds {
      if !arguments.has(.yes) {
        try confirm("Unsubscribe from “\(feed.title)” and delete its \(feed.total) articles?")
      }
      try await library.unsubscribe(feed.id)
      context.console.note("unsubscribed from “\(feed.title)”")
    }
  }

  /// The feed that a number, an address or a whole title names.
  func feed(_ name: String, in desk: LibraryDesk) throws -> Feed {
    let feeds = try desk.feeds()
    if let number = Int64(name), let feed = feeds.first(where: { $0.id.rawValue == number }) {
      return feed
    }
    let address = FeedAddress.complete(name)
    let found = feeds.filter {
      $0.address == name || $0.address == address || WebAddress.shown($0.address) == name
        || $0.title.lowercased() == name.lowercased()
    }
    guard let feed = found.first else {
      throw Failure(.noInput, "no feed is called “\(name)”; broadsheet feeds lists them")
    }
    guard found.count == 1 else {
      throw Failure(.usage, "\(found.count) feeds are called “\(name)”; use the number instead")
    }
    return feed
  }

  private func confirm(_ question: String) throws {
    print(question + " [y/N] ", terminator: "")
    guard let answer = readLine(), answer.lowercased().hasPrefix("y") else {
      throw Failure(.failed, "nothing was removed; --yes removes without asking")
    }
  }
}
