import Models

extension SafeHTML {
  /// Plain text as HTML of the readable subset: paragraphs at blank lines, line breaks kept, web
  /// addresses made links.
  package static func html(fromPlainText text: String) -> String {
    var html = ""
    var paragraph: [String] = []
    func endParagraph() {
      if !paragraph.isEmpty { html += "<p>" + paragraph.joined(separator: "<br>") + "</p>" }
      paragraph = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }) {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      if words.isEmpty {
        endParagraph()
      } else {
        paragraph.append(words.map { word(String($0)) }.joined(separator: " "))
      }
    }
    endParagraph()
    return sanitise(html, base: nil)
  }

  private static func word(_ word: String) -> String {
    let opening = word.prefix { "([<\"'“‘".contains($0) }
    let rest = word.dropFirst(opening.count)
    guard rest.hasPrefix("https://") || rest.hasPrefix("http://") else { return escaped(word) }
    var address = rest
    while let last = address.last, ".,;:!?)]>\"'”’".contains(last) { address.removeLast() }
    let link = "<a href=\"\(escaped(String(address)))\">\(escaped(String(address)))</a>"
    return escaped(String(opening)) + link + escaped(String(rest.dropFirst(address.count)))
  }

  private static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(Array(text.utf8), quotes: true, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
