import Markup
import Testing

@testable import Comments

@Suite struct CommentBodyTests {
  @Test(arguments: [
    "<p>\u{7F} one</p>", "\u{9B}31m red", "<p>a\u{85} </p>", "<p>&#x9b; &lt;p&gt;two</p>",
    "<pre><code>\u{9F} x</code></pre>", "one\u{A0}two",
  ])
  func `no control is left, and what is left stays as it is`(text: String) {
    for html in [
      CommentBody.html(text, base: nil), CommentBody.markdown(text, base: nil),
      CommentBody.plain(text),
    ] {
      #expect(!html.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
      #expect(SafeHTML.sanitise(html, base: nil) == html)
    }
  }
}
