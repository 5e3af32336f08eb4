import Markup
import Models

/// The texts of comments as sources write them, made into the readable subset of HTML that articles
/// are kept in.
enum CommentBody {
  /// Bytes of one comment's text that are read; longer ones break off.
  static let maximumBytes = 64 * 1024

  /// HTML, its links below `base`.
  static func html(_ text: String, base: String?) -> String {
    cleaned(cut(text), base: base)
  }

  /// Markdown, its links below `base`.
  static func markdown(_ text: String, base: String?) -> String {
    cleaned(MarkdownHTML.html(cut(text)), base: base)
  }

  /// Plain text, its line breaks kept.
  static func plain(_ text: String) -> String {
    cleaned("<p>" + cut(text).htmlEscaped + "</p>", base: nil)
  }

  private static func cleaned(_ html: String, base: String?) -> String {
    let clean = SafeHTML.sanitise(html, base: base)
    let kept = withoutControls(clean)
    // A blank that stood beside a control may now stand where blanks are left out.
    return kept.utf8.count == clean.utf8.count ? clean : SafeHTML.sanitise(kept, base: nil)
  }

  /// Without DEL and the controls of two bytes, which HTML may carry and nobody writes.
  private static func withoutControls(_ html: String) -> String {
    // U+0080 to U+009F begin with C2, as do the signs up to U+00BF.
    guard html.utf8.contains(where: { $0 == 0x7F || $0 == 0xC2 }) else { return html }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: html.unicodeScalars.lazy.filter { !(0x7F...0x9F).contains($0.value) })
    return String(kept)
  }

  /// A name in one line: authors, flairs. Nil where nothing is left of it.
  static func name(_ text: String?) -> String? {
    guard let text else { return nil }
    // Names are escaped once too often as much as titles are.
    let name = PlainText.title(FeedText(cut(text, bytes: 2000), .html)).trimmed
    // Whoever has a longer one is not giving a name.
    return name.isEmpty ? nil : String(name.prefix(80))
  }

  /// The beginning of a text, cut between scalars.
  static func cut(_ text: String, bytes: Int = maximumBytes) -> String {
    guard text.utf8.count > bytes else { return text }
    return String(decoding: text.utf8.prefix(bytes), as: UTF8.self)
  }
}
