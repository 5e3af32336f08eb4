import FeedParsing
import Models

/// The text of a post of Bluesky, which is plain; what leads somewhere is told beside it, by offsets
/// into its UTF-8 (`app.bsky.richtext.facet`).
enum BlueskyText {
  /// A part of the text that leads somewhere.
  private struct Facet {
    let range: Range<Int>
    let address: String
  }

  static func html(of post: JSONValue) -> String {
    let record = post["record"]
    let text = CommentBody.cut(record?["text"]?.string ?? "")
    let bytes = Array(text.utf8)
    var html = ""
    var at = 0
    for facet in facets(record?["facets"], in: bytes) where facet.range.lowerBound >= at {
      html += escaped(bytes[at..<facet.range.lowerBound])
      html += "<a href=\"\(facet.address.htmlEscaped)\">"
      html += escaped(bytes[facet.range]) + "</a>"
      at = facet.range.upperBound
    }
    html += escaped(bytes[at...])
    html = bytes.isEmpty ? "" : CommentBody.html("<p>" + html + "</p>", base: nil)
    let embed = post["embed"] ?? record?["embed"]
    return html + links(in: embed) + links(in: embed?["media"])
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).htmlEscaped
  }

  /// Those that can be meant, by where they begin. What lies within the text and between characters
  /// can; of two that overlap the first is taken.
  private static func facets(_ value: JSONValue?, in bytes: [UInt8]) -> [Facet] {
    func isBetweenCharacters(_ place: Int) -> Bool {
      place == bytes.count || bytes[place] & 0xC0 != 0x80
    }
    let facets = value?.elements.compactMap { facet -> Facet? in
      guard let start = facet["index"]?["byteStart"]?.integer.flatMap({ Int(exactly: $0) }),
        let end = facet["index"]?["byteEnd"]?.integer.flatMap({ Int(exactly: $0) }),
        0 <= start, start < end, end <= bytes.count,
        isBetweenCharacters(start), isBetweenCharacters(end),
        let address = facet["features"]?.elements.lazy.compactMap(address).first
      else { return nil }
      return Facet(range: start..<end, address: address)
    }
    return (facets ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func address(of feature: JSONValue) -> String? {
    if let link = feature["uri"]?.page { return link }
    if let did = feature["did"]?.string { return "https://bsky.app/profile/" + did.percentEncoded }
    return feature["tag"]?.string.map { "https://bsky.app/hashtag/" + $0.percentEncoded }
  }

  /// Pictures of one post.
  private static let mostPictures = 16

  /// What is shown below the text: a page, pictures, another post.
  private static func links(in embed: JSONValue?) -> String {
    guard let embed else { return "" }
    var html = ""
    if let page = embed["external"], let address = page["uri"]?.page {
      html += CommentBody.link(to: address, page["title"]?.string)
    }
    for picture in embed["images"]?.elements.prefix(mostPictures) ?? [] {
      guard let address = picture["fullsize"]?.page else { continue }
      html += CommentBody.link(to: address, picture["alt"]?.string)
    }
    // With other things beside it, the quoted post is one level deeper.
    let quoted = embed["record"]?["uri"] ?? embed["record"]?["record"]?["uri"]
    if let post = quoted?.string.flatMap({ BlueskyPost($0) }) {
      html += CommentBody.link(to: post.page, nil)
    }
    return html
  }
}
