import Models
import Related
import Testing

struct TermsTests {
  private func terms(_ text: String) -> Set<String> {
    Set(Terms.terms(title: "", text: text).map { $0.term })
  }

  @Test func `words lose case and accents`() {
    #expect(terms("Élysée ÜBER straße") == ["elysee", "strasse"])
  }

  @Test func `stop words are no terms`() {
    #expect(terms("The president was in the garden") == ["president", "garden"])
  }
}
