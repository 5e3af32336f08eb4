/// What changed between two texts, shown in one: words that went are struck out, words that came are
/// underlined.
extension Document {
  /// Blocks, and words of a paragraph, that are compared one by one; of more, only what is the same
  /// at both ends counts as unchanged, so that the work stays bounded.
  private static let comparedUnits = 1_500
  /// A paragraph with so many hundredths of its words in another is that one, edited.
  private static let kinship = 40

  /// This document with what it lost since `former` struck out and what it gained underlined.
  package func showingChanges(since former: Document) -> Document {
    var result = Document(links: links)
    let pieces = Self.compare(former.blocks.map(Unit.init), blocks.map(Unit.init))
    var index = 0
    while index < pieces.count {
      switch pieces[index] {
      case .same(let unit):
        result.blocks.append(unit.block)
        index += 1
      case .gone, .new:
        var (gone, new): ([Block], [Block]) = ([], [])
        while index < pieces.count, pieces[index].isChange {
          switch pieces[index] {
          case .gone(let unit): gone.append(unit.block)
          case .new(let unit): new.append(unit.block)
          case .same: break
          }
          index += 1
        }
        result.blocks += Self.edited(gone, new)
      }
    }
    return result
  }

  /// A block as it is compared: links that only moved to other numbers are no change.
  private struct Unit: Equatable {
    let block: Block
    let text: String

    init(_ block: Block) {
      self.block = block
      text = Document.text(of: block)
    }

    static func == (one: Unit, other: Unit) -> Bool { one.text == other.text }
  }

  /// Paragraphs that are looked at for one that is kin.
  private static let nearby = 8

  /// Where paragraphs went and came in one place, those that are kin are shown as one; what went
  /// stands before what came.
  private static func edited(_ gone: [Block], _ new: [Block]) -> [Block] {
    let former = gone.map { ($0, $0.runs.map(words) ?? []) }
    let coming = new.map { ($0, $0.runs.map(words) ?? []) }
    var rest = former[...]
    var blocks: [Block] = []
    for (place, (block, words)) in coming.enumerated() {
      let next = coming[place...].prefix(nearby)
      while let first = rest.first, !next.contains(where: { areKin(first.1, $0.1) }) {
        blocks.append(first.0.struckOut)
        rest.removeFirst()
      }
      guard let kin = rest.prefix(nearby).firstIndex(where: { areKin($0.1, words) }) else {
        blocks.append(block.adding(.inserted))
        continue
      }
      blocks += rest[..<kin].map { $0.0.struckOut }
      blocks.append(block.with(merged(rest[kin].1, words)))
      rest = rest[(kin + 1)...]
    }
    return blocks + rest.map { $0.0.struckOut }
  }

  private static func areKin(_ one: [Word], _ other: [Word]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard !short.isEmpty, short.count * 100 >= long.count * kinship else { return false }
    let known = Set(long.map(\.text))
    let shared = short.count { known.contains($0.text) }
    return shared * 100 >= long.count * kinship
  }

  /// A word with the blank after it, as its run has it.
  private struct Word: Equatable {
    let text: String
    let run: Run

    static func == (one: Word, other: Word) -> Bool { one.text == other.text }
  }

  private static func words(of runs: [Run]) -> [Word] {
    runs.flatMap { run -> [Word] in
      var words: [Word] = []
      var start = run.text.startIndex
      while start < run.text.endIndex {
        let space = run.text[start...].firstIndex(of: " ")
        let end = space.map { run.text.index(after: $0) } ?? run.text.endIndex
        let text = String(run.text[start..<end])
        words.append(Word(text: text, run: Run(text, run.style, link: run.link)))
        start = end
      }
      return words
    }
  }

  private static func merged(_ former: [Word], _ now: [Word]) -> [Run] {
    var runs: [Run] = []
    for piece in compare(former, now) {
      switch piece {
      case .same(let word): runs.append(word.run)
      case .gone(let word):
        runs.append(Run(word.text, word.run.style.union(.deleted)))
      case .new(let word):
        runs.append(Run(word.text, word.run.style.union(.inserted), link: word.run.link))
      }
    }
    return runs.joined
  }

  private enum Piece<Element> {
    case same(Element)
    case gone(Element)
    case new(Element)

    var isChange: Bool { if case .same = self { false } else { true } }
  }

