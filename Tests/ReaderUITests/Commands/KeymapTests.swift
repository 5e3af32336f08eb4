import ReaderUI
import Terminal
import Testing

struct KeymapTests {
  private func keys(_ text: String) throws -> KeySequence { try #require(KeySequence(text)) }

  @Test func `a sequence is a prefix until it is complete`() {
    let keymap = Keymap()
    #expect(keymap.match([.character("g")], in: .article) == .prefix)
    #expect(keymap.match([.character("g"), .character("g")], in: .article) == .command(.first))
    #expect(keymap.match([.character("g"), .character("é")], in: .article) == .none)
    #expect(keymap.match([.character("é")], in: .article) == .none)
    #expect(
      keymap.match([.mouse(MouseEvent(.press, at: Point(column: 0, row: 0)))], in: .article)
        == .none)
  }

  @Test func `a pane's own keys come before those of all panes`() throws {
    var keymap = Keymap()
    #expect(keymap.match([.character("J")], in: .headlines) == .command(.nextArticle))
    #expect(keymap.match([.character("J")], in: .comments) == .command(.nextSibling))
    #expect(keymap.match([.character("z")], in: .headlines) == .command(.zoom))
    #expect(keymap.match([.character("z")], in: .comments) == .prefix)
    try keymap.bind(keys("g"), to: .last, in: .help)
    #expect(keymap.match([.character("g")], in: .help) == .command(.last))
    #expect(keymap.labels(for: .first, in: .help) == ["Home"])
    #expect(keymap.labels(for: .first, in: .article) == ["gg", "Home"])
  }

  @Test func `binding gives keys a new meaning`() throws {
    var keymap = Keymap()
    try keymap.bind(keys("gx"), to: .openInBrowser, in: .headlines)
    try keymap.bind(keys("s"), to: .suspend, in: nil)
    #expect(keymap.match(try keys("gx").keys, in: .headlines) == .command(.openInBrowser))
    #expect(keymap.match(try keys("gx").keys, in: .article) == .none)
    #expect(keymap.match(try keys("gg").keys, in: .headlines) == .command(.first))
    #expect(keymap.label(for: .star, in: .headlines) == nil)
    #expect(keymap.labels(for: .openInBrowser, in: .headlines) == ["gx", "o"])
    #expect(keymap.label(for: .openInBrowser, in: .headlines) == "o")
  }

  @Test func `keys that begin others are refused`() throws {
    var keymap = Keymap()
    #expect(throws: Keymap.BindingError.conflicts(try keys("gg"), .first)) {
      try keymap.bind(keys("g"), to: .star, in: nil)
    }
    #expect(throws: Keymap.BindingError.conflicts(try keys("q"), .back)) {
      try keymap.bind(keys("qx"), to: .star, in: nil)
    }
    #expect(throws: Keymap.BindingError.startsWithDigit) {
      try keymap.bind(keys("1x"), to: .star, in: .headlines)
    }
    #expect(keymap == Keymap())
  }

  @Test func `unbinding frees keys, in one pane or in all`() throws {
    var keymap = Keymap()
    try keymap.unbind(keys("q"), in: .article)
    #expect(keymap.match([.character("q")], in: .article) == .none)
    #expect(keymap.match([.character("q")], in: .headlines) == .command(.back))
    #expect(keymap.label(for: .back, in: .article) == nil)
    try keymap.bind(keys("q"), to: .star, in: .article)
    #expect(keymap.match([.character("q")], in: .article) == .command(.star))
    for text in ["gg", "gd", "gs", "gV", "gf", "gn"] { try keymap.unbind(keys(text), in: nil) }
    try keymap.bind(keys("g"), to: .first, in: nil)
    #expect(keymap.match([.character("g")], in: .headlines) == .command(.first))
    #expect(throws: Keymap.BindingError.notBound) { try keymap.unbind(keys("gg"), in: nil) }
    #expect(throws: Keymap.BindingError.notBound) { try keymap.unbind(keys("é"), in: .help) }
    try keymap.unbind(keys("zM"), in: .comments)
    #expect(keymap.match(try keys("zM").keys, in: .comments) == .none)
  }
}
