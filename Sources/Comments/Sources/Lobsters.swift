import FeedParsing
import Fetching
package import Models

/// Lobsters (https://lobste.rs): one flat answer with everything, in the order of display, in
/// today's form and in that of its first years.
package struct Lobsters: CommentSource {
  package let kind = CommentThread.Source.lobsters

  package init() {}

  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    let segments = address.segments
    guard address.bareHost == "lobste.rs", segments.count >= 2, segments[0] == "s" else {
      return nil
    }
    let id = segments[1].hasSuffix(".json") ? segments[1].dropLast(5) : segments[1]
    return Self.id(id).map { Self.thread($0) }
  }

  private static func thread(_ id: String) -> CommentThread {
    CommentThread(.lobsters, id, page: "https://lobste.rs/s/" + id)
  }

  /// `text` where it is such a short id as stories and comments have.
  private static func id(_ text: some StringProtocol) -> String? {
    let isShort = (1...12).contains(text.utf8.count)
    let isPlain = text.utf8.allSatisfy { $0.isASCIILetterOrDigit && !(0x41...0x5A).contains($0) }
    return isShort && isPlain ? String(text) : nil
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let address = "https://lobste.rs/s/\(request.thread.name.percentEncoded).json"
    let answer = try await asking.json(
      address, validators: request.known?.validators)
    if answer.response.status == 304 { return .unchanged }
    let story = answer.value
    guard case .array? = story["comments"] ?? (answer.isWhole ? nil : .array([])) else {
      throw CommentError(.notUnderstood, address: address)
    }
    var loaded = LobstersComments.read(
      story, into: GatheredComments(most: request.mostComments, answer.problem))
    if loaded.problem == nil { loaded.validators = answer.response.validators }
    // The thread of a story that was merged into another leads to the other's.
    if let id = story["short_id"]?.string.flatMap({ Self.id($0) }), id != request.thread.name {
      var thread = Self.thread(id)
      thread.title = loaded.title
      thread.reported = loaded.reported
      thread.discovery = request.thread.discovery
      loaded.movedTo = thread
    }
    return loaded
  }
}

extension Lobsters: LookupSource {
  package var service: LookupService { .lobsters }

  package func threads(
    about address: String, asking: CommentAsking
  ) async throws(CommentError) -> [CommentThread] {
    guard WebAddress(address).isWeb else { return [] }
    let lookup = "https://lobste.rs/stories/url/all.json?url=" + address.percentEncoded
    let answer: JSONAnswer
    do throws(CommentError) {
      answer = try await asking.json(lookup)
    } catch {
      if error.reason == .absent(404) { return [] }
      throw error
    }
    guard case .array(let stories) = answer.value else {
      throw CommentError(.notUnderstood, address: lookup)
    }
    var threads: [CommentThread] = []
    for story in stories {
      guard let id = story["short_id"]?.string.flatMap({ Self.id($0) }) else { continue }
      var thread = Self.thread(id)
      thread.title = CommentBody.title(story["title"]?.string, .plain)
      thread.reported = story["comment_count"]?.count
      thread.discovery = .lookup
      threads.append(thread)
    }
    return threads.sorted { ($0.reported ?? 0) > ($1.reported ?? 0) }
  }
}
