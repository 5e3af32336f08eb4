package import Models
import Terminal

/// What is to be told of new articles, away from the page; safe for a terminal, on one line.
package enum News {
  private static let longestTitle = 80

  /// `12 new articles in 3 feeds: A, B, C…`; nil where there is nothing new.
  package static func text(of progress: RefreshProgress) -> String? {
    guard progress.newUnread > 0 else { return nil }
    let articles = Wording.count(progress.newUnread, "new article", "new articles")
    let feeds = Wording.count(progress.feedsWithNews, "feed", "feeds")
    let titles = progress.newTitles.map { title in
      title.count > longestTitle ? title.prefix(longestTitle) + "…" : title
    }
    guard !titles.isEmpty else { return "\(articles) in \(feeds)" }
    let more = titles.count < progress.newUnread ? "…" : ""
    return SafeText("\(articles) in \(feeds): " + titles.joined(separator: ", ") + more).text
  }
}
