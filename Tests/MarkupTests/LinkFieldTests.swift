import Testing

@testable import Markup

@Suite struct LinkFieldTests {
  @Test func `links are told apart by commas outside of quotes and brackets`() {
    let field = LinkField(
      #"<https://h.example/a,b;c>; rel="next last"; title="a, \"b\"; c" , </d>;rel=Shortlink"#)
    #expect(field.items.map(\.address) == ["https://h.example/a,b;c", "/d"])
    #expect(field.items.first?.relations == ["next", "last"])
    #expect(field.items.first?.parameters["title"] == "a, \"b\"; c")
    #expect(field.address("shortlink") == "/d")
  }

  @Test func `the first of two parameters alike counts`() {
    #expect(LinkField("</a>; rel=x; REL=y; rel").items.first?.parameters == ["rel": "x"])
  }

  @Test(arguments: [
    "", ",", "<", "<a", "a>", ";", "<>;", "<a>;=", "<a>; rel=\"", "<a>; rel=\"\\", "<a> rel=x",
    "<a>;;;;,,,,<", String(repeating: "<", count: 100_000),
    String(repeating: "<a>,", count: 20_000),
  ])
  func `what is no field gives few links or none`(field: String) {
    #expect(LinkField(field).items.count <= LinkField.limit)
    #expect(LinkField(field).address("x") == nil)
  }
}