  /// The elements of both in order; those of `now` where both have them.
  private static func compare<Element: Equatable>(
    _ former: [Element], _ now: [Element]
  ) -> [Piece<Element>] {
    let most = min(former.count, now.count)
    let start = (0..<most).first { former[$0] != now[$0] } ?? most
    let end =
      (0..<(most - start)).first { former[former.count - 1 - $0] != now[now.count - 1 - $0] }
      ?? (most - start)
    let old = Array(former[start..<(former.count - end)])
    let new = Array(now[start..<(now.count - end)])
    return now[..<start].map { .same($0) } + changed(old, new)
      + now[(now.count - end)...].map { .same($0) }
  }

  private static func changed<Element: Equatable>(
    _ former: [Element], _ now: [Element]
  ) -> [Piece<Element>] {
    guard former.count + now.count <= comparedUnits else {
      return former.map { .gone($0) } + now.map { .new($0) }
    }
    var (gone, new): (Set<Int>, Set<Int>) = ([], [])
    for change in now.difference(from: former) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): new.insert(offset)
      }
    }
    var pieces: [Piece<Element>] = []
    var (i, j) = (0, 0)
    while i < former.count || j < now.count {
      if gone.contains(i) {
        pieces.append(.gone(former[i]))
        i += 1
      } else if new.contains(j) {
        pieces.append(.new(now[j]))
        j += 1
      } else {
        pieces.append(.same(now[j]))
        (i, j) = (i + 1, j + 1)
      }
    }
    return pieces
  }

  /// The text of a block with what tells one kind from another.
  private static func text(of block: Block) -> String {
    switch block {
    case .paragraph(let runs): runs.text
    case .heading(let level, let runs): "\(level)#\(runs.text)"
    case .list(_, let items):
      items.map { $0.map(text).joined(separator: "\n") }.joined(separator: "\n*")
    case .indented(let blocks): " " + blocks.map(text).joined(separator: "\n ")
    case .quote(let blocks): ">" + blocks.map(text).joined(separator: "\n>")
    case .code(let code): "`" + code
    case .table(let table):
      table.caption.text
        + table.rows.map { $0.map(\.text).joined(separator: "|") }.joined(separator: "\n|")
    case .rule: "---"
    case .image(let image): "!" + image.alt + image.caption.text
    }
  }
}

extension Document.Block {
  /// The runs of a paragraph or a heading.
  fileprivate var runs: [Document.Run]? {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs
    case .list, .quote, .indented, .code, .table, .rule, .image: nil
    }
  }

  fileprivate func with(_ runs: [Document.Run]) -> Document.Block {
    if case .heading(let level, _) = self { .heading(level: level, runs) } else { .paragraph(runs) }
  }

  /// The block in another style, without links: their numbers are those of the former text.
  fileprivate var struckOut: Document.Block { adding(.deleted, keepsLinks: false) }

  /// Nests as deep as the document does.
  fileprivate func adding(
    _ style: Document.RunStyle, keepsLinks: Bool = true
  ) -> Document.Block {
    func styled(_ runs: [Document.Run]) -> [Document.Run] {
      runs.map {
        Document.Run($0.text, $0.style.union(style), link: keepsLinks ? $0.link : nil)
      }
    }
    func styled(_ blocks: [Document.Block]) -> [Document.Block] {
      blocks.map { $0.adding(style, keepsLinks: keepsLinks) }
    }
    switch self {
    case .paragraph(let runs): return .paragraph(styled(runs))
    case .heading(let level, let runs): return .heading(level: level, styled(runs))
    case .list(let labels, let items):
      return .list(labels: labels, items: items.map { styled($0) })
    case .indented(let blocks): return .indented(styled(blocks))
    case .quote(let blocks): return .quote(styled(blocks))
    case .code(let code):
      return .paragraph([Document.Run(code, [style, .code])])
    case .table(var table):
      table.caption = styled(table.caption)
      table.rows = table.rows.map { $0.map { styled($0) } }
      return .table(table)
    case .rule: return .rule
    case .image(var image):
      image.caption = styled(image.caption)
      if !keepsLinks { image.link = nil }
      return .image(image)
    }
  }
}

extension [Document.Run] {
  /// Neighbours that look the same as one.
  fileprivate var joined: [Document.Run] {
    reduce(into: []) { runs, run in
      if let last = runs.last, last.style == run.style, last.link == run.link {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
  }
}
