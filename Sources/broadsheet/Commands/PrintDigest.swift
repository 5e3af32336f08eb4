import Library
import Models
import ReaderUI

extension Subcommand {
  /// What happened since a moment, on one page; nothing where nothing did.
  func digest(_ arguments: Arguments, _ context: Context) async throws {
    let now = Clock.now
    let words = arguments.positionals.joined(separator: " ")
    let query = words.trimmed.isEmpty ? nil : try Query(parsing: words, now: now)
    let start = try Self.start(arguments, now: now)
    let format = try format(arguments)
    let width = try width(arguments)
    let limit = try arguments.count(.limit) ?? 10
    let digest = try await context.openLibrary().digest(
      of: query, from: start, to: now, limit: limit)
    guard !digest.isEmpty else { return context.console.note(Wording.emptyDigest(digest)) }
    var written = WrittenDigest(digest, now: now, utcOffset: Clock.utcOffset)
    written.width = width
    try write(file: format.text(of: written), context.console)
  }

  private static func start(_ arguments: Arguments, now: Timestamp) throws(Failure) -> Timestamp {
    let word = arguments.value(.since) ?? "1d"
    guard let start = Timestamp(queryDate: word, now: now) else {
      throw .usage("--since takes an age (12h, 7d) or a day (2026-11-01), not “\(word)”")
    }
    guard start <= now else { throw .usage("--since is a moment that has been; “\(word)” has not") }
    return start
  }
}
