import Models

extension Document {
  /// The document as text for tests: nothing in it is left out, nothing is guessed.
  var dump: String {
    var lines = blocks.flatMap { $0.dump }
    for (index, link) in links.enumerated() { lines.append("[\(index + 1)] \(link)") }
    return lines.joined(separator: "\n")
  }
}

extension Document.Block {
  fileprivate var dump: [String] {
    switch self {
    case .paragraph(let runs): ["p: " + runs.dump]
    case .heading(let level, let runs): ["h\(level): " + runs.dump]
    case .list(let labels, let items):
      items.enumerated().flatMap { index, item in
        item.flatMap { $0.dump }.hanging(labels.map { $0[index] + " " } ?? "- ")
      }
    case .indented(let blocks): blocks.flatMap { $0.dump }.map { ": " + $0 }
    case .quote(let blocks): blocks.flatMap { $0.dump }.map { "> " + $0 }
    case .code(let code):
      code.split(separator: "\n", omittingEmptySubsequences: false).map { "| \($0)" }
    case .table(let table): table.dump
    case .rule: ["---"]
    case .image(let image):
      ["image: \"\(image.alt)\"\(image.link.map { " [\($0)]" } ?? "") \(image.caption.dump)"]
    }
  }
}

extension Document.Table {
  fileprivate var dump: [String] {
    let caption = self.caption.isEmpty ? [] : ["caption: " + self.caption.dump]
    let rows = self.rows.enumerated().map { index, row in
      (index < headerRows ? "head: " : "row: ") + row.map { $0.dump }.joined(separator: " | ")
    }
    let alignments =
      self.alignments.isEmpty
      ? [] : ["align: " + self.alignments.map { $0?.rawValue ?? "-" }.joined(separator: " ")]
    let spans = self.spans.map { "span: \($0.row),\($0.column) over \($0.columns)" }
    return caption + alignments + spans + rows
  }
}

extension [Document.Run] {
  fileprivate var dump: String {
    map { run in
      var text = run.text.replacing("\n", with: "⏎").replacing("\u{A0}", with: "⍽")
      if run.style.contains(.code) { text = "`\(text)`" }
      if run.style.contains(.emphasis) { text = "/\(text)/" }
      if run.style.contains(.strong) { text = "*\(text)*" }
      if run.style.contains(.deleted) { text = "~\(text)~" }
      if run.style.contains(.inserted) { text = "+\(text)+" }
      return run.link.map { "{\(text)}[\($0)]" } ?? text
    }
    .joined()
  }
}

extension [String] {
  /// The first line after `mark`, the others below it.
  fileprivate func hanging(_ mark: String) -> [String] {
    enumerated().map { $0 == 0 ? mark + $1 : String(repeating: " ", count: mark.count) + $1 }
  }
}
