import FeedParsing
import Models
import Testing

@testable import Comments

@Suite struct DerivedIDTests {
  @Test func `an id is made of what is in the comment, each in its place`() {
    let id = DerivedID.of("Ann", nil, "<p>x</p>")
    #expect(id == DerivedID.of(author: "Ann", date: nil, html: "<p>x</p>"))
    #expect(id != DerivedID.of(nil, "Ann", "<p>x</p>"))
    #expect(id != DerivedID.of(author: "Ann", date: Timestamp(0), html: "<p>x</p>"))
    #expect(JSONValue.string(id).opaqueID == id)
  }
}
