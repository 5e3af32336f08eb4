import Library
import Models

extension Subcommand {
  func addFeeds(_ arguments: Arguments, _ context: Context) async throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage("add needs an address: broadsheet add https://example.org/feed.xml")
    }
    let library = try context.openLibrary()
    var failures: [Failure] = []
    for address in arguments.positionals {
      do {
        let address = FeedAddress.complete(address)
        if arguments.has(.listed) {
          let found = try await library.candidates(at: address, now: Clock.now)
          try list(found, asJSON: arguments.has(.json), context.console)
        } else {
          try await add(address, arguments, to: library, context.console)
        }
      } catch {
        failures.append(Wording.failure(for: error))
      }
    }
    for failure in failures.dropLast() { context.console.note(failure.message) }
    if let failure = failures.last { throw failure }
  }

  private func add(
    _ address: String, _ arguments: Arguments, to library: Library, _ console: Console
  ) async throws {
    let sections = arguments.value(.section).map { [$0] } ?? []
    let title = arguments.value(.title)
    if arguments.has(.unchecked) {
      let subscription = try await library.subscribe(
        to: address, sections: sections, title: title, looksFirst: false, at: Clock.now)
      return console.note(Wording.sentence(for: subscription, typed: address))
    }
    let addition = try await library.add(
      address, sections: sections, title: title, at: Clock.now)
    switch addition {
    case .subscribed(let subscription):
      console.note(Wording.sentence(for: subscription, typed: address))
    case .choice(let candidates):
      let choice = FeedChoice(candidates: candidates, address: address, console: console)
      try await choice.make { candidate in
        let subscription = try await library.subscribe(
          to: candidate, sections: sections, title: title, at: Clock.now)
        console.note(Wording.sentence(for: subscription, typed: address))
      }
    }
  }

  private func list(
    _ candidates: [FeedCandidate], asJSON: Bool, _ console: Console
  ) throws(Failure) {
    for candidate in candidates {
      if asJSON {
        let fields: [(String, JSONText)] = [
          ("url", .string(candidate.address)), ("title", .optional(candidate.title)),
          ("type", .optional(candidate.type)),
        ]
        try console.line(.object(fields.filter { !$0.1.isEmpty }))
      } else {
        try console.line(Wording.line(of: candidate))
      }
    }
  }
}

/// Addresses as people type them.
enum FeedAddress {
  /// `example.org/feed` means `https://example.org/feed`; `./feed.xml` means the file.
  static func complete(_ typed: String) -> String {
    let text = String(typed.trimmed)
    if text.hasPrefix("feed://") { return "http://" + text.dropFirst(7) }
    if text.hasPrefix("feed:http") { return String(text.dropFirst(5)) }
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
      || text.hasPrefix("~/")
    {
      return "file://" + Paths.absolute(text)
    }
    let scheme = WebAddress(text).scheme
    if scheme == "exec" || scheme == "filter" { return text }
    // `localhost:8080/feed` looks like a scheme, but none of ours is written without slashes.
    if scheme == nil || (!text.contains("://") && scheme != "sample") { return "https://" + text }
    return text
  }
}
