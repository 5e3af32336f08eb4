import Models
import Terminal

/// An article in Markdown: CommonMark 0.31 with the tables and strikethrough of GitHub's dialect.
enum MarkdownWriter {
  static func text(of written: WrittenArticle) -> String {
    let article = written.article
    var blocks = [["# " + MarkdownText.plain(written.title, isHeading: true)]]
    blocks.append([MarkdownText.plain(written.facts.joined(separator: " · "))])
    if let url = article.url { blocks.append([MarkdownText.link(to: url)]) }
    let writer = BlockWriter(links: written.document.links)
    blocks += writer.blocks(written.document.blocks)
    let files = article.enclosures.map { "- " + MarkdownText.link($0.title ?? $0.url, to: $0.url) }
    if !files.isEmpty { blocks.append(files) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}

/// Writes blocks as lines; a document's depth is bounded, so that recursion is safe.
private struct BlockWriter {
  let links: [String]

  /// Each block as its lines; what holds nothing is left out.
  func blocks(_ blocks: [Document.Block]) -> [[String]] {
    var written: [[String]] = []
    var previous: Document.Block?
    for block in blocks {
      let lines = lines(of: block)
      guard !lines.isEmpty else { continue }
      // Two lists that follow one another would be read as one.
      if previous?.isList == true, block.isList { written.append(["<!-- -->"]) }
      written.append(lines)
      previous = block
    }
    return written
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let runs): return split(text(runs))
    case .heading(let level, let runs):
      let text = MarkdownText(links: links, isHeading: true).text(of: runs)
      return text.isEmpty ? [] : [String(repeating: "#", count: min(max(level, 1), 6)) + " " + text]
    case .list(let labels, let items): return list(items, labels: labels)
    // CommonMark has no definitions: they follow their term.
    case .indented(let blocks): return joined(blocks)
    case .quote(let blocks): return joined(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let code): return MarkdownText.fenced(code)
    case .table(let table): return self.table(table)
    // Not hyphens, which after a list's own would be a rule instead of an item.
    case .rule: return ["***"]
    case .image(let image): return picture(image)
    }
  }

  private func text(_ runs: [Document.Run]) -> String { MarkdownText(links: links).text(of: runs) }

  private func split(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  /// Blocks with an empty line between any two.
  private func joined(_ blocks: [Document.Block]) -> [String] {
    Array(self.blocks(blocks).joined(separator: [""]))
  }

  private func list(_ items: [[Document.Block]], labels: [String]?) -> [String] {
    let isTight = items.allSatisfy(Self.needsNoGaps)
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { lines.append("") }
      let marker = labels.map { Self.number($0, index) + ". " } ?? "- "
      let indent = String(repeating: " ", count: marker.utf8.count)
      let inner = isTight ? Array(blocks(item).joined()) : joined(item)
      if inner.isEmpty { lines.append(String(marker.dropLast())) }
      for (place, line) in inner.enumerated() {
        lines.append(place == 0 ? marker + line : line.isEmpty ? "" : indent + line)
      }
    }
    return lines
  }

  /// The number of an item as it is labelled, or counted where that is no number; it has at most
  /// nine digits (CommonMark, section 5.2).
  private static func number(_ labels: [String], _ index: Int) -> String {
    let label = labels.indices.contains(index) ? labels[index].dropLast() : ""
    let isNumber =
      (1...9).contains(label.utf8.count) && label.utf8.allSatisfy { (48...57).contains($0) }
    return isNumber ? String(label) : String(index + 1)
  }

  /// Whether an item's blocks are told apart without empty lines between them (CommonMark, 5.2).
  private static func needsNoGaps(_ item: [Document.Block]) -> Bool {
    item.dropFirst().allSatisfy { block in
      guard case .list(let labels, let items) = block else { return false }
      return (labels == nil || labels?.first == "1.") && items.first?.isEmpty == false
    }
  }

  /// A table always has one row of headings, be it an empty one.
  private func table(_ table: Document.Table) -> [String] {
    let columns = table.rows.map(\.count).max() ?? 0
    let caption = split(text(table.caption))
    guard columns > 0 else { return caption }
    let writer = MarkdownText(links: links, isCell: true)
    var rows = table.rows.map { row in
      row.map { writer.text(of: $0) } + Array(repeating: "", count: columns - row.count)
    }
    if table.headerRows == 0 { rows.insert(Array(repeating: "", count: columns), at: 0) }
    rows.insert(Array(repeating: "---", count: columns), at: 1)
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    return caption.isEmpty ? lines : caption + [""] + lines
  }

  private func picture(_ image: Document.Image) -> [String] {
    let alt = MarkdownText.plain(image.alt, isHeading: true)
    let caption = split(text(image.caption))
    guard let link = image.link, links.indices.contains(link - 1) else {
      return alt.isEmpty ? caption : caption.isEmpty ? [alt] : [alt, ""] + caption
    }
    let picture = "![\(alt)](\(MarkdownText.destination(links[link - 1])))"
    return caption.isEmpty ? [picture] : [picture, ""] + caption
  }
}
