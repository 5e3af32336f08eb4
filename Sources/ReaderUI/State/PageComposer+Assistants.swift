import Models
import Terminal

extension PageComposer {
  /// A section for each assistant that said something, and for the one that is at work.
  func assistants(_ pane: ArticlePane, atWork name: String?) -> [FlowLine] {
    var lines: [FlowLine] = []
    for (output, text) in zip(pane.article.assistantOutputs, pane.outputs.lines)
    where output.assistant != name {
      let age = clock.age(of: output.made)
      lines += gap(lines) + section(output.assistant, age) + text
    }
    if let name { lines += gap(lines) + section(name, Wording.atWork) }
    return lines
  }

  private func gap(_ lines: [FlowLine]) -> [FlowLine] { lines.isEmpty ? [] : [FlowLine()] }

  /// A heading that can be gone to.
  private func section(_ name: String, _ fact: String) -> [FlowLine] {
    wrapped(glyphs.joined([Wording.title(ofAssistant: name), fact]), .articleHeading, limit: 1)
      .map { line in
        var line = line
        line.headingLevel = 2
        return line
      }
  }
}

/// What assistants said about an article as lines, set again only where something has changed.
struct SetOutputs: Sendable {
  /// The lines of each output.
  private(set) var lines: [[FlowLine]] = []
  private var outputs: [AssistantOutput] = []
  private var width = 0
  private var usesUnicode = true

  mutating func set(_ outputs: [AssistantOutput], width: Int, usesUnicode: Bool) {
    guard outputs != self.outputs || width != self.width || usesUnicode != self.usesUnicode else {
      return
    }
    (self.outputs, self.width, self.usesUnicode) = (outputs, width, usesUnicode)
    lines = outputs.map {
      TextFlow.lines(
        of: Document(paragraphsOf: $0.text), width: width, usesUnicode: usesUnicode)
    }
  }
}

extension Document {
  /// Plain text as paragraphs: an empty line ends one, and other line breaks stay.
  init(paragraphsOf text: String) {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    self.init(
      blocks: paragraphs.filter { !$0.isEmpty }.map {
        .paragraph([Run($0.joined(separator: "\n"))])
      })
  }
}
