import Models
import Testing

@testable import Fetching

struct HTTPDateTests {
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    "Sun, 6 Nov 1994 8:49:37 +0000", "06 Nov 1994 08:49:37",
  ])
  func `the three forms and their like mean the same moment`(text: String) {
    #expect(HTTPDate.timestamp(text)?.seconds == 784_111_777)
  }

  @Test(arguments: [
    "", "0", "-1", "soon", "Sun, 06 Nov 1994", "06 Foo 1994 08:49:37 GMT",
    "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "1994-11-06T08:49:37Z",
    "99999999999999999999 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:61:37 GMT",
  ])
  func `what is no date is none`(text: String) {
    #expect(HTTPDate.timestamp(text) == nil)
  }

  @Test func `two digits of a year are the last or this century's`() {
    #expect(HTTPDate.timestamp("Thursday, 01-Jan-70 00:00:00 GMT")?.seconds == 0)
    #expect(HTTPDate.timestamp("Tuesday, 19-Jan-38 03:14:07 GMT")?.seconds == 2_147_483_647)
  }
}
