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
    return parts.joined(separator: ", ")
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
