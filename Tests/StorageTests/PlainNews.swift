import Foundation
import Models
import TestSupport

@testable import Storage

/// An article with everything that a query can ask for, as plain values.
struct PlainArticle {
  var id: Int64
  var feed: PlainFeed
  var title: String
  var text: String
  var byline: String?
  var url: String?
  var language: String?
  var date: Int64
  var isUnread: Bool
  /// When it was read, where that was lately.
  var readAt: Int64?
  var isStarred: Bool
  var isHidden: Bool
  /// Folded away; not where it is hidden.
  var isCopy: Bool
  var note: String?
  var tags: Set<String>
  var comments: Int?
  var hasEnclosure: Bool
  var hasFullText: Bool
}

extension PlainArticle {
  var isUnshown: Bool { isHidden || isCopy }

  var visibility: ArticlePlace.Visibility {
    let visibility: ArticlePlace.Visibility =
      isHidden ? .hiddenRead : isCopy ? .foldedRead : .shown
    return visibility.asUnread(isUnread)
  }
}

struct PlainFeed {
  var id: Int64
  var address: String
  var title: String?
  var ownTitle: String?
  var language: String?
  var sections: [String]
}

/// Random articles of few words, so that random queries find some and not all.
struct PlainNews {
  var feeds: [PlainFeed] = []
  var articles: [PlainArticle] = []

  static let vocabulary = [
    "café", "CAFÉ", "cafe\u{301}", "cafeteria", "Bank", "bank", "über", "UBER", "naïve", "river",
    "rivers", "co-op", "R2D2", "rock & roll", "42", "or", "and", "not", "title", "NEAR", "😀", "🎉!",
    "...", "東京都", "京都", "東京", "都", "大阪の天気", "天気", "カメラ", "カメ", "한국", "한국인", "대통령이", "대통령",
    "กรุงเทพ", "ข่าวกรุงเทพ", "เทพ", "iPhoneを", "を", "東京2020", "école", "ECOLE",
  ]
  static let names = [
    "José Ángel", "JOSE ANGEL", "Jose\u{301} Angel", "Zoë", "zoe Smith", "Łukasz", "Ørsted", "김철수",
    "Ангел", "АНГЕЛ", "O'Neil [ed*]", "a^b-c]", "Straße", "%_\\",
  ]
  static let tags = ["later", "LATER", "Öko", "öko", "work/home"]
  static let sections = [
    "World", "World/Asia", "World/Asia/Korea", "Asia", "Asiatica", "Été", "Tech/World",
  ]
  static let languages = ["ko", "ko-KR", "KO_kr", "en", "en-GB", "kok", "pt-BR", ""]
  static let addresses = [
    "https://Example.com/A%20b", "https://example.org/a_b", "http://ÉXAMPLE.net/", "gemini://x/ko",
  ]
  static let days = (0..<12).map { 1_799_971_200 - Int64($0) * 86_400 }

  init(articles count: Int, using random: inout SeededRandom) {
    for id in 1...Int64(6) {
      feeds.append(
        PlainFeed(
          id: id, address: "https://feed\(id).example/" + Self.one(of: ["ZOË", "rss"], &random),
          title: random.chance(3) ? nil : Self.words(2, &random),
          ownTitle: random.chance(2) ? nil : Self.one(of: Self.names, &random),
          language: random.chance(3) ? nil : Self.one(of: Self.languages, &random),
          sections: random.chance(4)
            ? [] : (0..<2).map { _ in Self.one(of: Self.sections, &random) }
        ))
    }
    for id in 1...Int64(count) { articles.append(article(id * 3, &random)) }
  }

