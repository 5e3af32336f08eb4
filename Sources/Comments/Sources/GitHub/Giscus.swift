import FeedParsing
package import Markup
package import Models

/// The comments of a discussion of GitHub, which giscus gives to everybody where its app is
/// installed (https://giscus.app, `/api/discussions`); GitHub itself asks for a key.
package struct Giscus: CommentSource {
  package let kind = CommentThread.Source.giscus

  package init() {}

  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    GitHubPlace(address, kinds: ["discussions"]).flatMap(Self.thread)
  }

  private static func thread(at place: GitHubPlace) -> CommentThread? {
    guard let number = place.number else { return nil }
    return CommentThread(
      .giscus, "\(place.repository)#\(number)",
      parameters: ["repository": place.repository, "number": number],
      page: "https://github.com/\(place.repository)/discussions/\(number)")
  }

  package func threads(in page: PageSignals) -> [CommentThread] {
    page.elements.compactMap { Self.thread(declaredBy: $0, of: page) }
  }

  private static func thread(
    declaredBy element: PageSignals.Element, of page: PageSignals
  ) -> CommentThread? {
    let source = WebAddress(element.attributes["src"] ?? "")
    let mapping = element.attributes["data-mapping"] ?? "pathname"
    let given = element.attributes["data-term"]
    guard source.host == "giscus.app", source.path == "/client.js",
      let repository = element.attributes["data-repo"]
    else { return nil }
    if mapping == "number" {
      return GitHubPlace(repository: repository, number: given ?? "").flatMap(thread(at:))
    }
    let term: String? =
      switch mapping {
      case "url": PageTerm.address(of: page)
      case "specific": given
      case "title", "og:title": PageTerm.term(mapping, of: page)
      default: PageTerm.term("pathname", of: page)
      }
    guard let term, let place = GitHubPlace(repository: repository), !term.isEmpty,
      term.utf8.count <= 1000
    else { return nil }
    var parameters = ["repository": place.repository, "term": term]
    parameters["category"] = element.attributes["data-category"]
    if element.attributes["data-strict"] == "1" { parameters["strict"] = "true" }
    return CommentThread(
      .giscus, place.repository + ":" + term, parameters: parameters,
      page: PageTerm.address(of: page))
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let base = try Self.address(of: request.thread)
    let isTerm = request.thread.parameters["number"] == nil
    let gathered: GatheredComments
    do throws(CommentError) {
      gathered = try await Self.gather(base, most: request.mostComments, asking)
    } catch {
      // The discussion is made when somebody comments first.
      guard isTerm, error.reason == .absent(404) else { throw error }
      return LoadedComments([], reported: 0)
    }
    var loaded = gathered.loaded()
    if isTerm, let address = gathered.page {
      loaded.movedTo = GitHubPlace(WebAddress(address), kinds: ["discussions"])
        .flatMap(Self.thread(at:))
    }
    return loaded
  }

  private static func address(of thread: CommentThread) throws(CommentError) -> String {
    let parameters = thread.parameters
    var address = "https://giscus.app/api/discussions?repo="
    guard
      let place = parameters["repository"].flatMap({
        GitHubPlace(repository: $0, number: parameters["number"])
      }), place.number != nil || parameters["term"] != nil
    else { throw CommentError(.notUnderstood, address: address) }
    address += place.repository.percentEncoded
    if let number = place.number {
      address += "&number=" + number
    } else {
      for name in ["term", "category", "strict"] {
        guard let value = parameters[name] else { continue }
        address += "&\(name)=" + value.percentEncoded
      }
    }
    return address + "&first=100"
  }
}
