import Models
import Terminal

/// An article as plain text, its links and attachments numbered at the end.
enum PlainTextWriter {
  static func text(of written: WrittenArticle) -> String {
    let article = written.article
    let document = written.document
    var lines = [written.title, written.facts.joined(separator: " · ")]
    if let url = article.url { lines.append(url) }
    lines.append("")
    // Code in a file is there to be used: its lines stay whole.
    let setting = FlowSetting(width: written.width, keepsCodeLines: true)
    lines += TextFlow.lines(of: document, setting).map(\.text)
    let addresses = document.links + article.enclosures.map(\.url)
    if !addresses.isEmpty { lines.append("") }
    for (index, address) in addresses.enumerated() { lines.append("[\(index + 1)] \(address)") }
    return lines.map { SafeText($0).text }.joined(separator: "\n") + "\n"
  }
}
