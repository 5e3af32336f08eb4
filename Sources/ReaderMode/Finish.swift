/// What is left to do to the blocks that were taken.
struct Finish {
  let page: PageBlocks
  let facts: TextFacts

  func apply(to taken: inout [Bool]) {
    confirm(&taken)
    removeHead(&taken)
    removeRepeated(&taken)
    removeSiteLines(&taken)
    Intruders(page: page).remove(from: &taken)
    cutTail(&taken)
  }

  /// Where JSON-LD tells most of the text, what it does not tell is not the text.
  private func confirm(_ taken: inout [Bool]) {
    let indices = page.blocks.indices.filter { taken[$0] }
    let words = indices.reduce(0) { $0 + page.blocks[$1].words }
    guard let grams = facts.grams(tellingOf: words) else { return }
    var confirmed: [Int: Int] = [:]
    var others: [Int] = []
    for index in indices {
      let own = TextFacts.grams(page.blocks[index].text)
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

  /// The title and the byline that stand above the text are told apart from it.
  private func removeHead(_ taken: inout [Bool]) {
    for index in page.blocks.indices.filter({ taken[$0] }).prefix(6) {
      let block = page.blocks[index]
      if facts.isTitle(block) || isByline(block) { taken[index] = false }
    }
  }

  /// Whether a block says who wrote, and hardly more.
  private func isByline(_ block: PageBlock) -> Bool {
    facts.names.contains { name in
      block.words <= name.split(separator: " ").count + 4 && block.text.holds(name)
    }
  }

  /// Lines that lead to other pages, and what a site says in every article.
  private func removeSiteLines(_ taken: inout [Bool]) {
    for index in page.blocks.indices where taken[index] && page.blocks[index].words < 60 {
      let block = page.blocks[index]
      let text = block.text.lowercased()
      let leads =
        block.linkDensity > 0.3 && block.words < 40
        && Phrases.pointers.contains { text.hasPrefix($0) }
      if leads || Phrases.ofEverySite.contains(where: { text.holds($0) }) { taken[index] = false }
    }
  }

  private func removeRepeated(_ taken: inout [Bool]) {
    var known: Set<String> = []
    for index in page.blocks.indices where taken[index] && page.blocks[index].length > 40 {
      if !known.insert(page.blocks[index].text).inserted { taken[index] = false }
    }
  }

  private static let tails: Set<String> = [
    "related", "related articles", "related stories", "related posts", "related content",
    "related topics", "read more", "read next", "read also", "more stories", "more on this story",
    "more from", "recommended", "recommended stories", "you may also like", "you might also like",
    "most read", "most popular", "trending", "comments", "leave a comment", "leave a reply",
    "share this", "share this article", "about the author", "sign up", "topics", "tags",
    "lesen sie auch", "das könnte sie auch interessieren", "kommentare",
    "à lire aussi", "lire aussi", "sur le même sujet", "commentaires", "te puede interesar",
    "comentarios", "lee también", "leia também", "관련기사", "관련 기사", "댓글", "関連記事", "相关阅读",
    "相关新闻", "推荐阅读", "相關新聞", "延伸阅读",
    "weitere artikel", "ähnliche artikel", "ähnliche beiträge", "mehr zum thema", "articles liés",
    "à lire également", "artículos relacionados", "noticias relacionadas", "notas relacionadas",
    "artigos relacionados", "notícias relacionadas", "articoli correlati", "leggi anche",
    "commenti",
    "lees ook", "gerelateerde artikelen", "reacties", "czytaj także", "powiązane artykuły",
    "komentarze", "читайте также", "похожие статьи", "комментарии", "ilgili haberler", "yorumlar",
    "اقرأ أيضا", "مواضيع ذات صلة", "التعليقات", "यह भी पढ़ें", "संबंधित खबरें", "टिप्पणियां", "추천 기사",
    "많이 본 뉴스", "関連リンク", "コメント", "あわせて読みたい", "评论",
  ]

  /// From a heading of what belongs to the site on, where little prose follows.
  private func cutTail(_ taken: inout [Bool]) {
    let all = page.blocks.indices.reduce(0) { $0 + (taken[$1] ? page.blocks[$1].length : 0) }
    var before = 0
    for (index, block) in page.blocks.enumerated() {
      let isPossible = taken[index] || page.tree.nodes[block.element].name.isHeading
      if isPossible, before * 4 > all * 3, block.words <= 8,
        Self.tails.contains(block.text.lowercased().trimming { !$0.isLetter })
      {
        for later in index..<page.blocks.count { taken[later] = false }
        return
      }
      before += taken[index] ? block.length : 0
    }
  }
}
