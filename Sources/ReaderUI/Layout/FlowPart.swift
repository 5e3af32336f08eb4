import Models

/// What of a document is set by itself: a block at the top, or a part of one that would take long.
struct FlowPart: Sendable {
  let block: Document.Block
  /// What stands between it and the part before.
  let gap: Gap

  enum Gap: Sendable {
    case blank, nothing
    /// A blank line with the bar of a quote.
    case barred
  }

  /// Whether it stands to the part before as any block does.
  var isApart: Bool { gap == .blank && !block.isIndented }

  /// Scalars from which on a text is set in parts and a block divided, and of a part of a block.
  static let longest = 60_000
  private static let size = 4_000

  private init(_ block: Document.Block, _ gap: Gap? = nil) {
    (self.block, self.gap) = (block, gap ?? (block.isIndented ? .nothing : .blank))
  }

  /// The parts of a block, whose texts together are its text. The beginning of a longer block has
  /// the same parts, but for its last.
  static func parts(of block: Document.Block) -> [FlowPart] {
    guard block.textLength > longest else { return [FlowPart(block)] }
    switch block {
    case .paragraph(let runs):
      return divided(runs).map { FlowPart(.paragraph($0.runs), $0.gap) }
    case .code(let code):
      return divided([Document.Run(code)]).map { FlowPart(.code($0.runs.text), $0.gap) }
    case .list(let labels, let items): return parts(ofList: items, labels)
    case .quote(let blocks): return parts(of: blocks, inside: .barred) { .quote($0) }
    case .indented(let blocks): return parts(of: blocks, inside: .blank) { .indented($0) }
    case .heading, .table, .rule, .image: return [FlowPart(block)]
    }
  }

  // MARK: Blocks of blocks

  private static func parts(
    of blocks: [Document.Block], inside: Gap, _ around: ([Document.Block]) -> Document.Block
  ) -> [FlowPart] {
    var parts: [FlowPart] = []
    var group: [Document.Block] = []
    var gap: Gap?
    var length = 0
    func close() {
      if !group.isEmpty { parts.append(FlowPart(around(group), gap)) }
      (group, length) = ([], 0)
    }
    for part in blocks.flatMap({ Self.parts(of: $0) }) {
      if length >= size || part.gap != .blank { close() }
      if group.isEmpty, !parts.isEmpty { gap = part.gap == .blank ? inside : part.gap }
      group.append(part.block)
      length += part.block.textLength
    }
    close()
    return parts
  }

  private static func parts(ofList items: [[Document.Block]], _ labels: [String]?) -> [FlowPart] {
    let gap: Gap = TextFlowSetter.isTight(items) ? .nothing : .blank
    let columns = labels?.reduce(0) { max($0, $1.count) } ?? 0
    var parts: [FlowPart] = []
    var first = 0
    var length = 0
    for (index, item) in items.enumerated() {
      length += item.reduce(0) { $0 + $1.textLength }
      guard length >= size || index == items.count - 1 else { continue }
      let range = first...index
      // As wide as the widest of the whole list.
      let own = labels.map { labels in
        labels[range].map { String(repeating: " ", count: columns - $0.count) + $0 }
      }
      parts.append(
        FlowPart(.list(labels: own, items: Array(items[range])), parts.isEmpty ? .blank : gap))
      (first, length) = (index + 1, 0)
    }
    return parts
  }

  // MARK: Text

  /// Cut after line breaks where there are such, after sentences or words where there are those.
  private static func divided(_ runs: [Document.Run]) -> [(runs: [Document.Run], gap: Gap)] {
    var parts: [(runs: [Document.Run], gap: Gap)] = []
    var index = 0
    var rest = runs.first?.text[...] ?? ""
    var gap = Gap.blank
    for cut in cuts(in: runs.text) {
      var part: [Document.Run] = []
      var length = cut.length
      while length > 0, index < runs.count {
        let end =
          rest.unicodeScalars.index(
            rest.startIndex, offsetBy: length, limitedBy: rest.endIndex) ?? rest.endIndex
        let run = Document.Run(String(rest[..<end]), runs[index].style, link: runs[index].link)
        part.append(run)
        length -= run.textLength
        rest = rest[end...]
        if rest.isEmpty {
          index += 1
          rest = index < runs.count ? runs[index].text[...] : ""
        }
      }
      parts.append((part, gap))
      gap = cut.leavesLine ? .blank : .nothing
    }
    guard index < runs.count else { return parts }
    var last = runs[index]
    last.text = String(rest)
    return parts + [([last] + runs[(index + 1)...], gap)]
  }

  /// Characters after the wanted length among which a good place to cut is looked for. A text that
  /// has not so many more is left as it is, so that what follows does not matter for what was cut.
  private static let room = 2_000

  /// How many scalars are cut off, one part after the other, and whether an empty line follows.
  private static func cuts(in text: String) -> [(length: Int, leavesLine: Bool)] {
    var cuts: [(length: Int, leavesLine: Bool)] = []
    let scalars = text.unicodeScalars
    var start = text.startIndex
    while let wanted = scalars.index(start, offsetBy: size, limitedBy: text.endIndex) {
      let near = text[wanted...].prefix(room)
      guard near.endIndex < text.endIndex else { break }
      let end = bestEnd(in: near)
      cuts.append((size + scalars.distance(from: wanted, to: end), text[..<end].hasSuffix("\n\n")))
      start = end
    }
    return cuts
  }

  /// After some line breaks, else a sentence, else a word, else a character.
  private static func bestEnd(in near: Substring) -> String.Index {
    var word: String.Index?
    var sentence: String.Index?
    var isAfterMark = false
    for place in near.indices {
      let character = near[place]
      if character == "\n" { return near[place...].prefix { $0 == "\n" }.endIndex }
      let isEnd = "。！？".contains(character) || (character == " " && isAfterMark)
      if isEnd, sentence == nil { sentence = near.index(after: place) }
      if character == " ", word == nil { word = near.index(after: place) }
      isAfterMark = ".!?…।؟".contains(character)
    }
    return sentence ?? word ?? near.index(after: near.startIndex)
  }
}
