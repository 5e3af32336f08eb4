/// What gets into a text by looking like text: data of scripts, the beginnings of other articles,
/// what a site asks about cookies.
struct Intruders {
  let page: PageBlocks

  func remove(from taken: inout [Bool]) {
    removeData(&taken)
    removeTeasers(&taken)
    removeConsent(&taken)
  }

  /// Words that have to be left where something is taken for an intruder.
  private static let left = 50

  private func words(_ indices: some Sequence<Int>) -> Int {
    indices.reduce(0) { $0 + page.blocks[$1].words }
  }

  // MARK: Data

  /// JSON that broke out of its script: a string in it held the script's end.
  private func removeData(_ taken: inout [Bool]) {
    for index in page.blocks.indices where taken[index] {
      let block = page.blocks[index]
      if page.tree.nodes[block.element].name != .pre, Self.isData(block.text) {
        taken[index] = false
      }
    }
  }

  /// Whether a text names values as JSON does, more than once or twice.
  private static func isData(_ text: String) -> Bool {
    var pairs = 0
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if last == (UInt8(ascii: "\""), UInt8(ascii: ":")), byte > 0x20 { pairs += 1 }
      if pairs == 3 { return true }
      last = (last.1, byte)
    }
    return false
  }

  // MARK: Teasers

  /// Blocks of one kind that nearly all break off are the beginnings of other articles.
  private func removeTeasers(_ taken: inout [Bool]) {
    let kinds = page.kinds()
    let groups = Dictionary(
      grouping: page.blocks.indices.filter { taken[$0] && page.blocks[$0].words >= 8 },
      by: { kinds[$0] })
    let all = words(page.blocks.indices.filter { taken[$0] })
    for group in groups.values where group.count >= 3 {
      let open = group.count { page.blocks[$0].text.breaksOff }
      guard open * 4 >= group.count * 3, all - words(group) >= Self.left else { continue }
      for index in group { taken[index] = false }
    }
  }

  // MARK: Consent

  /// What stands at the end or the beginning, in a part of its own, and is mostly about cookies.
  private func removeConsent(_ taken: inout [Bool]) {
    let chosen = page.blocks.indices.filter { taken[$0] }
    var said: Set<String> = []
    let about = chosen.filter { index in
      let phrases = Phrases.consent(in: page.blocks[index].text)
      guard phrases.count >= 2 else { return false }
      said.formUnion(phrases)
      return true
    }
    guard said.count >= 2, let first = about.first, let last = about.last else { return }
    for part in [chosen.filter { $0 >= first }, chosen.filter { $0 <= last }]
    where words(about) * 2 >= words(part) && words(chosen) - words(part) >= Self.left
      && standsApart(part, among: chosen)
    {
      for index in part { taken[index] = false }
      return
    }
  }

  /// Whether an element around blocks holds no other block that was chosen.
  private func standsApart(_ part: [Int], among chosen: [Int]) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    var node = page.blocks[first].element
    if part.count == 1 { node = page.tree.nodes[node].parent }
    while node > 0, !page.range(of: node).contains(last) { node = page.tree.nodes[node].parent }
    guard node > 0 else { return false }
    return !chosen.contains { page.range(of: node).contains($0) && !part.contains($0) }
  }
}
