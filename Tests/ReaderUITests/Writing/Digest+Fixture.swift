import Models

@testable import ReaderUI

extension Digest {
  static let noon = FakeLibrary.noon

  /// A story of six articles from three sources, one of them a copy of another, and two articles
  /// that stand alone; the numbers are those of the fake library where it has them.
  static var fixture: Digest {
    var digest = Digest(from: noon.advanced(by: -86_400), to: noon)
    digest.articleCount = 412
    digest.sourceCount = 12
    var story = Entry(
      title: "Kestrel Bridge closes for five months after cracks are found in two hangers",
      weight: 3.21,
      articles: [
        item(12, "Kestrel Bridge closes for five months after cracks are found in two hangers", 1),
        item(11, "Ferries fill the gap", 2), item(10, "What the harbour authority knew", 1),
        item(9, "The microphones that heard it", 3), item(8, "Bridge: a chronology", 1),
        item(7, "Letters about the bridge", 1),
      ], began: noon.advanced(by: -2 * 86_400))
    story.articles[1].headline.copies = 2
    story.articles[2].headline.isRead = true
    story.articles[3].headline.isStarred = true
    story.brief = [
      Sentence("Inspectors found cracks in two of the hangers.", article: 5),
      Sentence("Extra ferries cross the river every ten minutes.", article: 1),
    ]
    story.terms = ["Kestrel Bridge", "hangers"]
    digest.stories = [story]
    var soup = Entry(
      title: "Four dinners for a hot kitchen", weight: 0.9,
      articles: [item(6, "Four dinners for a hot kitchen", 3)])
    soup.brief = [Sentence("Cold soup wants an hour of patience.", article: 0)]
    var note = Entry(title: "", weight: 0.5, articles: [item(5, "", 2)])
    note.articles[0].url = nil
    digest.singles = [soup, note]
    return digest
  }

  private static func item(_ number: Int64, _ title: String, _ source: Int64) -> Item {
    let row = Headline(
      id: Article.ID(rawValue: number), feed: Feed.ID(rawValue: source), source: "Paper \(source)",
      title: title, date: noon.advanced(by: -(13 - number) * 3600))
    return Item(row, guid: "guid-\(number)", url: "https://paper.example/\(number)?a=1&b=2")
  }
}

extension WrittenDigest {
  static var fixture: WrittenDigest {
    WrittenDigest(.fixture, now: Digest.noon, utcOffset: { _ in 0 })
  }
}
