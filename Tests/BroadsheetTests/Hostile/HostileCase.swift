import Foundation

/// A document that wants something which no document should get, named for what it does.
struct HostileCase: Sendable {
  /// What becomes of it where a feed is due.
  enum Fate: Sendable { case feed, noFeed, either }

  let name: String
  let fate: Fate
  let type: String
  let make: @Sendable (HostileScale) -> [UInt8]

  init(
    _ name: String, _ fate: Fate = .feed, type: String = "application/rss+xml",
    make: @escaping @Sendable (HostileScale) -> [UInt8]
  ) {
    self.name = name
    self.fate = fate
    self.type = type
    self.make = make
  }

  /// A case that is the same at every scale.
  init(
    _ name: String, _ fate: Fate = .feed, type: String = "application/rss+xml", text: String
  ) {
    self.init(name, fate, type: type) { _ in Array(text.utf8) }
  }

  /// The documents that may be feeds, as `parse` and a server get them.
  static let feeds =
    terminal + terminalInJSON + markupOfXML + markupOfHTML + encodings + execution + sql + scale
}

/// How much of the full size is made: a debug build gets a part of it.
///
/// `BROADSHEET_HOSTILE_SCALE=1` asks for all of it, which is for a release build
/// (`BROADSHEET_PROGRAM`).
struct HostileScale: Sendable {
  let divisor: Int

  static let asked = HostileScale(
    divisor: max(1, Rounds.count("BROADSHEET_HOSTILE_SCALE", usually: 40)))

  func callAsFunction(_ full: Int) -> Int { max(10, full / divisor) }
}

/// A feed around items, with a sound item at its end.
func hostileRSS(_ items: String, prolog: String = "", channel: String = "") -> [UInt8] {
  Array(
    """
    \(prolog)<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">\
    <channel><title>Hostile</title><link>https://hostile.example/</link>\(channel)\(items)\
    <item><guid isPermaLink="false">last</guid><title>The last item</title></item></channel></rss>
    """.utf8)
}

/// An item whose content is this HTML.
func hostileItem(html: String) -> String {
  "<item><guid>html</guid><title>HTML</title><description><![CDATA[\(html)]]></description></item>"
}

func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

extension String {
  /// For text and attributes of XML.
  var escapedForXML: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(scalar)
      }
    }.joined()
  }

  /// A string of JSON, with every control as `\u001b`, as it is allowed there.
  var quotedForJSON: String {
    let body = utf16.map { unit in
      (0x20..<0x7F).contains(unit) && unit != 0x22 && unit != 0x5C
        ? String(UnicodeScalar(UInt8(unit)))
        : "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count)
          + String(unit, radix: 16)
    }
    return "\"" + body.joined() + "\""
  }
}
