import Markup
import Models
import Testing

struct PlainTextTests {
  private func title(_ text: String, _ kind: FeedText.Kind = .html) -> String {
    PlainText.title(FeedText(text, kind))
  }

  @Test(arguments: [
    ("a < b", "a < b"), ("Tom &amp; Jerry", "Tom & Jerry"), ("<b>Bold</b> move", "Bold move"),
    ("&lt;b&gt;Bold&lt;/b&gt; move", "Bold move"), ("AT&amp;amp;T", "AT&T"),
    ("It&amp;#8217;s", "It’s"), ("vector&lt;int&gt; in C++", "vector<int> in C++"),
    ("The <canvas> element", "The <canvas> element"), ("if (a<b && c>d)", "if (a<b && c>d)"),
    ("H<sub>2</sub>O", "H₂O"), ("two\n  lines\t", "two lines"), ("<p>a</p><p>b</p>", "a b"),
    ("a<script>x</script>", "a"), ("", ""), ("<", "<"), ("a &amp;lt; b", "a &lt; b"),
    ("<![CDATA[<i>x</i>]]>", "x"), ("<a href='javascript:x'>y</a>", "y"),
  ])
  func `a title in HTML is one plain line`(_ raw: String, _ plain: String) {
    #expect(title(raw) == plain)
  }

  @Test(arguments: [
    ("a < b", "a < b"), ("Use <b> well", "Use <b> well"),
    ("&amp; is an ampersand", "&amp; is an ampersand"),
    (" two\r\n lines ", "two lines"),
  ])
  func `a plain title is left alone`(_ raw: String, _ plain: String) {
    #expect(title(raw, .plain) == plain)
  }

  @Test func `a title of a megabyte is cut`() {
    #expect(title(String(repeating: "ab ", count: 400_000)).count <= 1000)
    #expect(title(String(repeating: "<b", count: 400_000)).count <= 1000)
  }

  @Test func `a summary is one line of everything in it`() {
    let html = "<p>a &lt; b</p><ul><li>c<li><b>d</b></ul>" + String(repeating: "e ", count: 2000)
    let summary = PlainText.summary(FeedText(html, .html))
    #expect(summary.hasPrefix("a < b c d e e"))
    #expect(summary.utf8.count > 4000)
    #expect(PlainText.summary(FeedText("<p> 1\n2", .plain)) == "<p> 1 2")
  }

  @Test func `text is a line a block`() {
    let document = DocumentBuilder.document(
      fromHTML: "<h1>A</h1><p>b <i>c</i></p><ul><li>d<li>e</ul><pre>f\ng</pre><hr>")
    #expect(PlainText.text(of: document) == "A\nb c\nd\ne\nf\ng")
  }

  @Test func `a lead is the first prose`() {
    let document = DocumentBuilder.document(
      fromHTML: """
        <h1>Head</h1><figure><img src='https://x.org/a' alt='Alt'><figcaption>Caption</figcaption>
        </figure><pre>code</pre><p>First words.</p><ul><li>An item</li></ul>
        """)
    #expect(PlainText.lead(of: document) == "First words. An item")
  }

  @Test func `without prose a lead is what there is`() {
    #expect(PlainText.lead(of: DocumentBuilder.document(fromHTML: "<h1>Head</h1>")) == "Head")
    #expect(PlainText.lead(of: Document()) == "")
  }

  @Test func `a lead is cut between words and within its limit`() {
    let document = DocumentBuilder.document(fromHTML: String(repeating: "word, ", count: 100))
    #expect(PlainText.lead(of: document, limit: 20) == "word, word, word…")
    let long = DocumentBuilder.document(fromHTML: String(repeating: "東", count: 100))
    #expect(PlainText.lead(of: long, limit: 10) == String(repeating: "東", count: 9) + "…")
    let zalgo = DocumentBuilder.document(
      fromHTML: "a" + String(repeating: "\u{301}", count: 100_000))
    #expect(PlainText.lead(of: zalgo, limit: 10).unicodeScalars.count <= 100)
  }

  @Test(arguments: [
    ("", 0), ("one", 1), ("two words", 2), ("don't stop-me now", 3), (" – , ", 0), ("3.5 %", 1),
    ("東京都庁舎", 2), ("ニュース", 2), ("日本 and 日本語", 3), ("한국어 단어 셋", 3), ("สวัสดีครับ", 4),
  ])
  func `words are counted`(_ text: String, _ count: Int) {
    #expect(PlainText.wordCount(text) == count)
  }
}

/// What is read eight bytes at a time, held against the same read one by one.
struct PlainTextStrideTests {
  /// Made-up lines of the characters that mean something to a line, a word or a cut.
  private func lines(_ characters: [Character], count: Int, length: Int) -> [String] {
    var state: UInt64 = 42
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { _ in
      String((0..<next(below: length + 1)).map { _ in characters[next(below: characters.count)] })
    }
  }

  @Test func `one line is the words with one space between them`() {
    for text in lines(Array("aaaab1 é\u{2028}\t\u{1}\u{7F}"), count: 20_000, length: 24) {
      let words = text.unicodeScalars
        .split { $0.value <= 0x20 || $0.value == 0x7F || $0.value == 0x2028 }.map(String.init)
      #expect(PlainText.title(FeedText(text, .plain)) == words.joined(separator: " "))
    }
  }

  @Test func `a word begins at a letter or digit after a space`() {
    for text in lines(Array("abZ09  -'\n"), count: 20_000, length: 40) {
      var words = 0
      var isInside = false
      for character in text {
        if character.isLetter || character.isNumber {
          words += isInside ? 0 : 1
          isInside = true
        } else if character.isWhitespace {
          isInside = false
        }
      }
      #expect(PlainText.wordCount(text) == words, "\(text)")
    }
  }

  @Test func `opening words are cut alike whether or not they are ASCII`() {
    for text in lines(Array("abcdef ,.(-"), count: 5_000, length: 60) where !text.isEmpty {
      // A letter of two bytes where the other has one: the same characters otherwise.
      let wide = text.replacing("f", with: "é")
      let cut = PlainText.lead(of: Document(blocks: [.paragraph([.init(text)])]), limit: 20)
      let wideCut = PlainText.lead(of: Document(blocks: [.paragraph([.init(wide)])]), limit: 20)
      #expect(cut.replacing("f", with: "é") == wideCut)
    }
  }
}
