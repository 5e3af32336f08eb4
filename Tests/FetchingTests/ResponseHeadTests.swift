import Models
import Testing

@testable import Fetching

struct ResponseHeadTests {
  private static func head(_ text: String) -> ResponseHead {
    var head = ResponseHead()
    for line in text.split(separator: "|", omittingEmptySubsequences: false) {
      head.add(line: Array(line.utf8) + [0x0D, 0x0A])
    }
    return head
  }

  @Test func `names are read in any case and blanks around values dropped`() {
    let head = Self.head("HTTP/1.1 200 OK|eTaG: \t \"a b\" \t|LAST-MODIFIED:then|")
    #expect(head.validators.etag == "\"a b\"")
    #expect(head.validators.lastModified == "then")
    #expect(head.isComplete)
  }

  @Test func `of a field given twice the first counts`() {
    #expect(Self.head("HTTP/1.1 200 OK|ETag: 1|ETag: 2|")["etag"] == "1")
  }

  @Test func `links given in several fields are all kept`() {
    let head = Self.head("HTTP/1.1 200 OK|Link: </a>; rel=x|Link: </b>; rel=y|")
    #expect(head["link"] == "</a>; rel=x, </b>; rel=y")
  }

  @Test func `an empty field is none`() {
    #expect(Self.head("HTTP/1.1 200 OK|ETag:|ETag: |").validators.etag == nil)
  }

  @Test func `odd lines are left out`() {
    let head = Self.head("HTTP/1.1 200 OK|no colon|: no name|X: 1| folded: 2|\tETag: 3|ETag: 4|")
    #expect(head["etag"] == "4")
  }

  @Test func `fields after the end are left out until a new status line`() {
    #expect(Self.head("HTTP/1.1 200 OK||ETag: trailer")["etag"] == nil)
    let twice = Self.head("HTTP/1.1 103 Early|ETag: 1||HTTP/1.1 200 OK|Date: 2|")
    #expect(twice["etag"] == nil)
    #expect(twice["date"] == "2")
  }

  @Test func `every byte of a value comes back`() {
    let bytes = (1...255).map { UInt8($0) }.filter { $0 != 0x0A && $0 != 0x0D }
    #expect(HeaderText.bytes(of: HeaderText.text(of: bytes)) == bytes)
  }

  @Test func `text that never was bytes is written as UTF-8`() {
    #expect(HeaderText.bytes(of: "日") == Array("日".utf8))
    #expect(HeaderText.bytes(of: "a\nb") == nil)
    #expect(HeaderText.bytes(of: "a\0b") == nil)
  }
}
