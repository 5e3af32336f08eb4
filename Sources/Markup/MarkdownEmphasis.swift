/// Matches runs of `*`, `_` and `~~` with one another (CommonMark, section 6.2; GFM, section 6.5).
struct MarkdownEmphasis {
  enum Kind {
    case emphasis, strong, strikethrough

    var tag: String {
      switch self {
      case .emphasis: "em"
      case .strong: "strong"
      case .strikethrough: "s"
      }
    }
  }

  private struct Run {
    let byte: UInt8
    let piece: Int
    let length: Int
    var left: Int
    let canOpen: Bool
    let canClose: Bool
  }

  /// Closers of one kind, for which the same openers have been tried.
  private struct Tried: Hashable {
    let byte: UInt8
    let canOpen: Bool
    let lengthModulo3: Int
  }

  private var runs: [Run] = []

  var count: Int { runs.count }

  /// Notes a run of one sign that stands in `piece`.
  mutating func add(_ range: Range<Int>, of text: [UInt8], piece: Int) {
    let byte = text[range.lowerBound]
    if byte == UInt8(ascii: "~"), range.count != 2 { return }
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0x20
    let after = range.upperBound < text.count ? text[range.upperBound] : 0x20
    let opens = Self.flanks(inside: after, outside: before)
    let closes = Self.flanks(inside: before, outside: after)
    // An underscore within a word is part of the word.
    let isUnderscore = byte == UInt8(ascii: "_")
    let canOpen = opens && (!isUnderscore || !closes || MarkdownText.isPunctuation(before))
    let canClose = closes && (!isUnderscore || !opens || MarkdownText.isPunctuation(after))
    runs.append(
      Run(
        byte: byte, piece: piece, length: range.count, left: range.count, canOpen: canOpen,
        canClose: canClose))
  }

  private static func flanks(inside: UInt8, outside: UInt8) -> Bool {
    if MarkdownText.isSpace(inside) { return false }
    return !MarkdownText.isPunctuation(inside) || MarkdownText.isSpace(outside)
      || MarkdownText.isPunctuation(outside)
  }

  /// Puts tags to the pieces of all runs from `first` on, and forgets these runs.
  mutating func resolve(from first: Int, in pieces: inout [MarkdownInlines.Piece]) {
    /// Runs that may still be closed.
    var open: [Int] = []
    /// Up to which run there is no opener for closers of a kind.
    var tried: [Tried: Int] = [:]
    for closer in first..<max(first, runs.count) {
      let run = runs[closer]
      let kind = Tried(byte: run.byte, canOpen: run.canOpen, lengthModulo3: run.length % 3)
      while runs[closer].canClose, runs[closer].left > 0 {
        let bottom = tried[kind] ?? first
        let place = open.lastIndex { $0 < bottom || matches($0, closer) }
        guard let place, open[place] >= bottom else {
          tried[kind] = closer
          break
        }
        // What is between an opener and its closer can be closed by nobody else.
        open.removeSubrange((place + 1)...)
        tie(open[place], closer, in: &pieces)
        if runs[open[place]].left == 0 { open.removeLast() }
      }
      if runs[closer].left > 0, runs[closer].canOpen { open.append(closer) }
    }
    runs.removeSubrange(first...)
  }

  private func matches(_ opener: Int, _ closer: Int) -> Bool {
    let (a, b) = (runs[opener], runs[closer])
    guard a.byte == b.byte else { return false }
    // Runs that could do both are told apart by their lengths (rules 9 and 10).
    let isAmbiguous = a.canClose || b.canOpen
    return !isAmbiguous || (a.length + b.length) % 3 != 0
      || (a.length % 3 == 0 && b.length % 3 == 0)
  }

  private mutating func tie(
    _ opener: Int, _ closer: Int, in pieces: inout [MarkdownInlines.Piece]
  ) {
    let length = min(runs[opener].left, runs[closer].left) >= 2 ? 2 : 1
    let kind: Kind =
      runs[opener].byte == UInt8(ascii: "~")
      ? .strikethrough : length == 2 ? .strong : .emphasis
    for run in [opener, closer] {
      runs[run].left -= length
      let range = pieces[runs[run].piece].range
      pieces[runs[run].piece].range = range.lowerBound..<(range.upperBound - length)
    }
    pieces[runs[opener].piece].openings.append(kind)
    pieces[runs[closer].piece].closings.append(kind)
  }
}
