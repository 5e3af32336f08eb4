/// Writes cleaned content so that the promises of `SafePiece` hold, whatever order it comes in.
struct SafeWriter {
  /// An inline element around the text being written.
  struct Inline {
    /// Tells apart two elements alike that stand side by side.
    var node: Int
    var element: SafeElement
  }

  private(set) var pieces: [SafePiece] = []
  /// How many texts, pictures and rules were written.
  private(set) var contentCount = 0

  /// The open block of text.
  private var leaf: HTMLTag?
  /// True while text runs on in a container, without a block of its own.
  private var isLoose = false
  /// The number of pieces when loose text last ended.
  private var looseEnd = -1
  private(set) var isVerbatim = false
  /// True at the very start of verbatim text.
  private var skipsLineFeed = false
  private var open: [Inline] = []
  /// What is due before the next text.
  private var needsSpace = false
  private var lineBreaks = 0
  private var hasText = false
  /// The last byte of the text that was written last.
  private var lastByte: UInt8 = 0
}

/// Blocks.
extension SafeWriter {
  /// What is needed to take back a block that stayed empty.
  struct Mark {
    var pieces: Int
    var contentCount: Int
  }

  mutating func openBlock(_ element: SafeElement) -> Mark {
    endText()
    let mark = Mark(pieces: pieces.count, contentCount: contentCount)
    pieces.append(.open(element))
    return mark
  }

  mutating func closeBlock(_ tag: HTMLTag, _ mark: Mark, keepsEmpty: Bool = false) {
    endText()
    if contentCount == mark.contentCount, !keepsEmpty {
      pieces.removeSubrange(mark.pieces...)
    } else {
      pieces.append(.close(tag))
    }
  }

  /// Begins a block of text; it appears when text does, and ends with `endText`.
  mutating func openText(_ tag: HTMLTag, verbatim: Bool = false) {
    endText()
    leaf = tag
    isVerbatim = verbatim
    skipsLineFeed = verbatim
  }

  /// Ends the block of text, or the loose text, that is open.
  mutating func endText() {
    closeInlines(downTo: 0)
    if hasText {
      if let leaf { pieces.append(.close(leaf)) } else { looseEnd = pieces.count }
    }
    leaf = nil
    isLoose = false
    isVerbatim = false
    hasText = false
    needsSpace = false
    lineBreaks = 0
  }

  mutating func rule() {
    endText()
    pieces.append(.rule)
    contentCount += 1
  }

  /// Hands the pieces from `mark` on to `change` and takes what it returns, if anything.
  mutating func rewrite(from mark: Mark, _ change: (ArraySlice<SafePiece>) -> [SafePiece]?) {
    guard let changed = change(pieces[mark.pieces...]) else { return }
    pieces.replaceSubrange(mark.pieces..., with: changed)
  }
}

/// Text.
extension SafeWriter {
  /// Text inside the elements `inlines`; loose text gets a paragraph where `wraps` says so.
  mutating func text(_ bytes: ArraySlice<UInt8>, _ inlines: [Inline], wraps: Bool) {
    if isVerbatim { return verbatim(bytes, inlines) }
    if Self.isCollapsed(bytes) {
      begin(inlines, wraps: wraps)
      return append(Array(bytes))
    }
    var collapsed: [UInt8] = []
    collapsed.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    var endsInSpace = false
    while index < bytes.endIndex {
      let words = Self.words(in: bytes, from: index)
      if !words.isEmpty {
        if collapsed.isEmpty {
          begin(inlines, wraps: wraps)
        } else if endsInSpace {
          collapsed.append(0x20)
        }
        collapsed.append(contentsOf: bytes[words])
      }
      let space = bytes[words.upperBound...].prefix { Self.isSpace($0) }
      index = space.endIndex
      endsInSpace = !space.isEmpty && !EastAsian.joins(bytes[words], space, bytes[index...])
      if collapsed.isEmpty, endsInSpace { needsSpace = true }
    }
    guard !collapsed.isEmpty else { return }
    append(collapsed)
    needsSpace = endsInSpace
  }

