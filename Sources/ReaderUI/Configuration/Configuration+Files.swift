extension Configuration {
  /// Limits that no honest configuration comes near.
  package enum Limit {
    static let fileLength = 1 << 20
    static let depth = 8
    static let files = 64
    static let problems = 100
    package static let savedQueries = 200
    package static let hideRules = 500
    static let feedRules = 500
    static let mirrors = 100
    static let assistants = 50
  }

  /// Reads a configuration file and what it includes; a bad line is reported and left out.
  ///
  /// `reading` brings the bytes of a file, or nil where it cannot be read. It gets an included path
  /// as written where that begins with `/` or `~`, else joined to the folder of the including file.
  package static func load(
    text: [UInt8], file: String, reading: (String) -> [UInt8]?
  ) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    var loader = Loader()
    loader.configuration.isReading = true
    loader.read(text, file: file, parents: [], reading: reading)
    loader.configuration.isReading = false
    loader.configuration.dress()
    return (loader.configuration, loader.problems)
  }
}

/// The reading of one configuration with everything it includes.
private struct Loader {
  var configuration = Configuration()
  var problems: [ConfigurationProblem] = []
  private var files = 0

  mutating func read(
    _ bytes: [UInt8], file: String, parents: [String], reading: (String) -> [UInt8]?
  ) {
    files += 1
    guard bytes.count <= Configuration.Limit.fileLength else {
      return report(file, 0, "expected a file of at most \(Configuration.Limit.fileLength) bytes")
    }
    let path = Self.normalised(file)
    for line in DirectiveLines(bytes) {
      do throws(DirectiveError) {
        let words = try line.words.get()
        if words[0] == Directive.include.rawValue {
          let included = try self.path(words, in: path, parents: parents + [path])
          guard let text = reading(included) else {
            throw DirectiveError("expected a file that can be read, not \(Quote.short(included))")
          }
          read(text, file: included, parents: parents + [path], reading: reading)
        } else {
          try configuration.carryOut(words)
        }
      } catch {
        let column = error.queryColumn.map { line.queryColumn + $0 - 1 } ?? 0
        report(file, line.number, column: column, error.message)
      }
    }
  }

  private mutating func report(
    _ file: String, _ line: Int, column: Int = 0, _ message: String
  ) {
    let limit = Configuration.Limit.problems
    guard problems.count <= limit else { return }
    let isLast = problems.count == limit
    problems.append(
      ConfigurationProblem(
        file: file, line: line, column: isLast ? 0 : column,
        message: isLast ? "expected fewer problems; the rest is not listed" : message))
  }

  private func path(
    _ words: [String], in file: String, parents: [String]
  ) throws(DirectiveError) -> String {
    guard words.count == 2, !words[1].isEmpty else {
      throw DirectiveError("expected " + Directive.include.syntax)
    }
    guard parents.count < Configuration.Limit.depth, files < Configuration.Limit.files else {
      throw DirectiveError(
        "expected files included at most \(Configuration.Limit.depth - 1) deep, and at most "
          + "\(Configuration.Limit.files) of them")
    }
    let path = Self.normalised(Self.joined(words[1], to: file))
    guard !parents.contains(path) else {
      throw DirectiveError("expected a file that does not include this one: \(Quote.short(path))")
    }
    return path
  }

  private static func joined(_ path: String, to file: String) -> String {
    if path.hasPrefix("/") || path.hasPrefix("~") { return path }
    guard let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  /// Without `.`, `..` and doubled slashes, as far as that can be said without the file system.
  private static func normalised(_ path: String) -> String {
    var kept: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = kept.last, last != "..", last != "~" {
        kept.removeLast()
      } else {
        kept.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + kept.joined(separator: "/")
  }
}
