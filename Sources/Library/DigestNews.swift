import Models
import Related
import Storage

/// The articles of a digest's days and of those before, copies of one text once.
struct DigestNews {
  /// Articles that are compared: the newest of the days, and of the days before.
  private static let most = (recent: 5_000, earlier: 2_000)

  struct Group {
    var weight: Double
    var began: Timestamp?
    var articles: [Headline]
  }

  /// Those of the digest's days come first.
  private(set) var articles: [ComparableArticle] = []
  /// The rows of the digest's days.
  private(set) var rows: [Article.ID: Headline] = [:]
  private(set) var isCut = false
  private var dates: [Article.ID: Timestamp] = [:]

  init(
    of query: Query?, from start: Timestamp, to end: Timestamp, in reader: StoreReader
  ) throws(DatabaseError) {
    let recent = try reader.articles(
      from: start, to: end, matching: query, limit: Self.most.recent + 1)
    isCut = recent.count > Self.most.recent
    guard !recent.isEmpty else { return }
    // What was cut off stands between the two.
    let earlier =
      isCut
      ? []
      : try reader.articles(
        from: start.advanced(by: -Library.digestLookback), to: start.advanced(by: -1),
        matching: query, limit: Self.most.earlier)
    let texts = try reader.texts(of: (recent + earlier).map(\.id))
    let shown = Array(recent.prefix(Self.most.recent))
    try take(shown, texts, reader)
    var seen = Set(shown.compactMap { texts[$0.id] })
    let others = earlier.reversed().filter { key in
      texts[key.id].map { seen.insert($0).inserted } ?? true
    }
    for key in others { dates[key.id] = key.date }
    articles += try reader.relatedArticles(others.map(\.id))
  }

  /// Lists may show several copies of one text; here the first stands for all: read when one is,
  /// starred when one is.
  private mutating func take(
    _ keys: [ListKey], _ texts: [Article.ID: Int64], _ reader: StoreReader
  ) throws(DatabaseError) {
    var first: [Int64: Article.ID] = [:]
    var ids: [Article.ID] = []
    for row in try reader.headlines(keys.reversed().map(\.id)) {
      if let text = texts[row.id], let known = first[text] {
        if row.isRead { rows[known]?.isRead = true }
        if row.isStarred { rows[known]?.isStarred = true }
        continue
      }
      if let text = texts[row.id] { first[text] = row.id }
      rows[row.id] = row
      ids.append(row.id)
    }
    articles = try reader.relatedArticles(ids)
  }

  func groups(in reader: StoreReader) throws(DatabaseError) -> [[Int]] {
    Stories.groups(
      of: articles, frequency: try reader.documentFrequency(Array(articles.terms)),
      articleCount: try reader.articleCount)
  }

  /// Nil where nothing of it is of the digest's days.
  func entry(of group: [Int], _ weight: DigestWeight) -> Group? {
    let members = group.map { articles[$0] }
    let recent = members.compactMap { article in
      rows[article.id].map { (article: article, row: $0) }
    }
    guard !recent.isEmpty else { return nil }
    return Group(
      weight: weight.weight(of: recent.map { DigestWeight.Member($0.article, $0.row) }),
      began: members.compactMap { dates[$0.id] }.min(),
      articles: recent.map(\.row).sorted { $0.key < $1.key })
  }
}

extension DigestNews.Group {
  func entry(_ labels: [Article.ID: ArticleLabel]) -> Digest.Entry {
    Digest.Entry(
      title: articles.first?.title ?? "", weight: weight,
      articles: articles.map {
        Digest.Item($0, guid: labels[$0.id]?.guid ?? "", url: labels[$0.id]?.url)
      }, began: began)
  }
}
