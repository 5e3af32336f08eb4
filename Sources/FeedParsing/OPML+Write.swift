package import Models

extension OPML {
  /// An OPML 2.0 document of `feeds`, in folders by section; a feed of two sections stands in both.
  ///
  /// Characters that XML forbids are left out.
  package static func write(
    feeds: [OPMLFeed], title: String = "Subscriptions", created: Timestamp? = nil
  ) -> String {
    var writer = Writer()
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n"
    writer.text += "  <head>\n    <title>\(escaped(title))</title>\n"
    if let created {
      writer.text += "    <dateCreated>\(rfc822(CivilDate(created)))</dateCreated>\n"
    }
    writer.text += "  </head>\n  <body>\n"
    var root = Folder()
    for feed in feeds {
      let paths = feed.sections.map { $0.split(separator: sectionSeparator).map(String.init) }
      for path in paths.isEmpty ? [[]] : paths { root.add(feed, at: path[...]) }
    }
    writer.write(root)
    return writer.text + "  </body>\n</opml>\n"
  }

  /// Feeds and folders in order of appearance.
  private struct Folder {
    var feeds: [OPMLFeed] = []
    var names: [String] = []
    var folders: [String: Folder] = [:]

    mutating func add(_ feed: OPMLFeed, at path: ArraySlice<String>) {
      guard let first = path.first else { return feeds.append(feed) }
      // A path is as deep as its name is long: what is below 8 levels stays one name, which means
      // the same when it is read.
      let isDeep = path.startIndex >= 7
      let name = isDeep ? path.joined(separator: OPML.sectionSeparator) : first
      if folders[name] == nil { names.append(name) }
      folders[name, default: Folder()].add(feed, at: isDeep ? [] : path.dropFirst())
    }
  }

  private struct Writer {
    var text = ""
    private var depth = 2

    mutating func write(_ folder: Folder) {
      let indent = String(repeating: "  ", count: depth)
      for feed in folder.feeds { write(feed, indent) }
      for name in folder.names {
        guard let inner = folder.folders[name] else { continue }
        let label = escaped(name)
        text += "\(indent)<outline text=\"\(label)\" title=\"\(label)\">\n"
        depth += 1
        write(inner)
        depth -= 1
        text += "\(indent)</outline>\n"
      }
    }

    private mutating func write(_ feed: OPMLFeed, _ indent: String) {
      let label = escaped(feed.title ?? feed.address)
      text += "\(indent)<outline type=\"rss\" text=\"\(label)\" title=\"\(label)\""
      text += " xmlUrl=\"\(escaped(feed.address))\""
      if let site = feed.siteURL { text += " htmlUrl=\"\(escaped(site))\"" }
      text += "/>\n"
    }
  }

  /// Text for an attribute or element, without the characters that XML 1.0 forbids.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func rfc822(_ date: CivilDate) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let time = date.rfc3339.dropFirst(11).dropLast()
    return "\(date.day) \(months[date.month - 1]) \(date.year) \(time) GMT"
  }
}
