import Library
import Models

extension Subcommand {
  func addFeeds(_ arguments: Arguments, _ context: Context) async throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage("add needs an address: broadsheet add https://example.org/feed.xml")
    }
    let library = try context.openLibrary()
    let sections = arguments.value(.section).map { [$0] } ?? []
    var failures: [Failure] = []
    for address in arguments.positionals {
      do {
        let subscription = try await library.subscribe(
          to: FeedAddress.complete(address), sections: sections, title: arguments.value(.title),
          looksFirst: !arguments.has(.unchecked), at: Clock.now)
        context.console.note(Wording.sentence(for: subscription))
      } catch {
        failures.append(Wording.failure(for: error))
      }
    }
    for failure in failures.dropLast() { context.console.note(failure.message) }
    if let failure = failures.last { throw failure }
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
