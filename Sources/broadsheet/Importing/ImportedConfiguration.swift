import Glibc
import Library
import ReaderUI

/// The lists and rules of another reader on their way into the configuration: a file beside it, and
/// one line in it that includes the file.
///
/// A line or a name that is there is never changed, and nothing is added twice.
struct ImportedConfiguration {
  static let name = "imported-from-newsboat"

  private let path: String
  private let file: String
  private let configuration: Configuration
  /// Lines that the file has, or will have.
  private var known: Set<String>
  /// Names that were added now.
  private var names: Set<String> = []
  /// Rules that hide and were added now.
  private var hidden = 0
  private(set) var lines: [String] = []
  private(set) var summary = RuleSummary()
  /// Rules that our language cannot say and that were not kept as comments before.
  private(set) var unsaid: [ImportedRule] = []

  init(_ context: Context) throws {
    let path = context.configurationPath
    self.path = path
    configuration = try context.readConfiguration().0
    file = (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + Self.name
    known = Set(Self.lines(of: file))
  }

  mutating func add(_ rule: ImportedRule) {
    let origin = "# newsboat: " + Self.plain(rule.original)
    guard let query = rule.query, let line = Self.line(rule.kind, query) else {
      return keep(rule, origin, because: "cannot be said" + Wording.reason(rule))
    }
    guard !known.contains(line), isWanted(rule.kind, query) else { return }
    guard hasRoom(for: rule.kind) else {
      return keep(rule, origin, because: "a configuration has no room for it: \(line)")
    }
    append(rule.isExact ? [origin, line] : [origin, "# it finds nearly the same:", line])
    summary.added += 1
    if !rule.isExact { summary.near += 1 }
    if rule.kind == .hide { hidden += 1 }
  }

  /// Keeps a rule as a comment.
  private mutating func keep(_ rule: ImportedRule, _ origin: String, because reason: String) {
    guard !known.contains(origin) else { return }
    append([origin, "# " + Self.plain(reason)])
    summary.impossible += 1
    unsaid.append(rule)
  }

  /// Whether the reader has neither the rule nor something else of its name.
  private mutating func isWanted(_ kind: ImportedRule.Kind, _ query: String) -> Bool {
    switch kind {
    case .hide: return !configuration.hidden.contains(query)
    case .query(let name):
      let name = Self.plain(name)
      let saved = configuration.savedQueries.first { $0.kind == .query && $0.name == name }
      if saved == nil, names.insert(name).inserted { return true }
      if saved?.text != query { summary.taken += 1 }
      return false
    }
  }

  private func hasRoom(for kind: ImportedRule.Kind) -> Bool {
    switch kind {
    case .query:
      configuration.savedQueries.count + names.count <= Configuration.Limit.savedQueries
    case .hide: configuration.hidden.count + hidden < Configuration.Limit.hideRules
    }
  }

  /// Writes what is new. The configuration is made where there is none.
  func write() throws(Failure) {
    guard !lines.isEmpty else { return }
    do throws(TextFile.ReadError) {
      try TextFile.append(lines, to: file)
      let include = "include " + Self.name
      if !Self.lines(of: path).contains(where: { $0.trimmedWords == include }) {
        try TextFile.append([include], to: path)
      }
    } catch {
      throw Failure(.cannotCreate, "cannot write \(file): \(error.reason)")
    }
  }

  private mutating func append(_ more: [String]) {
    lines += more
    known.formUnion(more)
  }

  private static func line(_ kind: ImportedRule.Kind, _ query: String) -> String? {
    switch kind {
    case .query(let name): Configuration.line(query: query, name: plain(name))
    case .hide: Configuration.line(hiding: query)
    }
  }

  /// On one line, without what a line of the configuration may not hold.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  private static func lines(of path: String) -> [String] {
    guard let bytes = try? TextFile.read(path) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  fileprivate var trimmedWords: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
