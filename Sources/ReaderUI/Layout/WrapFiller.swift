import Terminal

/// A line as it was filled, without margins.
struct WrappedLine {
  var spans: [FlowSpan] = []
  var columns = 0
  /// Where its first word stands in the document's text.
  var offset = 0
  /// As in `FlowLine`.
  var visual: [VisualCluster]?
  /// The paragraph runs from right to left: the line belongs to the right edge.
  var isRightToLeft = false
}

/// Puts words into lines, as many as fit, in one pass.
///
/// A word is what was added since the last place where a line may break. One that is longer than a
/// whole line is cut wherever a line is full.
struct WrapFiller {
  let width: Int
  private(set) var lines: [WrappedLine] = []
  /// Columns of the longest word so far.
  private(set) var longestWord = 0

  private var line = WrappedLine()
  private var word = WrappedLine()
  /// The last place in the word where it is best cut; nil where it has no sign.
  private var sign: Sign?
  /// Where the last character of the word stands in the document's text.
  private var lastOffset = 0
  /// What stands between the line and the word where both stay together.
  private var space: FlowSpan?
  /// What the line ends in where they do not.
  private var hyphen: FlowSpan?

  /// What addresses and long names are made of besides letters and digits.
  private static let signs = Array("/?&=-_.#+,;:".utf8)

  /// The place after a sign in a word.
  private struct Sign {
    /// How many spans there are up to it, and how many bytes of the last of them.
    var spans: Int
    var length: Int
    var columns: Int
    /// Where what follows stands in the document's text.
    var offset: Int
  }

  init(width: Int) { self.width = width }

  /// Adds text that is not broken inside unless it is longer than a line; `columns` is its width,
  /// and at most 8, or `text` is printable ASCII. Where `isMark`, all of it stands at `offset`.
  ///
  /// Where a word is cut, what `clings` to what stands before it takes that along.
  mutating func add(
    _ text: Substring, columns: Int, like span: FlowSpan, at offset: Int, isMark: Bool = false,
    clings: Bool = false
  ) {
    if clings, word.columns + columns > width, let last = detached() {
      cutWord()
      append(last.text[...], last.columns, like: last.span, at: min(lastOffset, offset))
    }
    if word.columns + columns <= width { return append(text, columns, like: span, at: offset) }
    if text.utf8.count == columns, columns > 1 {
      return addPieces(text, like: span, at: offset, isMark: isMark)
    }
    cutWordAtSign()
    if word.columns + columns > width { cutWord() }
    append(text, columns, like: span, at: offset)
  }

  /// A space: the line may break here, and then the space is gone.
  mutating func addSpace(like span: FlowSpan) {
    commit()
    space = FlowSpan(" ", span.role, link: span.link)
    hyphen = nil
  }

  /// A place where the line may break and shows nothing.
  mutating func addOpportunity() { commit() }

  /// A place where the line may break and then ends in a hyphen.
  mutating func addSoftHyphen(like span: FlowSpan) {
    commit(reserving: 1)
    guard space == nil else { return }
    hyphen = FlowSpan("-", span.role, link: span.link)
  }

  /// Ends the line, also an empty one.
  mutating func addLineBreak(at offset: Int) {
    commit()
    if line.spans.isEmpty { line.offset = offset }
    endLine(with: nil)
  }

  /// Ends the last line, if there is anything on it.
  mutating func finish() {
    commit()
    if !line.spans.isEmpty { endLine(with: nil) }
  }

  private mutating func append(
    _ text: Substring, _ columns: Int, like span: FlowSpan, at offset: Int
  ) {
    guard !text.isEmpty else { return }
    if word.spans.isEmpty { word.offset = offset }
    lastOffset = text.utf8.count == columns ? offset + columns - 1 : offset
    if sign?.columns == word.columns { sign?.offset = offset }
    word.spans.append(text, like: span)
    word.columns += columns
    if columns == 1, let byte = text.utf8.first, Self.signs.contains(byte) {
      sign = Sign(
        spans: word.spans.count, length: word.spans.last?.text.utf8.count ?? 0,
        columns: word.columns, offset: offset)
    }
  }

