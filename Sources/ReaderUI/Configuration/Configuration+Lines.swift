// Lines for a configuration file that are read again as what they say.
extension Configuration {
  /// `query NAME QUERY`; nil where no line can say it.
  package static func line(query: String, name: String) -> String? {
    line([Directive.query.rawValue, name], query)
  }

  /// `hide QUERY`; nil where no line can say it.
  package static func line(hiding query: String) -> String? {
    line([Directive.hide.rawValue], query)
  }

  /// The query stands as it is where that is enough, else in quotes.
  private static func line(_ words: [String], _ query: String) -> String? {
    let start = words.map(DirectiveWords.quoted).joined(separator: " ") + " "
    let ways = [query, "'\(query)'", DirectiveWords.quoted(query)]
    return ways.lazy.map { start + $0 }.first { line in
      line.utf8.count <= DirectiveLines.maximumLineLength
        && (try? DirectiveWords.words(of: line)) == words + [query]
    }
  }
}