  mutating func lineBreak(_ inlines: [Inline]) {
    if isVerbatim { verbatim([0x0A], inlines) } else { lineBreaks += 1 }
  }

  mutating func image(_ image: SafeImage, _ inlines: [Inline], wraps: Bool) {
    if isVerbatim { return verbatim(Array(image.alt.utf8)[...], inlines) }
    begin(inlines, wraps: wraps)
    pieces.append(.image(image))
    contentCount += 1
  }

  /// Begins a new line of verbatim text, unless one has begun.
  mutating func endLine(_ inlines: [Inline]) {
    if hasText, lastByte != 0x0A { verbatim([0x0A], inlines) }
  }

  /// White space in a text that is about to follow or has gone before.
  mutating func space() { needsSpace = true }

  private mutating func verbatim(_ bytes: ArraySlice<UInt8>, _ inlines: [Inline]) {
    guard !bytes.isEmpty else { return }
    var bytes = bytes
    // The first line feed only sets off the tag (HTML standard, section 13.2.6.4.7).
    if skipsLineFeed, bytes.first == 0x0A { bytes = bytes.dropFirst() }
    skipsLineFeed = false
    guard !bytes.isEmpty else { return }
    startText()
    follow(inlines)
    append(Array(bytes))
  }

  private mutating func append(_ bytes: [UInt8]) {
    contentCount += 1
    lastByte = bytes.last ?? 0
    if case .text(var before)? = pieces.last {
      pieces.removeLast()
      before.append(contentsOf: bytes)
      pieces.append(.text(before))
    } else {
      pieces.append(.text(bytes))
    }
  }

  /// Makes ready for text or a picture: opens what must be open and writes what is due.
  private mutating func begin(_ inlines: [Inline], wraps: Bool) {
    if leaf == nil, !isLoose {
      if wraps || looseEnd == pieces.count { leaf = .p } else { isLoose = true }
    }
    if hasText, lineBreaks > 1, leaf == nil || leaf == .p {
      endText()
      leaf = .p
    }
    if hasText {
      closeInlines(notIn: inlines)
      if lineBreaks > 0 {
        pieces.append(.lineBreak)
      } else if needsSpace {
        append([0x20])
      }
    }
    lineBreaks = 0
    needsSpace = false
    startText()
    follow(inlines)
  }

  private mutating func startText() {
    guard !hasText else { return }
    hasText = true
    if let leaf { pieces.append(.open(SafeElement(leaf))) }
  }

  private mutating func follow(_ inlines: [Inline]) {
    closeInlines(notIn: inlines)
    for inline in inlines[open.count...] {
      pieces.append(.open(inline.element))
      open.append(inline)
    }
  }

  private mutating func closeInlines(notIn inlines: [Inline]) {
    let same = zip(open, inlines).prefix { $0.node == $1.node }.count
    closeInlines(downTo: same)
  }

  private mutating func closeInlines(downTo count: Int) {
    while open.count > count, let inline = open.popLast() {
      pieces.append(.close(inline.element.tag))
    }
  }

  /// Whether no white space is to be taken out: most texts are one such line.
  private static func isCollapsed(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.first, let last = bytes.last, !isSpace(first), !isSpace(last) else {
        return false
      }
      var wasSpace = false
      for byte in bytes {
        if byte > 0x20 {
          wasSpace = false
        } else if byte == 0x20, !wasSpace {
          wasSpace = true
        } else if isSpace(byte) {
          return false
        }
      }
      return true
    }
  }

  /// The words from `start` on that single spaces separate already; empty at white space.
  private static func words(in bytes: ArraySlice<UInt8>, from start: Int) -> Range<Int> {
    bytes.withUnsafeBufferPointer { buffer in
      let first = start - bytes.startIndex
      var end = first
      while end < buffer.count {
        if isSpace(buffer[end]) {
          // A space before a word, both of them no part of longer white space.
          let isSingle = buffer[end] == 0x20 && end > first && end + 1 < buffer.count
          guard isSingle, !isSpace(buffer[end + 1]) else { break }
        }
        end += 1
      }
      return start..<bytes.startIndex + end
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
