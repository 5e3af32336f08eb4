import FeedParsing
import Markup
import Models

/// How utterances finds the issue whose comments it shows (https://utteranc.es, `loadIssueByTerm`).
enum Utterances {
  struct Issue: Sendable {
    let place: GitHubPlace
    let title: String?
    let comments: Int?
  }

  /// The thread that an element of a page sets up; nil where it is not utterances' script.
  static func thread(
    declaredBy element: PageSignals.Element, of page: PageSignals
  ) -> CommentThread? {
    let source = WebAddress(element.attributes["src"] ?? "")
    guard source.host == "utteranc.es", source.path == "/client.js",
      let repository = element.attributes["repo"]
    else { return nil }
    if let number = element.attributes["issue-number"] {
      return GitHubPlace(repository: repository, number: number).flatMap(GitHub.thread(at:))
    }
    guard let place = GitHubPlace(repository: repository),
      let mapping = element.attributes["issue-term"],
      let term = term(mapping, of: page), !term.isEmpty, term.utf8.count <= 1000
    else { return nil }
    return CommentThread(
      .gitHub, place.repository + ":" + term,
      parameters: ["repository": place.repository, "term": term],
      page: PageTerm.address(of: page))
  }

  private static func term(_ mapping: String, of page: PageSignals) -> String? {
    switch mapping {
    case "url":
      page.links.first { $0.relations.contains("canonical") }?.address
        ?? PageTerm.address(of: page)
    case "pathname", "title", "og:title": PageTerm.term(mapping, of: page)
    default: mapping
    }
  }

  /// The issue whose title is the term, or else the first that holds it; nil where there is none.
  ///
  /// utterances takes any other that GitHub finds as well, which may be of another article.
  static func issue(
    called term: String, in place: GitHubPlace, asking: CommentAsking
  ) async throws(CommentError) -> Issue? {
    let quoted = String(term.map { $0 == "\"" ? " " : $0 })
    let query = "\"\(quoted)\" type:issue in:title repo:\(place.repository)"
    let address =
      "https://api.github.com/search/issues?q=" + query.percentEncoded
      + "&sort=created&order=asc"
    let answer = try await asking.json(address, accept: "application/vnd.github+json")
    guard case .array(let found)? = answer.value["items"] else {
      throw CommentError(.notUnderstood, address: address)
    }
    let wanted = term.lowercased()
    let issues = found.compactMap { json -> (title: String, issue: Issue)? in
      guard let title = json["title"]?.words, let number = json["number"]?.text,
        let place = GitHubPlace(repository: place.repository, number: number)
      else { return nil }
      let issue = Issue(
        place: place, title: CommentBody.name(title),
        comments: json["comments"]?.count)
      return (title.lowercased(), issue)
    }
    let issue = issues.first { $0.title == wanted } ?? issues.first { $0.title.contains(wanted) }
    return issue?.issue
  }
}
