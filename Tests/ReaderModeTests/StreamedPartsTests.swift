import Models
import Testing

/// Pages whose parts come late, as React sends them.
struct StreamedPartsTests {
  @Test func `a part that comes late stands where its place was held`() {
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(2)))
          + "<template id=P:1></template>"
          + Pages.paragraphs([Pages.story[4]]) + "</article>" + Pages.teasers
          + "<div hidden id=S:1>" + Pages.paragraphs(Array(Pages.story[2..<4])) + "</div>"))
  }

  @Test func `a part may hold the place of another`() {
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs([Pages.story[0]]) + "<template id=B:0></template></article>"
          + "<div hidden id=S:0>" + Pages.paragraphs([Pages.story[1]])
          + "<template id=P:7></template></div><div hidden id=S:7>"
          + Pages.paragraphs(Array(Pages.story.dropFirst(2))) + "</div>"))
  }

  @Test func `a part without a place is read where it is`() {
    expectText(
      Pages.page(
        Pages.navigation + "<div hidden id=S:3>" + Pages.paragraphs() + "</div>" + Pages.teasers))
  }
}
