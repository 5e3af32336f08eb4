import Models
import Related
import Testing

struct TermsTests {
  private func terms(_ text: String, title: String = "") -> Set<String> {
    Set(Terms.terms(title: title, text: text).map { $0.term })
  }

  @Test(arguments: [
    ("Élysée ÜBER straße", ["elysee", "strasse"]),
    ("E\u{301}lyse\u{301}e", ["elysee"]),
    ("The president was in the garden", ["president", "garden"]),
    ("COVID-19's x 2026", ["covid", "19", "2026"]),
    ("Der Präsident und die Häuser", ["prasident", "hauser"]),
    ("Ёлка ёлку Йод", ["елка", "елку", "иод"]),
    ("Ελλάδα άνθρωπος", ["ελλαδα", "ανθρωποσ"]),
    ("مُحَمَّد", ["محمد"]),
    ("ＡＢＣ１２", ["abc12"]),
    ("soft\u{AD}hyphen zero\u{200B}width", ["softhyphen", "zerowidth"]),
    ("ニュース ﾆｭｰｽ", ["ニュース"]),
    ("東京", ["東京", "_東", "京_"]),
    ("日本の首相", ["日本", "_日", "本_", "首相", "_首", "相_"]),
    ("학교에서", ["학교", "_학"]),
    ("대통령은", ["대통", "통령", "_대"]),
    ("ไทย", ["ไท", "ทย"]),
    ("", []), ("a b c - _ . !", []), ("の に は", []),
  ])
  func `text becomes terms`(_ text: String, _ expected: [String]) {
    #expect(terms(text) == Set(expected))
  }

  @Test func `weights grow with frequency and the strongest is 255`() {
    let terms = Terms.terms(title: "", text: "garden garden garden house")
    #expect(terms.first == WeightedTerm("garden", weight: 255))
    // 1 of 1 + ln 3.
    #expect(terms.last == WeightedTerm("house", weight: 122))
  }

  @Test func `a word of the title counts three times`() {
    let terms = Terms.terms(title: "garden", text: "house house house")
    #expect(Set(terms.map { $0.weight }) == [255])
  }

  @Test func `a title that is the whole text counts once`() {
    #expect(
      Terms.terms(title: "garden house", text: "garden house")
        == Terms.terms(title: "", text: "garden house"))
  }

  @Test func `names weigh more than other words`() {
    let terms = Terms.terms(title: "", text: "we saw Paris and paint")
    #expect(terms == [WeightedTerm("paris", weight: 255), WeightedTerm("paint", weight: 170)])
  }

  @Test func `the strongest terms are kept, ties in order of appearance`() {
    let text = (0..<100).map { "word\($0)" }.joined(separator: " ") + " word99"
    let terms = Terms.terms(title: "", text: text, limit: 3).map { $0.term }
    #expect(terms == ["word99", "word0", "word1"])
    #expect(Terms.terms(title: "", text: text, limit: 0) == [])
  }

  @Test func `data and endless runs are no terms`() {
    #expect(terms(String(repeating: "a", count: 1_000_000)) == [])
    #expect(terms(String(repeating: "東", count: 100_000)) == ["東東", "_東", "東_"])
    #expect(terms(String(repeating: "\u{301}", count: 100_000)) == [])
  }
}
