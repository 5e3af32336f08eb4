import Models

/// A part of the text that is selected, from line to line; kept as offsets into the document's
/// text, so that another width selects the same words.
struct PassageSelection: Hashable, Sendable {
  var anchor: Int
  var cursor: Int
}

extension ArticlePane {
  /// Selects the first line of text in the pane; false where there is no text.
  mutating func startPassage() -> Bool {
    let first = max(0, min(top - page.head.count, page.text.count - 1))
    let line = page.text.indices.dropFirst(first).first { hasWords($0) }
    guard let line = line ?? page.text.indices.last(where: { hasWords($0) }) else { return false }
    let offset = page.text[line].offset
    passage = PassageSelection(anchor: offset, cursor: offset)
    show(line)
    return true
  }

  /// The selected lines, as indexes into the text's lines.
  var passageLines: ClosedRange<Int>? {
    guard let passage, !page.text.isEmpty else { return nil }
    let (a, b) = (line(ofText: passage.anchor), line(ofText: passage.cursor))
    return min(a, b)...max(a, b)
  }

  /// The selected text as it was written.
  var passageText: String {
    guard let lines = passageLines else { return "" }
    let next = page.text.indices.contains(lines.upperBound + 1) ? lines.upperBound + 1 : nil
    let end = next.map { page.text[$0].offset } ?? document.textLength
    return document.passage(page.text[lines.lowerBound].offset..<end).safeLines
  }

  mutating func extendPassage(by lines: Int) {
    guard let passage else { return }
    extendPassage(to: line(ofText: passage.cursor) + lines, forward: lines > 0)
  }

  /// Down to the end of the paragraph, and from there to the next one's; up to its beginning.
  mutating func extendPassageByParagraph(forward: Bool) {
    guard let passage else { return }
    let step = forward ? 1 : -1
    var line = line(ofText: passage.cursor) + step
    while page.text.indices.contains(line), !hasWords(line) { line += step }
    while page.text.indices.contains(line + step), hasWords(line + step) { line += step }
    extendPassage(to: line, forward: forward)
  }

  mutating func extendPassage(to line: Int, forward: Bool) {
    guard !page.text.isEmpty else { return }
    var line = max(0, min(line, page.text.count - 1))
    let step = forward ? 1 : -1
    while page.text.indices.contains(line + step), !hasWords(line) { line += step }
    passage?.cursor = page.text[line].offset
    show(line)
  }

  /// The line after the next empty one, or the beginning of a paragraph above.
  mutating func goToParagraph(forward: Bool) {
    let starts = page.text.indices.filter { hasWords($0) && ($0 == 0 || !hasWords($0 - 1)) }
      .map { $0 + page.head.count }
    let found = forward ? starts.first { $0 > top } : starts.last { $0 < top }
    if let found { scroll(to: found) } else { scroll(to: forward ? lastTop : 0) }
  }

  private func hasWords(_ line: Int) -> Bool { !page.text[line].spans.isEmpty }

  /// The last line that begins at the offset: an empty line above has the same.
  private func line(ofText offset: Int) -> Int {
    max(0, min(page.line(at: .text(offset)) - page.head.count, page.text.count - 1))
  }

  private mutating func show(_ line: Int) {
    let line = line + page.head.count
    if line < top { scroll(to: line) }
    if line >= top + height { scroll(to: line - height + 1) }
  }
}