  private func article(_ id: Int64, _ random: inout SeededRandom) -> PlainArticle {
    let isUnread = random.chance(2)
    let isHidden = random.chance(8)
    return PlainArticle(
      id: id, feed: Self.one(of: feeds, &random), title: Self.words(3, &random),
      text: Self.words(8, &random),
      byline: random.chance(3) ? nil : Self.one(of: Self.names, &random),
      url: random.chance(4) ? nil : Self.one(of: Self.addresses, &random),
      language: random.chance(2) ? nil : Self.one(of: Self.languages, &random),
      date: Self.one(of: Self.days, &random) + Int64.random(in: -1...1, using: &random),
      isUnread: isUnread,
      readAt: !isUnread && random.chance(3) ? Int64.random(in: 0..<10, using: &random) : nil,
      isStarred: random.chance(6), isHidden: isHidden, isCopy: !isHidden && random.chance(8),
      note: random.chance(9) ? "x" : nil,
      tags: random.chance(4) ? Set((0..<2).map { _ in Self.one(of: Self.tags, &random) }) : [],
      comments: random.chance(3) ? Int.random(in: 0..<3, using: &random) : nil,
      hasEnclosure: random.chance(5), hasFullText: random.chance(5))
  }

  static func words(_ count: Int, _ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...count, using: &random)).map { _ in one(of: vocabulary, &random) }
      .joined(separator: random.chance(8) ? "" : " ")
  }

  static func one<Element>(of elements: [Element], _ random: inout SeededRandom) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
}

extension SeededRandom {
  /// True once in so many times.
  mutating func chance(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
}

extension Connection {
  /// Puts the articles into an empty store.
  func keep(_ news: PlainNews) throws(DatabaseError) {
    for feed in news.feeds {
      try run(
        "INSERT INTO feed (id, address, title, own_title, language) VALUES (?, ?, ?, ?, ?)",
        feed.id, feed.address, feed.title, feed.ownTitle, feed.language)
      for section in feed.sections {
        try run("INSERT OR IGNORE INTO section (name, position) VALUES (?, 0)", section)
        try run(
          """
          INSERT OR IGNORE INTO feed_section (section_id, feed_id)
            SELECT id, ? FROM section WHERE name = ?
          """, feed.id, section)
      }
    }
    for article in news.articles { try keep(article) }
  }

  private func keep(_ article: PlainArticle) throws(DatabaseError) {
    try run(
      """
      INSERT INTO article (id, feed_id, guid, url, title, byline, first_seen, language, words,
        comments, content_hash, full_text_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0, ?, 0, ?)
      """, article.id, article.feed.id, String(article.id), article.url, article.title,
      article.byline, article.language, article.comments, article.hasFullText ? 1 : nil as Int?)
    try run(
      "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", article.id,
      SearchText.indexed(article.title), SearchText.indexed(article.text))
    try run(
      """
      INSERT INTO status (article_id, feed_id, date, is_starred, is_hidden) VALUES (?, ?, ?, ?, ?)
      """, article.id, article.feed.id, article.date, article.isStarred,
      article.visibility.rawValue)
    try keepReading(of: article)
    for tag in article.tags {
      try run("INSERT OR IGNORE INTO tag (name) VALUES (?)", tag)
      try run(
        "INSERT INTO article_tag (article_id, tag_id) SELECT ?, id FROM tag WHERE name = ?",
        article.id, tag)
    }
    if let note = article.note {
      try run(
        "INSERT INTO annotation (article_id, text, changed) VALUES (?, ?, 0)", article.id, note)
    }
    if article.hasEnclosure {
      for position in 0..<2 {
        try run(
          "INSERT INTO enclosure (article_id, position, url) VALUES (?, ?, 'x')", article.id,
          position)
      }
    }
  }

  private func keepReading(of article: PlainArticle) throws(DatabaseError) {
    guard !article.isUnshown else { return }
    if article.isUnread {
      try run(
        "INSERT INTO unread (date, article_id, feed_id) VALUES (?, ?, ?)", article.date,
        article.id, article.feed.id)
    }
    if let readAt = article.readAt {
      try run(
        "INSERT INTO just_read (date, article_id, feed_id, read_at) VALUES (?, ?, ?, ?)",
        article.date, article.id, article.feed.id, readAt)
    }
  }
}
