import Models

/// The file `urls` of newsboat and newsbeuter; a plain list of addresses is one without tags.
enum NewsboatURLs {
  static func read(_ text: [UInt8]) -> FeedList {
    var list = FeedList(.newsboat)
    var places: [String: Int] = [:]
    for line in ListLines(text) where line.first != UInt8(ascii: "#") {
      guard line.count <= FeedList.longestLine else {
        list.refuse(String(decoding: line.prefix(60), as: UTF8.self), .tooLong)
        continue
      }
      let words = NewsboatWords.words(of: line)
      guard let source = words.first, !source.isEmpty else { continue }
      if source.hasPrefix("query:") {
        add(query: source, to: &list)
      } else {
        add(source, tags: words.dropFirst(), to: &list, &places)
      }
    }
    return list
  }

  private static func add(
    _ source: String, tags: ArraySlice<String>, to list: inout FeedList,
    _ places: inout [String: Int]
  ) {
    do throws(ListedAddress.Refused) {
      var feed = ListedFeed(source: source, address: try ListedAddress.address(source))
      for tag in tags {
        switch tag.first {
        case "~": feed.title = String(tag.dropFirst())
        case "!": feed.isUnlisted = true
        case nil: break
        default: feed.sections.append(tag)
        }
      }
      list.add(feed, &places)
    } catch {
      list.refuse(source, error.reason)
    }
  }

  /// `query:NAME:EXPRESSION`; the expression may hold colons.
  private static func add(query source: String, to list: inout FeedList) {
    let parts = source.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[1].trimmed.isEmpty, !parts[2].trimmed.isEmpty else {
      return list.refuse(source, .noAddress)
    }
    let query = ListedQuery(
      name: String(parts[1].trimmed), expression: String(parts[2].trimmed))
    if !list.queries.contains(query) { list.queries.append(query) }
  }
}
