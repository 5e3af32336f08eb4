import Library
import Models
import ReaderUI

extension Subcommand {
  func fetch(_ arguments: Arguments, _ context: Context) async throws {
    let configuration = try context.loadConfiguration()
    let library = context.openLibrary(configuration)
    var named: [Feed.ID]?
    if !arguments.positionals.isEmpty {
      // No desk stays open: what is taken in beside a reader is taken in by small steps.
      named = try arguments.positionals.map { try feed($0, in: library.openDesk()).id }
    }
    let target: RefreshTarget = arguments.has(.now) || named != nil ? .now(named) : .due
    let console = context.console
    let settings = configuration.settings
    let result = try await refresh(target, keeping: settings.retention, library, console)
    FetchReport(result, isNamed: named != nil).write(to: console)
    if arguments.has(.offline), !result.isOffline {
      try await takeAlong(settings, library, console)
    }
    if let news = News.text(of: result), !settings.notifyCommand.isEmpty {
      await library.runNotifier(settings.notifyCommand, saying: news)
    }
    // A feed may have a problem and articles nevertheless.
    if result.asked > 0, result.newArticles == 0, result.problems.count == result.asked {
      throw Failure(.unavailable, "")
    }
  }

  /// Brings what is missing for reading without a network, and tells what did not come.
  private func takeAlong(
    _ settings: Settings, _ library: Library, _ console: Console
  ) async throws {
    defer { console.progress("") }
    let wishes = OfflineWishes(
      budget: settings.offlineBudget, withPictures: settings.images != .off)
    let report = try await library.takeAlong(wishes, at: Clock.now) { report in
      console.progress(Wording.progress(report))
    }
    console.progress("")
    let isNews = !report.missing.isEmpty || report.beyondBudget > 0
    guard isNews || console.isErrorTerminal else { return }
    for line in Wording.lines(for: report, budget: wishes.budget) { console.note(line) }
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

/// What is told of a fetch: everything to a person at a terminal; to cron and to systemd, which
/// write letters and logs of every word, only what is news.
struct FetchReport {
  private let result: RefreshProgress
  /// Whether the feeds were named, so that somebody wants to know about each.
  private let isNamed: Bool

  init(_ result: RefreshProgress, isNamed: Bool) {
    self.result = result
    self.isNamed = isNamed
  }

  func write(to console: Console) {
    for line in lines(isAttended: console.isErrorTerminal) { console.note(line) }
  }

  func lines(isAttended: Bool) -> [String] {
    guard isAttended else {
      let news = result.isOffline ? [] : result.problems.filter { $0.isNews || isNamed }
      return news.map(Wording.problem) + (isNamed ? Wording.lines(for: result.skipped) : [])
    }
    let problems =
      result.isOffline ? [Wording.noNetwork(result)] : result.problems.map(Wording.problem)
    let skipped = Wording.lines(for: result.skipped)
    let summary = result.total == 0 && !skipped.isEmpty ? [] : [Wording.summary(of: result)]
    return problems + skipped + summary
  }
}
