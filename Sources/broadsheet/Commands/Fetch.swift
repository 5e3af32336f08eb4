import Library
import Models
import ReaderUI

extension Subcommand {
  func fetch(_ arguments: Arguments, _ context: Context) async throws {
    let settings = try context.loadConfiguration().settings
    let library = try context.openLibrary(settings)
    let desk = try library.openDesk()
    var named: [Feed.ID]?
    if !arguments.positionals.isEmpty {
      named = try arguments.positionals.map { try feed($0, in: desk).id }
    }
    let target: RefreshTarget = arguments.has(.now) || named != nil ? .now(named) : .due
    let console = context.console
    let result = try await refresh(target, keeping: settings.retention, library, console)
    for problem in result.problems { console.note("\(problem.title.brief): \(problem.reason)") }
    console.note(Wording.summary(of: result))
    if result.total > 0, result.problems.count == result.total {
      throw Failure(.unavailable, "")
    }
  }

  /// Shows how far it is while it runs, and leaves the line empty however it ends.
  private func refresh(
    _ target: RefreshTarget, keeping retention: Retention, _ library: Library, _ console: Console
  ) async throws -> RefreshProgress {
    defer { console.progress("") }
    return try await library.refresh(target, keeping: retention, at: Clock.now) { progress in
      console.progress(Wording.progress(progress))
    }
  }
}
