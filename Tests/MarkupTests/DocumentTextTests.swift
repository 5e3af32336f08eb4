import Markup
import Models
import Testing

struct DocumentTextTests {
  @Test func `length counts scalars of all text in order, with nothing between`() {
    let document = DocumentBuilder.document(
      fromHTML: """
        <h1>ab</h1><p>c<br>d e\u{301}</p><ul><li>f</li><li>g<p>h</p></li></ul><hr>
        <blockquote>i</blockquote><pre>j\nk</pre>
        <table><caption>l</caption><tr><th>m</th><th>n</th></tr><tr><td>o</td><td>p</td></tr></table>
        <figure><img src='https://x.org/q.png' alt='qr'><figcaption>s</figcaption></figure>
        """)
    // "ab" "c⏎d é" "f" "g" "h" "i" "j⏎k" "l" "m" "n" "o" "p" "qr" "s"
    #expect(document.textLength == 2 + 6 + 3 + 1 + 3 + 5 + 3)
  }

  @Test func `an empty document has no text`() { #expect(Document().textLength == 0) }
}
