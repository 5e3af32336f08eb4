internal import Models

/// A second look at each block of what was chosen, and at what was not: a page's article is rarely
/// just one of its parts.
struct BlockJudge {
  let page: PageBlocks
  let taken: [Bool]
  let facts: TextFacts
  private let votes: [Double]
  private let parents: [Int]
  private let kinds: [Int]
  private let told: Set<Int>
  /// Of what was chosen: words, and words by parent and by kind.
  private var words = 0
  private var parentWords: [Int: Int] = [:]
  private var kindWords: [Int: (taken: Int, all: Int)] = [:]

  init(_ page: PageBlocks, _ candidates: [[Bool]], taken: [Bool], facts: TextFacts) {
    (self.page, self.taken, self.facts) = (page, taken, facts)
    let total = Double(max(1, candidates.count))
    votes = page.blocks.indices.map { index in Double(candidates.count { $0[index] }) / total }
    parents = page.blocks.map { Self.parent(of: $0, page.tree) }
    kinds = page.kinds()
    for (index, block) in page.blocks.enumerated() {
      kindWords[kinds[index], default: (0, 0)].all += block.words
      guard taken[index] else { continue }
      words += block.words
      parentWords[parents[index], default: 0] += block.words
      kindWords[kinds[index], default: (0, 0)].taken += block.words
    }
    told = facts.grams(tellingOf: words) ?? []
  }

  /// What is taken after all.
  func judged() -> [Bool] {
    var judged = taken
    var before = 0
    for index in page.blocks.indices {
      if !page.isCaption(index) { judged[index] = belongs(index, before) }
      if taken[index] { before += page.blocks[index].words }
    }
    return judged
  }

  private func belongs(_ index: Int, _ before: Int) -> Bool {
    let weights = taken[index] ? BlockSign.weightsOfTaken : BlockSign.weightsOfOthers
    var row = signs(of: index, before: before)
    var odds = zip(row.values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let block = page.blocks[index]
    guard block.words < 120 else { return odds > 0 }
    // Reading the words takes longer than all else, and says little in favour.
    let most = taken[index] ? BlockSign.mostOfWordsTaken : BlockSign.mostOfWordsOthers
    guard odds + most > 0 else { return false }
    setWords(block, &row)
    for sign in BlockSign.ofWords { odds += row[sign] * weights[sign.rawValue] }
    return odds > 0
  }

  // MARK: Signs

  /// All but those of words; `before`: words of what was chosen that stand before the block.
  func signs(of index: Int, before: Int) -> SignRow {
    var row = SignRow()
    let block = page.blocks[index]
    row[.constant] = 1
    setLook(block, &row)
    setNames(block.element, &row)
    setNeighbours(index, &row)
    setPlace(index, before, &row)
    setTold(block, &row)
    return row
  }

  private func setLook(_ block: PageBlock, _ row: inout SignRow) {
    row[.size] = min(1, Double(block.words) / 60)
    row[.linked] = min(1, block.linkDensity)
    row.mark(.mostlyLinked, block.linkDensity > 0.6)
    row[.marks] = min(1, Double(block.marks) * 8 / Double(max(1, block.words)))
    row.mark(.prose, block.isProse)
    row.mark(.endsSentence, block.text.last.map { Self.ends.contains($0) } ?? false)
    row.mark(.opensSmall, block.text.first?.isLowercase ?? false)
    switch page.tree.nodes[block.element].name {
    case .p: row[.paragraph] = 1
    case .li, .dd, .dt: row[.item] = 1
    case .h1, .h2, .h3, .h4, .h5, .h6: row[.heading] = 1
    case .td, .th: row[.cell] = 1
    case .blockquote, .pre: break
    default: row[.loose] = 1
    }
  }

  private static let ends: Set<Character> = Set(".!?。！？…”\"』」؟।")

  /// Of elements around it that are not whole pages, up to the one that is named the text.
  private func setNames(_ element: Int, _ row: inout SignRow) {
    let tree = page.tree
    var node = element
    var level = 0
    while node > 0, level < 10 {
      let (marks, name) = (tree.marks[node], tree.nodes[node].name)
      if level > 0, name == .body || name == .main || name == .article { return }
      if level < 4 {
        if marks.contains(.clutterPart) { row[.clutterAround] = 1 }
        if marks.contains(.byline) { row[.bylineAround] = 1 }
        if marks.contains(.date) { row[.dateAround] = 1 }
      }
      if marks.contains(.body) {
        row[.bodyAround] = 1
        return
      }
      if name == .ul || name == .ol || name == .table { row[.listAround] = 1 }
      node = tree.nodes[node].parent
      level += 1
    }
  }

  private func setNeighbours(_ index: Int, _ row: inout SignRow) {
    let blocks = page.blocks
    row[.votes] = votes[index]
    if index > 0 {
      row[.votesBefore] = votes[index - 1]
      row[.linkedBefore] = min(1, blocks[index - 1].linkDensity)
    }
    if index + 1 < blocks.count {
      row[.votesAfter] = votes[index + 1]
      row[.linkedAfter] = min(1, blocks[index + 1].linkDensity)
      row.mark(.proseAfter, blocks[index + 1].isProse)
    }
    let near = max(0, index - 4)...min(blocks.count - 1, index + 4)
    row[.takenNear] = Double(near.count { taken[$0] }) / 9
  }

  private func setPlace(_ index: Int, _ before: Int, _ row: inout SignRow) {
    let share = Double(before) / Double(max(1, words))
    row[.early] = share < 0.1 ? 1 - share * 10 : 0
    row[.late] = share > 0.9 ? share * 10 - 9 : 0
    let kin = parentWords[parents[index], default: 0]
    row.mark(.amongKin, kin > 0 && kin * 4 >= words)
    row[.parentShare] = Double(kin) / Double(max(1, words))
    let kind = kindWords[kinds[index], default: (0, 0)]
    row[.kindShare] = Double(kind.taken) / Double(max(1, kind.all))
  }

  private func setTold(_ block: PageBlock, _ row: inout SignRow) {
    guard !told.isEmpty else { return }
    let own = TextFacts.grams(block.text)
    guard !own.isEmpty else { return }
    row[.told] = Double(own.count { told.contains($0) }) / Double(own.count)
    row[.untold] = 1 - row[.told]
  }

  private func setWords(_ block: PageBlock, _ row: inout SignRow) {
    let small = block.text.lowercased()
    row.mark(.titleLike, facts.isTitle(block))
    row.mark(.summaryLike, facts.isSummary(block))
    row.mark(.bylineIn, facts.names.contains { block.text.holds($0) })
    row.mark(.datelike, block.words < 12 && WrittenDate.first(in: block.text) != nil)
    row.mark(.siteLine, Phrases.ofSites.contains { small.holds($0) })
    row.mark(.pointer, block.words < 40 && Phrases.pointers.contains { small.hasPrefix($0) })
    row.mark(.credit, block.words < 60 && Phrases.credits.contains { small.holds($0) })
    row.mark(.legal, Phrases.legal.contains { small.holds($0) })
    row.mark(.biography, Phrases.biographies.contains { small.holds($0) })
  }

  // MARK: What belongs together

  /// The items of a list belong to what is around the list.
  private static func parent(of block: PageBlock, _ tree: PageTree) -> Int {
    let node = tree.nodes[block.element]
    switch node.name {
    case .li, .td, .th: return max(0, tree.nodes[max(0, node.parent)].parent)
    default: return node.parent
    }
  }
}

/// The values of all signs of a block.
struct SignRow {
  private(set) var values = Array(repeating: 0.0, count: BlockSign.allCases.count)

