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
    ("東京", ["東京", "東", "京"]),
    ("日本の首相", ["日本", "首相"]),
    ("학교에서", ["학교", "교에", "에서", "_학"]),
    ("대통령은", ["대통", "통령", "령은", "_대"]),
    ("ไทย", ["ไท", "ทย"]),
    ("A股", ["a", "股"]), ("5G手机", ["5g", "手机", "手", "机"]), ("IT业", ["it", "业"]),
    ("", []), ("a b c - _ . !", []), ("の に は", []),
  ])
  func `text becomes terms`(_ text: String, _ expected: [String]) {
    #expect(terms(text) == Set(expected))
  }

  @Test func `weights grow with frequency and the strongest is 255`() {
    let terms = Terms.terms(title: "garden garden house", text: "garden garden house")
    #expect(terms.first == WeightedTerm("garden", weight: 255))
    // 1 of 1 + ln 2.
    #expect(terms.last == WeightedTerm("house", weight: 151))
  }

  @Test func `a word of the title counts four times, one of the opening nearly as much`() {
    let filler = String(repeating: "the ", count: 900)
    let terms = Terms.terms(title: "garden", text: "house " + filler + "tree tree tree tree")
    #expect(terms.map(\.term) == ["tree", "garden", "house"])
    #expect(terms[1].weight >= 254 && terms[2].weight > 240)
  }

  @Test func `what a text begins with weighs more than what it ends with`() {
    let filler = (0..<300).map { "w\($0)" }.joined(separator: " ")
    let weights = Dictionary(
      uniqueKeysWithValues: Terms.terms(title: "", text: filler, limit: 300).map {
        ($0.term, Int($0.weight))
      })
    let (first, middle, last) = (weights["w0"] ?? 0, weights["w80"] ?? 0, weights["w299"] ?? 0)
    #expect(first == 255 && middle < 230 && middle > 170 && last < 120)
  }

  @Test func `a title that is the whole text counts once`() {
    #expect(
      Set(Terms.terms(title: "garden house", text: "garden house").map(\.weight)) == [255])
  }

  @Test func `names weigh more than other words`() {
    let terms = Terms.terms(title: "paint Paris", text: "paint Paris")
    #expect(
      terms == [
        WeightedTerm("paris", weight: 255, isName: true), WeightedTerm("paint", weight: 170),
      ])
  }

  @Test func `the strongest terms are kept, ties in order of appearance`() {
    let text = (0..<100).map { "word\($0)" }.joined(separator: " ") + " word99"
    let terms = Terms.terms(title: text, text: text, limit: 3).map { $0.term }
    #expect(terms == ["word99", "word0", "word1"])
    #expect(Terms.terms(title: "", text: text, limit: 0) == [])
  }

  @Test func `data and endless runs are no terms`() {
    #expect(terms(String(repeating: "a", count: 1_000_000)) == [])
    #expect(terms(String(repeating: "東", count: 100_000)) == ["東東", "東"])
    #expect(terms(String(repeating: "\u{301}", count: 100_000)) == [])
  }

  @Test func `among characters a Latin word counts as often as it would have pairs`() {
    let terms = Terms.terms(title: "", text: "发布iphone手机")
    let alone = Terms.terms(title: "", text: "iphone phone")
    #expect(terms.first == WeightedTerm("iphone", weight: 255))
    #expect(terms.first { $0.term == "手机" }.map { $0.weight < 170 } == true)
    #expect(Set(alone.map { $0.weight / 10 }) == [25])
  }
}
