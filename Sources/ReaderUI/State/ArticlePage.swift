import Models
import Terminal

/// An article set in lines for one width: headline and byline, text, and what follows the text.
struct ArticlePage: Sendable {
  /// What a line leads to when it is clicked.
  enum Target: Hashable, Sendable {
    case comments
    case related(Int)
  }

  var text: [FlowLine] = []
  /// The parts whose lines are set. Of a very long text these are the ones around the reader:
  /// the head shows where the first is set, and the tail where the last is.
  var parts = 0..<0
  /// The last line of the text is set.
  var endsText = false
  private var allHead: [FlowLine] = []
  private var allTail: [(line: FlowLine, target: Target?)] = []

  var head: [FlowLine] { parts.lowerBound == 0 ? allHead : [] }
  var tail: [FlowLine] { endsText ? allTail.map(\.line) : [] }

  var count: Int {
    (parts.lowerBound == 0 ? allHead.count : 0) + text.count + (endsText ? allTail.count : 0)
  }

  subscript(index: Int) -> FlowLine? {
    let head = self.head
    if head.indices.contains(index) { return head[index] }
    if text.indices.contains(index - head.count) { return text[index - head.count] }
    let place = index - head.count - text.count
    return endsText && allTail.indices.contains(place) ? allTail[place].line : nil
  }

  /// All lines in order, for a search.
  var lines: [FlowLine] { head + text + tail }

  /// The lines that begin a part of the text, or a section below it that can be gone to.
  var headings: [Int] {
    let below = head.count + text.count
    let tail = self.tail
    return text.indices.filter { text[$0].headingLevel != nil }.map { $0 + head.count }
      + tail.indices.filter { tail[$0].headingLevel != nil }.map { $0 + below }
  }

  func target(at index: Int) -> Target? {
    let place = index - head.count - text.count
    return endsText && allTail.indices.contains(place) ? allTail[place].target : nil
  }

  mutating func setHead(_ lines: [FlowLine]) { allHead = lines }
  mutating func setTail(_ lines: [(line: FlowLine, target: Target?)]) { allTail = lines }
}

extension ArticlePage {
  /// A place that keeps its meaning when the page is set for another width.
  enum Place: Hashable, Sendable {
    case head(Int)
    /// The line with this offset into the document's text.
    case text(Int)
    /// The empty line before the line with this offset.
    case gap(Int)
    /// A row of a picture, by the picture's offset and number.
    case picture(offset: Int, number: Int, row: Int)
    /// A line below the text.
    case tail(Int)
  }

  func place(of line: Int) -> Place {
    if line < head.count { return .head(max(0, line)) }
    if text.indices.contains(line - head.count) {
      let set = text[line - head.count]
      if let picture = set.picture {
        return .picture(offset: set.offset, number: picture.number, row: picture.row)
      }
      return set.spans.isEmpty ? .gap(set.offset) : .text(set.offset)
    }
    return .tail(max(0, line - head.count - text.count))
  }

  func line(at place: Place) -> Int {
    switch place {
    case .head(let line): return min(line, max(0, head.count - 1))
    case .text(let offset): return head.count + max(0, lines(before: offset + 1) - 1)
    case .gap(let offset):
      let line = lines(before: offset)
      return head.count + (text.indices.contains(line) ? line : max(0, line - 1))
    case .picture(let offset, let number, let row):
      guard let first = firstLine(ofPicture: number, at: offset) else {
        return self.line(at: .text(offset))
      }
      return head.count + first + min(row, (text[first].picture?.size?.rows ?? 1) - 1)
    case .tail(let line): return head.count + text.count + line
    }
  }

  private func firstLine(ofPicture number: Int, at offset: Int) -> Int? {
    text[lines(before: offset)...].prefix { $0.offset == offset }.firstIndex {
      $0.picture?.number == number
    }
  }

  /// How many lines of the text begin before `offset`; offsets never fall from line to line.
  private func lines(before offset: Int) -> Int {
    var low = 0
    var high = text.count
    while low < high {
      let middle = (low + high) / 2
      if text[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