  private mutating func addPieces(
    _ text: Substring, like span: FlowSpan, at offset: Int, isMark: Bool
  ) {
    var rest = text
    var offset = offset
    while !rest.isEmpty {
      if word.columns >= width { cutWord() }
      let end = rest.utf8.index(
        rest.startIndex, offsetBy: width - word.columns, limitedBy: rest.endIndex)
      let piece = Self.piece(of: rest, to: end ?? rest.endIndex)
      append(piece, piece.utf8.count, like: span, at: offset)
      if !isMark { offset += piece.utf8.count }
      rest = rest[piece.endIndex...]
      if !rest.isEmpty { cutWord() }
    }
  }

  /// The beginning of a long address or name, cut where it has a sign in its last third.
  private static func piece(of text: Substring, to end: Substring.Index) -> Substring {
    let piece = text[..<end]
    guard end < text.endIndex else { return piece }
    let tail = piece.utf8.suffix(piece.utf8.count / 3)
    guard let sign = tail.lastIndex(where: { signs.contains($0) }) else { return piece }
    return text[...sign]
  }

  /// Takes the last character from a word of several; nil where it holds only that.
  private mutating func detached() -> (text: String, columns: Int, span: FlowSpan)? {
    guard let span = word.spans.last, let last = span.text.last else { return nil }
    let columns = CellWidth.width(of: last)
    guard columns > 0, columns < word.columns else { return nil }
    word.spans[word.spans.count - 1].text.removeLast()
    if word.spans.last?.text.isEmpty == true { word.spans.removeLast() }
    word.columns -= columns
    return (String(last), columns, span)
  }

  /// Makes a word that is too long end a line after a sign in its last third, if it has one there.
  private mutating func cutWordAtSign() {
    guard let sign, sign.columns > width - width / 3, sign.columns < word.columns else { return }
    var rest = WrappedLine(columns: word.columns - sign.columns, offset: sign.offset)
    rest.spans = Array(word.spans[(sign.spans - 1)...])
    let cut = rest.spans[0].text.utf8.index(rest.spans[0].text.startIndex, offsetBy: sign.length)
    word.spans.removeSubrange(sign.spans...)
    word.spans[sign.spans - 1].text = String(rest.spans[0].text[..<cut])
    rest.spans[0].text = String(rest.spans[0].text[cut...])
    if rest.spans[0].text.isEmpty { rest.spans.removeFirst() }
    word.columns = sign.columns
    cutWord()
    word = rest
  }

  /// Makes what there is of a word too long for any line a line of its own.
  private mutating func cutWord() {
    if !line.spans.isEmpty { endLine(with: hyphen) }
    longestWord = max(longestWord, word.columns)
    line = word
    word = WrappedLine()
    sign = nil
    endLine(with: nil)
  }

  /// Puts the word on this line or, where it does not fit, on the next.
  private mutating func commit(reserving reserve: Int = 0) {
    guard !word.spans.isEmpty else { return }
    longestWord = max(longestWord, word.columns)
    if !line.spans.isEmpty {
      let needed = line.columns + (space == nil ? 0 : 1) + word.columns + reserve
      if needed > width {
        endLine(with: hyphen)
      } else if let space {
        line.spans.append(space.text[...], like: space)
        line.columns += 1
      }
    }
    if line.spans.isEmpty { line.offset = word.offset }
    for span in word.spans { line.spans.append(span.text[...], like: span) }
    line.columns += word.columns
    word.spans.removeAll(keepingCapacity: true)
    word.columns = 0
    sign = nil
    space = nil
    hyphen = nil
  }

  private mutating func endLine(with hyphen: FlowSpan?) {
    if let hyphen, line.columns < width {
      line.spans.append(hyphen.text[...], like: hyphen)
      line.columns += 1
    }
    lines.append(line)
    line = WrappedLine()
    space = nil
    self.hyphen = nil
  }
}

extension [FlowSpan] {
  /// Adds text in the style of `span`, to the last span where that has the same.
  mutating func append(_ text: Substring, like span: FlowSpan) {
    if let last = indices.last, self[last].role == span.role, self[last].link == span.link {
      self[last].text += text
    } else {
      append(FlowSpan(String(text), span.role, link: span.link))
    }
  }
}
