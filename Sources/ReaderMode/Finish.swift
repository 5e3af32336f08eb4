/// What is left to do to the blocks that were taken.
struct Finish {
  let page: PageBlocks
  let title: String?
  let byline: String?
  /// The text as JSON-LD tells it.
  let told: String?

  func apply(to taken: inout [Bool]) {
    confirm(&taken)
    removeHead(&taken)
    removeRepeated(&taken)
    removeSiteLines(&taken)
    cutTail(&taken)
  }

  /// Where JSON-LD tells most of the text, what it does not tell is not the text.
  private func confirm(_ taken: inout [Bool]) {
    guard let told else { return }
    let grams = Set(Self.grams(told))
    let indices = page.blocks.indices.filter { taken[$0] }
    let words = indices.reduce(0) { $0 + page.blocks[$1].words }
    guard grams.count > 50, grams.count * 10 >= words * 6 else { return }
    var confirmed: [Int: Int] = [:]
    var others: [Int] = []
    for index in indices {
      let own = Self.grams(page.blocks[index].text)
      guard own.count >= 3 else { continue }
      if own.count(where: { grams.contains($0) }) * 2 < own.count {
        others.append(index)
      } else {
        confirmed[parent(of: index), default: 0] += 1
      }
    }
    // A paragraph among those that are told is one whose beginning is set in another way.
    for index in others
    where
      !(page.blocks[index].words >= 25 && page.blocks[index].linkDensity < 0.1
      && confirmed[parent(of: index), default: 0] >= 3)
    {
      taken[index] = false
    }
  }

  private func parent(of block: Int) -> Int {
    page.tree.nodes[page.blocks[block].element].parent
  }

  /// Hashes of three words that follow each other.
  private static func grams(_ text: String) -> [Int] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.hashValue }
    guard words.count >= 3 else { return [] }
    return (0..<words.count - 2).map { index in
      words[index] ^ words[index + 1] &* 31 ^ words[index + 2] &* 961
    }
  }

  /// The title, the byline and the date that stand above the text are told apart from it.
  private func removeHead(_ taken: inout [Bool]) {
    for index in page.blocks.indices.filter({ taken[$0] }).prefix(6) {
      let block = page.blocks[index]
      if let title, block.words < 40, PageFacts.likeness(block.text, title) > 0.85,
        abs(block.words - title.split(separator: " ").count) < 6
      {
        taken[index] = false
      } else if let byline, block.words < 20, !block.isProse, block.text.contains(byline) {
        taken[index] = false
      }
    }
  }

  private func removeRepeated(_ taken: inout [Bool]) {
    var known: Set<String> = []
    for index in page.blocks.indices where taken[index] && page.blocks[index].length > 40 {
      if !known.insert(page.blocks[index].text).inserted { taken[index] = false }
    }
  }

  /// What a site says under or between its articles, in few words.
  private static let siteLines = [
    "sign up for", "subscribe to our", "subscribe to the", "our newsletter", "free newsletter",
    "all rights reserved", "subject to copyright", "may not be published, broadcast",
    "follow us on", "follow him on", "follow her on", "download our app", "download the app",
    "this article originally appeared", "we may earn a commission", "affiliate commission",
    "contact us at", "email us at", "newsletter abonnieren", "alle rechte vorbehalten",
    "inscrivez-vous", "abonnez-vous", "tous droits réservés", "suscríbete", "todos los derechos",
    "무단 전재", "무단전재", "재배포 금지", "저작권자", "구독하기", "無断転載", "版权所有", "未经授权",
    "扫描二维码", "责任编辑",
  ]

  /// Lines of the site itself, among short blocks only: an article may speak of newsletters.
  private func removeSiteLines(_ taken: inout [Bool]) {
    for index in page.blocks.indices where taken[index] && page.blocks[index].length < 320 {
      let text = page.blocks[index].text.lowercased()
      if Self.siteLines.contains(where: { text.holds($0) }) { taken[index] = false }
    }
  }

  private static let tails: Set<String> = [
    "related", "related articles", "related stories", "related posts", "related content",
    "related topics", "read more", "read next", "read also", "more stories", "more on this story",
    "more from", "recommended", "recommended stories", "you may also like", "you might also like",
    "most read", "most popular", "trending", "comments", "leave a comment", "leave a reply",
    "share this", "share this article", "about the author", "sign up", "topics", "tags",
    "advertisement",
    "mehr zum thema", "lesen sie auch", "das könnte sie auch interessieren", "kommentare",
    "à lire aussi", "lire aussi", "sur le même sujet", "commentaires", "te puede interesar",
    "comentarios", "lee también", "leia também", "관련기사", "관련 기사", "댓글", "関連記事", "相关阅读",
    "相关新闻", "推荐阅读",
  ]

  /// From a heading of what belongs to the site on, where little prose follows.
  private func cutTail(_ taken: inout [Bool]) {
    let indices = page.blocks.indices.filter { taken[$0] }
    let all = indices.reduce(0) { $0 + page.blocks[$1].length }
    var before = 0
    for index in indices {
      let block = page.blocks[index]
      let text = block.text.lowercased().trimmingMarks
      if before * 2 > all, block.words <= 8, Self.tails.contains(text) {
        for later in indices where later >= index { taken[later] = false }
        return
      }
      before += block.length
    }
  }
}

extension String {
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while let last = text.last, !last.isLetter { text.removeLast() }
    while let first = text.first, !first.isLetter { text.removeFirst() }
    return String(text)
  }
}
