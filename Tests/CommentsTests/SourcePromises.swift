import Comments
import Fetching
import Markup
import Models
import Testing

/// What every source promises, whatever it is answered.
///
/// A spoilt answer gives comments, or a reason: never a crash, and no more requests than one load may
/// make. All comments that live are shown, each once, and nothing in them acts on a terminal.
struct SourcePromises {
  let source: any CommentSource
  let request: ThreadRequest
  /// Answers that stay as they are, by address; all other addresses get the spoilt one.
  let others: @Sendable (String) -> String?
  let type: String

  init(
    _ source: some CommentSource, _ request: ThreadRequest, type: String = "application/json",
    others: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.source = source
    self.request = request
    self.type = type
    self.others = others
  }

  /// Holds them with `answer` spoilt in every way; gives how often there were comments.
  @discardableResult func hold(spoiling answer: String) async -> Int {
    var withComments = 0
    for body in SpoiltAnswers(answer).all {
      withComments += await hold(answering: body)?.comments.isEmpty == false ? 1 : 0
    }
    return withComments
  }

  /// Holds them with `body` for an answer; gives what came of it.
  @discardableResult func hold(answering body: [UInt8]) async -> LoadedComments? {
    let asked = Counter()
    let asking = CommentAsking { [type, others] request in
      asked.count()
      return Response(
        status: 200, url: request.url, contentType: type,
        body: others(request.url).map { Array($0.utf8) } ?? body)
    }
    let text = String(decoding: body.prefix(3000), as: UTF8.self)
    defer { #expect(asked.value <= ThreadRequest.mostRequests, "\(text)") }
    do throws(CommentError) {
      let loaded = try await source.load(request, asking: asking)
      Self.check(loaded, "\(text)")
      return loaded
    } catch {
      #expect(!error.address.isEmpty, "\(text)")
      return nil
    }
  }

  /// What holds for whatever a source gives.
  static func check(_ loaded: LoadedComments, _ note: @autoclosure () -> String = "") {
    let comments = loaded.comments
    #expect(Set(comments.map(\.id)).count == comments.count, "ids are there once: \(note())")
    for comment in comments { check(comment, note()) }
    #expect((loaded.reported ?? 0) >= 0, "\(note())")
    #expect(loaded.problem == nil || loaded.extent == .truncated, "\(note())")
    let shown = CommentTree(comments).rows.compactMap(\.source).filter { comments[$0].isLive }
    #expect(
      shown.sorted() == comments.indices.filter { comments[$0].isLive },
      "every live comment is shown once: \(note())")
  }

  private static func check(_ comment: Comment, _ note: @autoclosure () -> String) {
    #expect(!comment.id.isEmpty, "\(note())")
    for text in [comment.html, comment.author ?? "", comment.warning ?? ""] {
      #expect(!actsOnTerminals(text), "\(text.debugDescription)")
    }
    #expect(SafeHTML.sanitise(comment.html, base: nil) == comment.html, "\(note())")
    #expect(comment.permalink.map { WebAddress($0).isWeb } ?? true, "\(note())")
    #expect((comment.date?.seconds ?? 0) < 253_402_300_800, "\(note())")
  }

  private static func actsOnTerminals(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
    }
  }
}
