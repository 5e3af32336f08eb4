import Models

/// The file `feeds` of newsraft: `@ Section`, `ADDRESS "Name"` and `$(COMMAND) "Name"`, each with
/// settings at its end: `< setting value`, in older files `[minutes]` and `{articles}`.
enum NewsraftFeeds {
  /// Both lists may hold nothing but addresses with something in quotes behind them: then the name
  /// of the file decides, and without that a name that no other feed has, which tags rarely are.
  static func recognises(_ text: [UInt8], name: String) -> Bool {
    var labels: [String] = []
    for line in ListLines(text) where line.count <= FeedList.longestLine {
      let words = NewsboatWords.words(of: line)
      guard let first = words.first else { continue }
      let begin: ArraySlice<UInt8> = line.drop { $0 <= 0x20 }
      if begin.first == UInt8(ascii: "@") || begin.starts(with: "$(".utf8) { return true }
      if first.hasPrefix("exec:") || first.hasPrefix("filter:") || first.hasPrefix("query:") {
        return false
      }
      if let second = words.dropFirst().first {
        if second == "<" || second.hasPrefix("[") || second.hasPrefix("{") { return true }
        guard words.count == 2 || ["<", "["].contains(words[2].first), hasQuotedName(line) else {
          return false
        }
        labels.append(second)
      }
    }
    if name == "feeds" || name == "urls" { return name == "feeds" }
    return !labels.isEmpty && Set(labels).count == labels.count
      && !labels.contains { $0.hasPrefix("~") || $0.hasPrefix("!") }
  }

  private static func hasQuotedName(_ line: ArraySlice<UInt8>) -> Bool {
    var rest: ArraySlice<UInt8> = line.drop { $0 <= 0x20 }
    rest = rest.drop { $0 > 0x20 }
    rest = rest.drop { $0 <= 0x20 }
    return rest.first == UInt8(ascii: "\"")
  }

  static func read(_ text: [UInt8]) -> FeedList {
    var list = FeedList(.newsraft)
    var places: [String: Int] = [:]
    var section: String?
    for bytes in ListLines(text) {
      guard bytes.count <= FeedList.longestLine else {
        list.refuse(String(decoding: bytes.prefix(60), as: UTF8.self), .tooLong)
        continue
      }
      let line = String(decoding: bytes, as: UTF8.self).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("@") {
        section = self.section(line.dropFirst(), &list)
      } else {
        add(line, section, to: &list, &places)
      }
    }
    return list
  }

  /// Nil for the section that all feeds are in.
  private static func section(_ line: Substring, _ list: inout FeedList) -> String? {
    let name = line.prefix { !"<[{".contains($0) }
    if name.endIndex < line.endIndex { list.refuse("@" + line, .settings) }
    let trimmed = String(name.trimmed)
    return trimmed.isEmpty || trimmed == "Global" ? nil : trimmed
  }

  private static func add(
    _ line: Substring, _ section: String?, to list: inout FeedList, _ places: inout [String: Int]
  ) {
    let source = line.hasPrefix("$(") ? command(line) : line.prefix { !$0.isWhitespace }
    var rest = line[source.endIndex...].trimmed
    var title: String?
    if rest.hasPrefix("\"") {
      let name = rest.dropFirst().prefix { $0 != "\"" }
      title = String(name)
      rest = rest[name.endIndex...].dropFirst().trimmed
    }
    do throws(ListedAddress.Refused) {
      let address =
        line.hasPrefix("$(")
        ? try ListedAddress.command(source.dropFirst(2).dropLast())
        : try ListedAddress.address(String(source))
      list.add(
        ListedFeed(
          source: String(source), address: address, title: title,
          sections: section.map { [$0] } ?? []), &places)
      if !rest.isEmpty { list.refuse(line, .settings) }
    } catch {
      list.refuse(line, error.reason)
    }
  }

  /// `$(…)` up to the parenthesis that closes it, else the whole line.
  private static func command(_ line: Substring) -> Substring {
    var depth = 0
    for index in line.indices {
      if line[index] == "(" { depth += 1 }
      if line[index] == ")" {
        depth -= 1
        if depth == 0 { return line[...index] }
      }
    }
    return line
  }
}
