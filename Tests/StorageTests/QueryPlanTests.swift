import Models
import Testing

@testable import Storage

private func plan(_ query: QuerySQL, _ reader: StoreReader) throws -> [String] {
  let statement = try reader.connection.prepare("EXPLAIN QUERY PLAN " + query.sql)
  var lines: [String] = []
  while try statement.step() { lines.append(statement.text(3)) }
  return lines
}

/// What is looked at first, and what is scanned at all.
@Test(arguments: [
  ("climate", "SCAN search VIRTUAL TABLE"),
  ("climate -rain (snow or title:ice)", "SCAN search VIRTUAL TABLE"),
  ("climate is:unread tag:x since:7d", "SCAN search VIRTUAL TABLE"),
  ("is:unread", "SCAN c"),
  ("is:unread since:7d", "SEARCH c USING PRIMARY KEY (date>?)"),
  ("is:unread since:7d before:3d", "SEARCH c USING PRIMARY KEY (date>? AND date<?)"),
  ("is:unread feed:x", "SEARCH c USING COVERING INDEX unread_by_feed (feed_id=?)"),
  (
    "is:unread section:x since:7d",
    "SEARCH c USING COVERING INDEX unread_by_feed (feed_id=? AND date>?)"
  ),
  ("is:starred", "SCAN c USING COVERING INDEX status_starred"),
  ("is:starred is:unread", "SCAN c USING COVERING INDEX status_starred"),
  ("is:starred since:7d", "SEARCH c USING COVERING INDEX status_starred (date>?)"),
  ("feed:x", "SEARCH c USING COVERING INDEX status_by_feed (feed_id=?)"),
  ("section:x since:7d", "SEARCH c USING COVERING INDEX status_by_feed (feed_id=? AND date>?)"),
  ("since:7d", "SEARCH c USING COVERING INDEX status_by_date (date>?)"),
  ("since:7d before:3d", "SEARCH c USING COVERING INDEX status_by_date (date>? AND date<?)"),
  ("-since:7d -before:30d", "SEARCH c USING COVERING INDEX status_by_date (date>? AND date<?)"),
  ("is:read since:7d", "SEARCH c USING COVERING INDEX status_by_date (date>?)"),
  ("tag:x", "SEARCH d USING COVERING INDEX article_tag_by_tag (tag_id=?)"),
  ("tag:x author:y is:read", "SEARCH d USING COVERING INDEX article_tag_by_tag (tag_id=?)"),
  ("is:noted", "SEARCH d USING COVERING INDEX annotation_by_article"),
  ("has:comments lang:ko", "SEARCH a USING COVERING INDEX article_discussed (comments>?)"),
  ("is:hidden", "SCAN c USING COVERING INDEX status_hidden"),
  ("is:copy is:unread", "SCAN c USING COVERING INDEX status_hidden"),
  ("author:x", "SCAN a"),
])
func `a query walks the narrowest index`(text: String, first: String) throws {
  let test = try TestStore()
  let reader = try test.reader()
  let query = try Query(parsing: text, now: noon)
  let lines = try plan(reader.connection.selection(of: query.condition), reader)
  let walk = lines.first { $0.hasPrefix("SCAN") || $0.hasPrefix("SEARCH") }
  #expect(walk?.hasPrefix(first) == true, "\(lines)")
  for line in lines where line.hasPrefix("SCAN") && line != walk {
    // Lists of numbers, the results of one search, the forms of one byline, articles with notes.
    let isSmall = ["json_each", "search", "plain", "CONSTANT ROW", "SCAN d"].contains {
      line.contains($0)
    }
    #expect(isSmall, "\(lines)")
  }
}

@Test(arguments: ["is:starred or tag:x", "climate or is:starred", "since:1d (tag:x or is:noted)"])
func `alternatives each walk their index`(text: String) throws {
  let test = try TestStore()
  let reader = try test.reader()
  let query = try Query(parsing: text, now: noon)
  let lines = try plan(reader.connection.selection(of: query.condition), reader)
  #expect(!lines.contains { $0 == "SCAN c" || $0.contains("COVERING INDEX status_by_date") })
}

@Test(arguments: [
  "climate -rain", "is:unread", "is:read or is:starred", "feed:x section:y tag:z -is:noted",
  "author:é url:x lang:ko has:comments has:enclosure has:fulltext", "since:7d before:3d",
  "is:hidden -is:unread", "is:copy or is:hidden", "(climate is:read) or -(rain is:tagged)",
])
func `testing one article scans nothing`(text: String) throws {
  let test = try TestStore()
  let reader = try test.reader()
  let query = try Query(parsing: text, now: noon)
  let lines = try plan(reader.connection.test(of: query.condition), reader)
  #expect(lines.first == "SEARCH c USING PRIMARY KEY (article_id=?)", "\(lines)")
  for line in lines where line.hasPrefix("SCAN") {
    // Lists of numbers; the search has the article's number; "plain" are the forms of one byline.
    let isSmall =
      line.contains("json_each") || line.contains("plain") || line.contains("CONSTANT ROW")
      || line.hasPrefix("SCAN search VIRTUAL TABLE INDEX") && line.contains("=")
    #expect(isSmall, "\(lines)")
  }
}

@Test(arguments: [
  ("a b -c", "(\"a\" AND \"b\") NOT \"c\""),
  ("a or b c", "\"a\" OR (\"b\" AND \"c\")"),
  ("a -(b or c*)", "\"a\" NOT (\"b\" OR \"c\"*)"),
  ("a -(b -title:c)", "\"a\" NOT (\"b\" NOT title : \"c\")"),
  ("is:read a (title:b or \"c d\")", "\"a\" AND (title : \"b\" OR \"c d\")"),
  ("a & b", "\"a\" AND \"b\""),
])
func `all that is asked of texts becomes one search`(text: String, match: String) throws {
  let test = try TestStore()
  let reader = try test.reader()
  let query = try Query(parsing: text, now: noon)
  let selection = try reader.connection.selection(of: query.condition)
  let texts = selection.values.compactMap { value in
    if case .text(let text) = value { text } else { nil as String? }
  }
  #expect(texts == [match])
}
