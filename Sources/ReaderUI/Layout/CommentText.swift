import Models
import Terminal

/// The text of one comment in lines.
struct CommentText: Hashable, Sendable {
  /// Lines of a quote that stay where it is folded, and from how many on it is.
  private static let quoted = (kept: 3, most: 6)

  private(set) var lines: [FlowLine]
  /// Lines of quotes that are left out.
  private(set) var foldedLines = 0

  /// Long quotes are folded unless `showsQuotes`.
  init(_ document: Document, _ setting: FlowSetting, showsQuotes: Bool) {
    var document = document
    document.blocks = document.blocks.map { $0.quotedByMark ?? $0 }
    lines = TextFlow.lines(of: document, setting)
    if !showsQuotes { foldQuotes(bar: setting.usesUnicode ? TextFlowMarks.unicode.bar : "|") }
  }

  /// A sentence of the place instead of a comment's own words.
  init(_ text: String, _ role: StyleRole, _ setting: FlowSetting, glyphs: Glyphs) {
    let wrapped = PlainWrap.lines(text, width: setting.width, limit: 6, glyphs: glyphs)
    lines = BidiLines.flow(wrapped, role, indent: 0, width: setting.width, setting.bidi)
  }

  mutating func add(_ other: CommentText) {
    lines += other.lines
    foldedLines += other.foldedLines
  }

  private mutating func foldQuotes(bar: String) {
    var kept: [FlowLine] = []
    var run: [FlowLine] = []
    func end() {
      guard run.count > Self.quoted.most else {
        kept += run
        run = []
        return
      }
      let hidden = run.count - Self.quoted.kept
      kept += run.prefix(Self.quoted.kept)
      var note = FlowLine(indent: run[0].indent, offset: run[Self.quoted.kept].offset)
      note.spans = [
        FlowSpan(bar + " ", .articleQuote), FlowSpan(Wording.quotedLines(hidden), .commentMeta),
      ]
      kept.append(note)
      foldedLines += hidden
      run = []
    }
    for line in lines {
      let first = line.spans.first
      if first?.role == .articleQuote, first?.text.hasPrefix(bar) == true {
        run.append(line)
      } else {
        end()
        kept.append(line)
      }
    }
    end()
    lines = kept
  }
}

extension Document.Block {
  /// A paragraph that begins with `>` as a quote, which is how mail and Hacker News mark them;
  /// `>=` and `><` begin other things.
  fileprivate var quotedByMark: Document.Block? {
    guard case .paragraph(var runs) = self, let first = runs.first, first.text.hasPrefix(">"),
      !first.style.contains(.code), !runs.contains(where: { $0.text.contains("\n") })
    else { return nil }
    let rest = first.text.drop { $0 == ">" || $0 == " " }
    guard first.text.dropFirst().first != "=", first.text.dropFirst().first != "<",
      !rest.isEmpty || runs.count > 1
    else { return nil }
    runs[0].text = String(rest)
    return .quote([.paragraph(runs)])
  }
}
