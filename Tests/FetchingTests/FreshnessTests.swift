import Models
import Testing

@testable import Fetching

struct FreshnessTests {
  private static let now = Timestamp(784_111_777)  // Sun, 06 Nov 1994 08:49:37 GMT

  private static func head(_ fields: String...) -> ResponseHead {
    var head = ResponseHead()
    for line in ["HTTP/1.1 200 OK"] + fields + [""] { head.add(line: Array("\(line)\r\n".utf8)) }
    return head
  }

  @Test(
    arguments: [
      ("max-age=600", 600), ("public, MAX-AGE=600", 600), ("max-age=\"600\"", 600),
      ("max-age = 600", 600), ("private=\"x, max-age=5\", max-age=600", 600),
      ("max-age=600, max-age=5", 600), ("max-age=600; must-revalidate", 600), ("no-cache", 0),
      ("max-age=600, no-store", 0), ("no-cache=\"Set-Cookie\", max-age=600", 0), ("max-age=-5", 0),
      ("max-age=abc", 0), ("max-age", 0), ("max-age=99999999999999999999999", 2_147_483_647),
      ("s-maxage=600", nil), ("x-max-age=600", nil), ("", nil), (",,;=,\"", nil),
    ] as [(String, Int?)])
  func `Cache-Control says how long`(control: String, seconds: Int?) {
    #expect(Freshness.maxAge(Self.head("Cache-Control: " + control), now: Self.now) == seconds)
  }

  @Test(arguments: [
    ("Sun, 06 Nov 1994 09:49:37 GMT", 3600), ("Sun, 06 Nov 1994 07:49:37 GMT", 0), ("0", 0),
    ("never", 0), ("Sun, 06 Nov 9994 09:49:37 GMT", 2_147_483_647),
  ])
  func `Expires does where Cache-Control says nothing`(expires: String, seconds: Int) {
    #expect(Freshness.maxAge(Self.head("Expires: " + expires), now: Self.now) == seconds)
    let both = Self.head("Expires: " + expires, "Cache-Control: max-age=7")
    #expect(Freshness.maxAge(both, now: Self.now) == 7)
  }

  @Test func `Expires counts from the server's Date`() {
    let head = Self.head(
      "Date: Sun, 06 Nov 1994 09:00:00 GMT", "Expires: Sun, 06 Nov 1994 09:10:00 GMT")
    #expect(Freshness.maxAge(head, now: Self.now) == 600)
  }

  @Test(
    arguments: [
      ("120", 120), ("0", 0), ("Sun, 06 Nov 1994 08:50:37 GMT", 60),
      ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("-5", nil), ("soon", nil), ("", nil),
      ("99999999999999999999", 2_147_483_647),
    ] as [(String, Int?)])
  func `Retry-After is a number or a date`(value: String, seconds: Int?) {
    #expect(Freshness.retryAfter(Self.head("Retry-After: " + value), now: Self.now) == seconds)
  }
}
