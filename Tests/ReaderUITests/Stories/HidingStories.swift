import Models
import Testing

@testable import ReaderUI

@Suite struct HidingStories {
  private func run(_ line: String, _ reader: inout TestReader) {
    reader.press(":")
    reader.type(line)
    reader.press("Enter")
  }

  @Test func `hiding says first what it would hide`() {
    var reader = TestReader()
    run("hide feed:bits", &reader)
    #expect(reader.status.contains("Would hide 4 of 12 · y hides, n does not"))
    reader.press("n")
    #expect(reader.status.contains("Nothing hidden"))
    #expect(reader.library.hidden.isEmpty)
    run("hide feed:bits", &reader)
    reader.press("y")
    #expect(reader.status.contains("keeps it: hide feed:bits"))
    reader.send(.storeChanged)
    reader.expect("1 of 8")
    reader.expectNot("Compilers")
  }

  @Test func `hidden articles are found where a query speaks of them`() {
    var reader = TestReader { _ = $0.apply("hide feed:bits") }
    reader.expect("1 of 8")
    reader.press("&")
    reader.type("is:hidden")
    reader.press("Enter")
    reader.expect("1 of 4")
  }

  @Test func `rules are listed and taken back`() {
    var reader = TestReader { _ = $0.apply("hide 'title:naming things'") }
    run("hide", &reader)
    #expect(reader.status.contains("Hidden: title:naming things"))
    run("unhide nonsense", &reader)
    #expect(reader.status.contains("No rule says that"))
    run("unhide title:naming things", &reader)
    #expect(
      reader.status.contains("the configuration must not say: hide 'title:naming things'"))
    #expect(reader.library.hidden.isEmpty)
    run("hide", &reader)
    #expect(reader.status.contains("No rule hides anything"))
  }

  @Test func `a rule that cannot be read hides nothing`() {
    var reader = TestReader { configuration in
      #expect(configuration.apply("hide title:") != nil)
    }
    #expect(reader.effects.contains(.setHideRules([])))
    run("hide title:", &reader)
    #expect(reader.status.contains("title: needs a word after the colon"))
    reader.expect("1 of 12")
  }
}
