import Models
import Testing

/// What looks like text and stands where text could stand.
struct IntrudersTests {
  private static let consent = [
    "When you visit our website, we store cookies on your browser to collect information about you, your preferences or your device, mostly to make the site work as you expect it to. You can choose not to allow certain types of cookies, which may change what we are able to offer you.",
    "Manage consent preferences",
    "You cannot opt out of strictly necessary cookies, since they remember your settings, log you into your account and redirect you when you log out. These cookies do not store what identifies you. All other cookies wait for your consent, which you may take back at any time.",
    "Cookies for performance count visits and where they come from, so that we can measure and improve how well the site works. They tell us which pages are read most and how people move around. If you do not allow these cookies, we will not know when you have visited us.",
  ]

  private static func box(_ texts: [String]) -> String {
    "<div class=ot-box><div>" + Pages.paragraphs(texts) + "</div></div>"
  }

  private static func column(_ texts: [String] = Pages.story) -> String {
    "<div class=column>" + Pages.paragraphs(texts) + "</div>"
  }

  @Test func `what a site asks about cookies is not the text, though it is longer`() {
    expectStory(Pages.page(Self.column() + Self.box(Self.consent)))
    expectStory(Pages.page(Self.box(Self.consent) + Self.column()))
  }

  @Test func `an article about cookies is told whole`() {
    let about = Self.consent.filter { $0.count > 80 }
    for texts in [Pages.story + about, about + Pages.story, about] {
      expectStory(Pages.page(Self.column(texts)), texts)
    }
  }

  @Test func `data that broke out of its script is not text`() {
    let posts = Pages.more.map { text in
      #"{"kind":"embed","html":"<blockquote><p>\#(text)</p></blockquote><script src=w.js></script>\n","#
        + #""by":"Chirp","width":550,"kind":"rich"},{"kind":"text","content":"\#(text)"},"#
    }
    let script = "<script>window.page = {\"parts\":[" + posts.joined() + "]}</script>"
    let text = read(
      Pages.page("<article>" + script + Pages.paragraphs() + "</article>")
    ).text
    #expect(!text.contains("\"kind\":"))
    for paragraph in Pages.story { #expect(text.contains(paragraph)) }
  }

  @Test func `data that an article shows as code stays`() {
    let code = #"{"harbour": "Kelvik", "open": false, "ships": 11, "ice": {"cm": 40, "days": 21}}"#
    expectText(
      Pages.page("<article>" + Pages.paragraphs() + "<pre>\(code)</pre></article>"),
      has: Pages.story + [code])
  }

  @Test func `the beginnings of other articles are not the text`() {
    let hooks = Pages.more.map { String($0.prefix(70)) + " ..." }
    let boxes = hooks.map { "<div class=herald><div class=snippet>\($0)</div></div>" }
    expectStory(
      Pages.page("<div id=main><div>" + Self.column() + boxes.joined() + "</div></div>"))
  }

  @Test func `paragraphs that break off here and there stay`() {
    let texts = Pages.story.enumerated().map { $0 % 2 == 0 ? $1 + " And then …" : $1 }
    expectStory(Pages.page("<article>" + Pages.paragraphs(texts) + "</article>"), texts)
  }
}
