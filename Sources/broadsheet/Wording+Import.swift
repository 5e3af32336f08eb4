import Library
import Models

// What an import did, and what it leaves for the reader to say.
extension Wording {
  static func sentence(for report: ImportReport, path: String, isTrial: Bool) -> String {
    var parts = ["\(count(report.added, "feed")) added", "\(report.known) known already"]
    if report.unlisted > 0 { parts.append("\(report.unlisted) unlisted") }
    if report.articles > 0 { parts.append("\(count(report.articles, "article")) added") }
    if report.read > 0 { parts.append("\(report.read) read") }
    if report.starred > 0 { parts.append("\(report.starred) starred") }
    if report.tagged > 0 { parts.append("\(report.tagged) tagged") }
    if report.deleted > 0 { parts.append("\(report.deleted) deleted stay away") }
    if !report.refused.isEmpty { parts.append("\(report.refused.count) left out") }
    return "\(path): " + (isTrial ? "would be: " : "") + parts.joined(separator: ", ")
  }

  static func sentence(for feed: UnconfirmedFeed) -> String {
    let name = feed.id.map { "\($0.rawValue)" } ?? "FEED"
    return "“\(feed.title)” \(act(feed.address)); confirm with: broadsheet confirm \(name)"
  }

  static func sentence(forConfirming feed: Feed) -> String {
    guard FeedOrigin(feed.address)?.needsConfirmation == true else {
      return "“\(feed.title)” needs no confirmation"
    }
    return "“\(feed.title)” \(act(feed.address))"
  }

  /// What a fetch does to this machine for a feed.
  private static func act(_ address: String) -> String {
    if let command = FeedOrigin(address)?.commandLine { return "runs a program: \(command)" }
    return "reads a file: \(address)"
  }

  static let confirmed = "Confirmed; the feed is asked with the next fetch"

  static func summary(of rules: RuleSummary, file: String) -> String {
    var parts = ["\(count(rules.added, "line")) for \(file)"]
    if rules.near > 0 { parts.append("\(rules.near) of them nearly the same") }
    if rules.impossible > 0 { parts.append("\(rules.impossible) kept as comments") }
    if rules.taken > 0 { parts.append("\(rules.taken) with names that are taken, left out") }
    return "queries and rules: " + parts.joined(separator: ", ")
  }

  static func sentence(forUnsaid rule: ImportedRule) -> String {
    rule.query == nil
      ? "cannot be said: \(rule.original)" + reason(rule)
      : "the configuration has no room for: \(rule.original)"
  }

  /// Which part of a rule is to blame, in parentheses.
  static func reason(_ rule: ImportedRule) -> String {
    rule.unsaid.isEmpty
      ? " (it cannot be read)" : " (because of \(rule.unsaid.joined(separator: ", ")))"
  }
}

/// What became of another reader's lists and rules in the configuration.
struct RuleSummary: Equatable {
  var added = 0
  var near = 0
  var impossible = 0
  /// A section or query of this name, which asks for something else, is there already.
  var taken = 0

  var isEmpty: Bool { self == RuleSummary() }
}