  subscript(_ sign: BlockSign) -> Double {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  mutating func mark(_ sign: BlockSign, _ holds: Bool) { self[sign] = holds ? 1 : 0 }
}

/// What a page says about its text elsewhere.
struct TextFacts {
  let title: String?
  let byline: String?
  /// The page's own sentence or two about itself.
  let summary: String?
  let names: [String]
  /// Of the text as JSON-LD tells it.
  private let told: Set<Int>
  private let titleWords: Set<String>
  private let summaryWords: Set<String>
  private let titleLength: Int

  init(title: String?, byline: String?, summary: String?, told: String?) {
    (self.title, self.byline, self.summary) = (title, byline, summary)
    self.told = Set(Self.grams(told ?? ""))
    titleWords = PageFacts.wordSet(title ?? "")
    titleLength = (title ?? "").split(separator: " ").count
    summaryWords = PageFacts.wordSet(summary ?? "")
    names = (byline ?? "").split(separator: ",").map { String($0.trimmed) }.filter { $0.count > 3 }
  }

  /// The grams of the text that JSON-LD tells, where that is most of a text of so many words.
  func grams(tellingOf words: Int) -> Set<Int>? {
    told.count > 50 && told.count * 10 >= words * 6 ? told : nil
  }

  /// Hashes of three words that follow each other.
  static func grams(_ text: String) -> [Int] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.hashValue }
    guard words.count >= 3 else { return [] }
    return (0..<words.count - 2).map { index in
      words[index] ^ words[index + 1] &* 31 ^ words[index + 2] &* 961
    }
  }

  func isTitle(_ block: PageBlock) -> Bool {
    guard !titleWords.isEmpty, block.words < 40, abs(block.words - titleLength) < 6 else {
      return false
    }
    return PageFacts.likeness(PageFacts.wordSet(block.text), titleWords) > 0.85
  }

  func isSummary(_ block: PageBlock) -> Bool {
    guard !summaryWords.isEmpty, (5..<80).contains(block.words) else { return false }
    return PageFacts.likeness(PageFacts.wordSet(block.text), summaryWords) > 0.8
  }
}
