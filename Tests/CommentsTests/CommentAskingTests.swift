import Comments
import Fetching
import TestSupport
import Testing

@Suite struct CommentAskingTests {
  private func reason(_ reply: HTTPReply) async throws -> CommentError.Reason? {
    let parties = try ThirdParties { _ in reply }
    do throws(CommentError) {
      _ = try await parties.asking.json("https://h.example/")
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [403, 429])
  func `a limit that is reached is told with the wait`(status: Int) async throws {
    let limited = HTTPReply(
      status: status, fields: [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "75")])
    #expect(try await reason(limited) == .tooBusy(retryAfter: 75))
    let asked = HTTPReply(status: status, fields: [("Retry-After", "60")])
    #expect(try await reason(asked) == .tooBusy(retryAfter: 60))
  }

  @Test(arguments: [
    [("Retry-After", "60"), ("RateLimit-Reset", "5")],
    [("RateLimit-Remaining", "0"), ("RateLimit-Reset", "60")],
    [("RateLimit-Reset", "1795176060"), ("Date", "Fri, 20 Nov 2026 12:00:00 GMT")],
    [("X-RateLimit-Reset", "1795176060"), ("Date", "Fri, 20 Nov 2026 12:00:00 GMT")],
    [("RateLimit", "\"search\";r=0;t=60")],
  ])
  func `the wait is the same in every form of it`(
    fields: [(name: String, value: String)]
  ) async throws {
    for status in [429, 503] {
      let told = try await reason(HTTPReply(status: status, fields: fields))
      #expect(told == .tooBusy(retryAfter: 60))
    }
  }

  @Test func `a refusal with requests left is a refusal`() async throws {
    let refused = HTTPReply(status: 403, fields: [("X-RateLimit-Remaining", "9")])
    #expect(try await reason(refused) == .absent(403))
  }
}
