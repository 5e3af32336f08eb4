import Models
import ReaderUI

/// What a fetch on the command line has to say.
extension Wording {
  static func summary(of progress: RefreshProgress) -> String {
    guard progress.total > 0 else { return "nothing is due; fetch --now does not wait" }
    var parts = [
      "\(count(progress.asked, "feed")) asked", count(progress.newArticles, "new article"),
    ]
    let problems = progress.problems.count
    if problems > 0 { parts.append(count(problems, "problem")) }
    if progress.missingDiscussions > 0 {
      parts.append("\(count(progress.missingDiscussions, "discussion")) did not come")
    }
    if progress.fullTexts > 0 { parts.append(count(progress.fullTexts, "whole article")) }
    if progress.missingFullTexts > 0 {
      parts.append("\(count(progress.missingFullTexts, "page")) could not be reached")
    }
    return parts.joined(separator: ", ")
  }

  /// How far it is with bringing articles for reading without a network.
  static func progress(_ report: OfflineReport) -> String {
    "bringing articles \(report.done)/\(report.total)"
  }

  /// Articles that are named which did not come; the others are counted.
  private static let namedMissing = 10

  /// What is here for reading without a network, what came, and what did not and why.
  static func lines(for report: OfflineReport, budget: Int) -> [String] {
    var lines = report.missing.prefix(namedMissing).map { missing in
      "missing: \(missing.article.rawValue) \(missing.title.prefix(80)): \(missing.reason)"
    }
    let others = report.missing.count - lines.count
    if others > 0 { lines.append("missing: \(count(others, "other article"))") }
    if report.beyondBudget > 0 {
      lines.append(
        "\(count(report.beyondBudget, "article")) left out: offline-budget is "
          + ByteCount.text(budget))
    }
    let came = [
      report.texts > 0 ? count(report.texts, "whole article") : "",
      report.discussions > 0 ? count(report.discussions, "discussion") : "",
      report.pictures > 0 ? count(report.pictures, "picture") : "",
    ].filter { !$0.isEmpty }
    let stopped = report.wasStopped ? "stopped: " : ""
    lines.append(
      "\(stopped)\(report.complete) of \(count(report.total, "unread or starred article")) here"
        + (came.isEmpty ? "" : "; came now: \(came.joined(separator: ", "))"))
    return lines
  }

  /// Where not one server answered, one line says it for all.
  static func noNetwork(_ progress: RefreshProgress) -> String {
    "none of \(count(progress.problems.count, "server")) could be reached; is this machine on a "
      + "network? The next try is in 5 min"
  }

  static func problem(_ problem: FeedProblem) -> String { "\(problem.title): \(problem.reason)" }

  /// Why feeds were not asked, a line each; those of one host share a line.
  static func lines(for skipped: [FeedSkip]) -> [String] {
    var lines: [String] = []
    var hosts: [String: (until: Timestamp, count: Int)] = [:]
    for skip in skipped {
      if case .hostPaused(let host, let until) = skip.reason {
        hosts[host] = (until, (hosts[host]?.count ?? 0) + 1)
      } else {
        lines.append("\(skip.title): \(sentence(for: skip.reason))")
      }
    }
    return lines
      + hosts.sorted { $0.key < $1.key }.map { host, pause in
        "\(host): the server asks all visitors to wait until \(date(pause.until)); "
          + "\(count(pause.count, "feed")) not asked"
      }
  }

  private static func sentence(for reason: FeedSkip.Reason) -> String {
    switch reason {
    case .gone:
      "not asked: the server said that it is gone for good (410); add its address again to try"
    case .unconfirmed(let program):
      "not asked: it runs `\(program)`; if that is meant, add its address by hand"
    case .paused(let until): "not asked: the server wants peace until \(date(until))"
    case .hostPaused(_, let until):
      "not asked: the server asks all visitors to wait until \(date(until))"
    case .tooSoon(let asked, let until):
      "not asked: it was at \(date(asked)); the next time at \(date(until))"
    }
  }
}
