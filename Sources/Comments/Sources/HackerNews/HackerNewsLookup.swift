import FeedParsing
import Fetching
package import Models

/// Asks Algolia for the stories about an address.
extension HackerNews: LookupSource {
  package var service: LookupService { .hackerNews }

  /// The search compares words, so what it finds is compared again.
  package func threads(
    about address: String, asking: CommentAsking
  ) async throws(CommentError) -> [CommentThread] {
    guard let wanted = CanonicalAddress.of(address) else { return [] }
    let query = CommentBody.cut(wanted, bytes: 400).percentEncoded
    let answer = try await asking.json(
      "https://hn.algolia.com/api/v1/search?query=\(query)"
        + "&restrictSearchableAttributes=url&tags=story&typoTolerance=false&hitsPerPage=20")
    guard case .array(let hits)? = answer.value["hits"] else {
      throw CommentError(.notUnderstood, address: answer.response.url)
    }
    let stories = hits.filter { hit in
      hit["url"]?.string.flatMap { CanonicalAddress.of($0) } == wanted
    }.sorted { a, b in
      let (countA, countB) = (a["num_comments"]?.count ?? 0, b["num_comments"]?.count ?? 0)
      if countA != countB { return countA > countB }
      return (a["created_at_i"]?.moment?.seconds ?? 0) > (b["created_at_i"]?.moment?.seconds ?? 0)
    }
    return stories.compactMap { story in
      guard let id = (story["objectID"] ?? story["story_id"])?.numericID else { return nil }
      return CommentThread(
        .hackerNews, id, page: Self.page(of: id),
        title: CommentBody.title(story["title"]?.string),
        reported: story["num_comments"]?.count, discovery: .lookup)
    }
  }
}
