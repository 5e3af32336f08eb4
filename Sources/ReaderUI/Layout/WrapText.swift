import Models
import Terminal

/// Feeds a filler with the words of runs and keeps count of the place in the document's text.
struct WrapText {
  var filler: WrapFiller
  /// Unicode scalars of the document's text that came before.
  private(set) var offset: Int

  private let bidi: Bidi.Mode
  /// The direction that the first strong character gave; nil where there was none.
  private var isRightToLeft: Bool?
  /// Whether anything runs from right to left.
  private var needsOrder = false
  private var isCounting = true
  private var beforePrevious: WrapClass?
  /// Nil where a line may break already.
  private var previous: WrapClass?

  init(width: Int, offset: Int, bidi: Bidi.Mode = .off) {
    filler = WrapFiller(width: width)
    self.offset = offset
    self.bidi = bidi
  }

  /// The lines, after which nothing may be added.
  mutating func finished() -> [WrappedLine] {
    filler.finish()
    guard needsOrder else { return filler.lines }
    return BidiLines.arranged(filler.lines, isRightToLeft: isRightToLeft ?? false, bidi)
  }

  /// Adds runs; each link is followed by its number.
  mutating func add(_ runs: [Document.Run], role: StyleRole) {
    for (index, run) in runs.enumerated() {
      let span = FlowSpan("", run.role(in: role), link: run.link)
      let next = index + 1 < runs.count ? runs[index + 1].link : nil
      guard let link = run.link, link != next else {
        add(run.text[...], like: span)
        continue
      }
      let blanks = run.text.utf8.reversed().prefix { $0 == 0x20 }.count
      let end = run.text.utf8.index(run.text.endIndex, offsetBy: -blanks)
      add(run.text[..<end], like: span)
      addMark("[\(link)]", like: FlowSpan("", .articleLinkNumber, link: link))
      add(run.text[end...], like: FlowSpan("", role))
    }
  }

  /// Adds text that repeats what stands elsewhere in the document: the place does not change.
  mutating func addRepeated(_ text: String, like span: FlowSpan) {
    isCounting = false
    add(text[...], like: span)
    isCounting = true
  }

  /// Passes over a part of the document that is not shown.
  mutating func skip(_ count: Int) { offset += count }

  /// Adds text that is part of the document.
  mutating func add(_ text: Substring, like span: FlowSpan) {
    if bidi != .off { noteDirection(of: text) }
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text.utf8[index]
      if Self.isBlank(byte) {
        if byte == 0x0A { filler.addLineBreak(at: offset) } else { filler.addSpace(like: span) }
        previous = nil
        advance(1)
        index = text.utf8.index(after: index)
      } else {
        let start = index
        var isASCII = true
        while index < text.endIndex, !Self.isBlank(text.utf8[index]) {
          let byte = text.utf8[index]
          if byte >= 0x7F || byte < 0x20 || byte == 0x2D { isASCII = false }
          index = text.utf8.index(after: index)
        }
        let word = text[start..<index]
        if isASCII { addASCII(word, like: span) } else { addMixed(word, like: span) }
      }
    }
  }

  /// Adds ASCII text that is not part of the document, without a break before it.
  mutating func addMark(_ text: String, like span: FlowSpan) {
    filler.add(text[...], columns: text.utf8.count, like: span, at: offset, isMark: true)
    (beforePrevious, previous) = (.other, .other)
  }

  private mutating func addASCII(_ word: Substring, like span: FlowSpan) {
    guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last else { return }
    pass(WrapClass(first), mayHyphenate: false)
    filler.add(
      word, columns: word.utf8.count, like: span, at: offset, isMark: !isCounting)
    advance(word.utf8.count)
    (beforePrevious, previous) = (nil, WrapClass(last))
  }

  /// A word with hyphens or with anything beyond ASCII.
  private mutating func addMixed(_ word: Substring, like span: FlowSpan) {
    // Addresses are kept together as long as they fit on a line.
    let mayHyphenate = !word.utf8.contains(UInt8(ascii: "/"))
    let isSafe = SafeText(String(word)).text == word
    var last: Unicode.Scalar?
    for cluster in word {
      let scalars = cluster.unicodeScalars
      guard let first = scalars.first else { continue }
      defer { last = scalars.last }
      if let special = Special(first) {
        add(special, cluster, like: span)
      } else {
        let kind = WrapClass(first)
        let clings = kind == .close || kind == .wideClose || WrapClass.clings(first, to: last)
        pass(kind, mayHyphenate: mayHyphenate)
        add(cluster, isSafe: isSafe, like: span, clings: clings)
      }
      advance(scalars.count)
    }
  }

  private mutating func add(
    _ cluster: Character, isSafe: Bool, like span: FlowSpan, clings: Bool
  ) {
    let text = isSafe ? String(cluster) : SafeText(String(cluster)).text
    let columns = text.reduce(0) { $0 + CellWidth.width(of: $1) }
    filler.add(text[...], columns: columns, like: span, at: offset, clings: clings)
  }

  /// Lets the line break before a character of the class `next` where that is allowed.
  private mutating func pass(_ next: WrapClass, mayHyphenate: Bool) {
    if let previous {
      let isInCompound = previous == .hyphen && beforePrevious == .letter && next == .letter
      if isInCompound && mayHyphenate || previous.breaks(before: next) { filler.addOpportunity() }
    }
    (beforePrevious, previous) = (previous, next)
  }

  private mutating func add(_ special: Special, _ cluster: Character, like span: FlowSpan) {
    switch special {
    case .space: filler.addSpace(like: span)
    case .opportunity: filler.addOpportunity()
    case .softHyphen: filler.addSoftHyphen(like: span)
    case .joiner, .noBreakSpace: break
    }
    switch special {
    case .space, .opportunity, .softHyphen: previous = nil
    case .joiner: previous = .glue
    case .noBreakSpace:
      filler.add("\u{A0}", columns: 1, like: span, at: offset)
      previous = .glue
    }
  }

  private mutating func noteDirection(of text: Substring) {
    let concerned = Bidi.concerns(text)
    needsOrder = needsOrder || concerned
    if isRightToLeft == nil { isRightToLeft = Bidi.isRightToLeft(text) }
  }

  private mutating func advance(_ count: Int) { if isCounting { offset += count } }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Characters that say where lines may break.
  private enum Special {
    case space, noBreakSpace, opportunity, softHyphen, joiner

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x00...0x7F: return nil
      case 0xA0, 0x2007, 0x202F: self = .noBreakSpace
      case 0xAD: self = .softHyphen
      case 0x200B: self = .opportunity
      case 0x2060, 0xFEFF: self = .joiner
      case 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: self = .space
      default: return nil
      }
    }
  }
}

extension Document.Run {
  /// How the run looks in text of the role `base`.
  func role(in base: StyleRole) -> StyleRole {
    if link != nil { return .articleLink }
    if style.contains(.code) { return .articleCode }
    if style.contains(.deleted) { return .articleCaption }
    if style.contains(.strong) { return .articleStrong }
    if style.contains(.emphasis) || style.contains(.inserted) { return .articleEmphasis }
    return base
  }
}
