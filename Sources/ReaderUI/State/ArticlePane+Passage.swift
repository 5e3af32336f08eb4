import Models
import Terminal

/// A part of the text that is selected, kept as offsets into the document's text, so that another
/// width selects the same words.
struct PassageSelection: Hashable, Sendable {
  var range: Range<Int>
  /// Which end the keys move.
  var movesStart = false
}

extension ArticlePane {
  /// Selects the first line of text in the pane; false where there is no text.
  mutating func startPassage() -> Bool {
    let first = max(0, min(top - page.head.count, page.text.count - 1))
    guard
      let line = page.text.indices.dropFirst(first).first(where: { isText($0) })
        ?? page.text.indices.last(where: { isText($0) })
    else { return false }
    passage = PassageSelection(range: start(of: line)..<end(of: line))
    show(line)
    return true
  }

  /// The selected lines, as indexes into the text's lines.
  var passageLines: ClosedRange<Int>? {
    guard let range = passage?.range, !page.text.isEmpty else { return nil }
    let first = line(ofText: range.lowerBound)
    return first...max(first, line(ofText: range.upperBound - 1))
  }

  /// The selected text as it was written.
  var passageText: String { passage.map { document.passage($0.range).safeLines } ?? "" }

  mutating func swapPassageEnds() { passage?.movesStart.toggle() }

  mutating func extendPassage(by lines: Int) {
    guard let line = movingLine else { return }
    extendPassage(to: line + lines, forward: lines > 0)
  }

  /// Down to the end of the paragraph, and from there to the next one's; up to its beginning.
  mutating func extendPassageByParagraph(forward: Bool) {
    guard var line = movingLine else { return }
    let step = forward ? 1 : -1
    line += step
    while page.text.indices.contains(line), !hasWords(line) { line += step }
    while page.text.indices.contains(line + step), hasWords(line + step) { line += step }
    extendPassage(to: line, forward: forward)
  }

  /// Moves the end that moves to a line; beyond the other end, it becomes that one.
  mutating func extendPassage(to line: Int, forward: Bool) {
    guard let lines = passageLines, var passage else { return }
    // Of a text that is set in parts, the last line that is set has no end yet.
    let last = page.endsText ? page.text.count - 1 : page.text.count - 2
    var line = max(0, min(line, last))
    let step = forward ? 1 : -1
    while page.text.indices.contains(line + step), !hasWords(line) { line += step }
    if line > lines.upperBound {
      if passage.movesStart { passage.range = start(of: lines.upperBound)..<end(of: line) }
      passage.movesStart = false
    } else if line < lines.lowerBound {
      if !passage.movesStart { passage.range = start(of: line)..<end(of: lines.lowerBound) }
      passage.movesStart = true
    }
    let range = passage.range
    passage.range =
      passage.movesStart
      ? start(of: line)..<max(range.upperBound, start(of: line) + 1)
      : range.lowerBound..<max(end(of: line), range.lowerBound + 1)
    self.passage = passage
    show(line)
  }

  /// Moves the end that moves by so many words, as far as there are; one stays selected.
  mutating func extendPassageByWords(_ times: Int, forward: Bool) {
    guard var passage, times > 0 else { return }
    let words = document.words
    let range = passage.range
    func target(from here: Int?, _ isBeyondOtherEnd: (Range<Int>) -> Bool) -> Range<Int>? {
      guard let here else { return nil }
      return (1...times).map { here + (forward ? $0 : -$0) }
        .prefix { words.indices.contains($0) && !isBeyondOtherEnd(words[$0]) }
        .reduce(nil) { words[$1] }
    }
    if passage.movesStart {
      let here = words.firstIndex { $0.upperBound > range.lowerBound }
      guard let word = target(from: here, { $0.lowerBound >= range.upperBound }) else { return }
      passage.range = word.lowerBound..<range.upperBound
    } else {
      let here = words.lastIndex { $0.lowerBound < range.upperBound }
      guard let word = target(from: here, { $0.upperBound <= range.lowerBound }) else { return }
      passage.range = range.lowerBound..<word.upperBound
    }
    self.passage = passage
    if let line = movingLine { show(line) }
  }

  /// The line after the next empty one, or the beginning of a paragraph above.
  mutating func goToParagraph(forward: Bool) {
    let starts = page.text.indices.filter { hasWords($0) && ($0 == 0 || !hasWords($0 - 1)) }
      .map { $0 + page.head.count }
    let found = forward ? starts.first { $0 > top } : starts.last { $0 < top }
    if let found { scroll(to: found) } else { scroll(to: forward ? lastTop : 0) }
  }

  private var movingLine: Int? {
    passage.map { line(ofText: $0.movesStart ? $0.range.lowerBound : $0.range.upperBound - 1) }
  }

  private func hasWords(_ line: Int) -> Bool { !page.text[line].spans.isEmpty }

  /// False for rules, too, which are not in the text.
  private func isText(_ line: Int) -> Bool { hasWords(line) && start(of: line) < end(of: line) }

  private func start(of line: Int) -> Int { page.text[line].offset }

  private func end(of line: Int) -> Int {
    page.text.indices.contains(line + 1) ? page.text[line + 1].offset : document.textLength
  }

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

// MARK: What is seen of it

extension ArticlePane {
  /// The columns of a line of text that are selected; nil where none are.
  func passageColumns(ofLine line: Int) -> Range<Int>? {
    guard let range = passage?.range, let lines = passageLines, lines.contains(line) else {
      return nil
    }
    return columns(of: range, ofLine: line)
  }

  /// The columns of a line of text that notes are about, passage by passage.
  func notedColumns(ofLine line: Int) -> [Range<Int>] {
    guard !noted.isEmpty, page.text.indices.contains(line) else { return [] }
    let own = start(of: line)..<max(start(of: line), end(of: line))
    return noted.compactMap { passage in
      own.overlaps(passage.range) ? columns(of: passage.range, ofLine: line) : nil
    }
  }

  private func columns(of range: Range<Int>, ofLine line: Int) -> Range<Int>? {
    let isWhole = start(of: line) >= range.lowerBound && end(of: line) <= range.upperBound
    guard !isWhole else { return 0..<Int.max }
    var text = document.scalars(in: start(of: line)..<end(of: line))[...]
    var offset = start(of: line)
    var column = page.text[line].indent
    var columns: Range<Int>?
    for character in page.text[line].spans.flatMap(\.text) {
      let width = CellWidth.width(of: character)
      defer { column += width }
      if !character.isWhitespace {
        let blanks = text.prefix { $0.properties.isWhitespace }.count
        (text, offset) = (text.dropFirst(blanks), offset + blanks)
      }
      // Bars, bullets and numbers of links are not in the text.
      guard let first = text.first, first == character.unicodeScalars.first else { continue }
      if range.contains(offset) {
        columns = (columns?.lowerBound ?? column)..<(column + width)
      }
      let count = character.unicodeScalars.count
      (text, offset) = (text.dropFirst(count), offset + count)
    }
    return columns
  }
}
