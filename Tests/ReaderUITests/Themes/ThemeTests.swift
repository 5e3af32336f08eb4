import BundledThemes
import Foundation
import ReaderUI
import Terminal
import Testing

struct ThemeTests {
  @Test func `the bundled themes are listed in order and read without a problem`() {
    #expect(
      Theme.names == [
        "gruvbox-dark", "high-contrast", "ink", "mono", "newsprint", "solarized-light",
      ])
    for file in BundledThemes.all {
      let (theme, problems) = Theme.parse(file.bytes, name: file.name, file: file.name)
      #expect(problems == [])
      #expect(theme.name == file.name)
      #expect(Theme.named(file.name) == theme)
    }
    #expect(BundledThemes.all.reduce(0) { $0 + $1.bytes.count } < 12_288)
    #expect(Theme.named("none") == nil)
    #expect(Theme.names.contains(Settings().theme))
  }

  @Test func `every file in the folder of themes is compiled in`() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path + "/Themes")
    let themes = files.filter { $0.hasSuffix(".theme") }.map { String($0.dropLast(6)) }
    #expect(themes.sorted() == Theme.names)
  }

  @Test func `every theme but mono sets its own page, so that it is readable on any terminal`() {
    for name in Theme.names where name != "mono" {
      let theme = Theme.named(name) ?? Theme()
      for role in StyleRole.allCases {
        #expect(theme[role].foreground != .standard && theme[role].background != .standard)
      }
    }
    let mono = Theme.named("mono") ?? Theme()
    #expect(
      StyleRole.allCases.allSatisfy {
        mono[$0].foreground == .standard && mono[$0].background == .standard
      })
  }

  @Test(arguments: Theme.names)
  func `what must be told apart is told apart without colours`(name: String) {
    let theme = Theme.named(name) ?? Theme()
    func attributes(_ role: StyleRole) -> Style.Attributes { theme[role].attributes }
    #expect(attributes(.headlineUnread) != attributes(.headline))
    #expect(attributes(.headlineSelected).contains(.reverse))
    #expect(attributes(.commentSelected).contains(.reverse))
    #expect(attributes(.match).contains(.reverse))
    #expect(attributes(.headlineCurrent).isSuperset(of: .underline))
    #expect(attributes(.headlineCurrent) != attributes(.headlineUnread))
    #expect(attributes(.articleLink).contains(.underline))
    #expect(attributes(.commentNew) != attributes(.commentAuthor))
    #expect(attributes(.mastheadSelected) != attributes(.mastheadSection))
    #expect(attributes(.paneTitleFocused) != attributes(.paneTitle))
    #expect(attributes(.articleHeading) != attributes(.articleText))
    for role: StyleRole in [.headline, .headlineUnread, .headlineMeta, .headlineStar] {
      #expect(!attributes(role).contains(.reverse))
      #expect(theme[role] != theme[.headlineSelected] && theme[role] != theme[.headlineCurrent])
    }
  }

  @Test func `a theme file is palette and style lines, and bad ones are left out`() {
    let text = """
      # a comment
      palette ink #101010/black
      palette paper ink # same
      style * paper default
      style *.meta 244 - dim italic
      style article.* #abc -
      style article.text default default none
      set theme ink
      style nothing red red
      """
    let (theme, problems) = Theme.parse(Array(text.utf8), name: "own", file: "own.theme")
    #expect(problems.map(\.line) == [8, 9])
    #expect(problems[0].message == #"expected palette or style, not "set""#)
    let ink = Color.rgb(red: 16, green: 16, blue: 16, fallback: 0)
    #expect(theme.name == "own")
    #expect(theme[.headline] == Style(ink))
    #expect(theme[.commentMeta] == Style(.palette(244), on: .standard, [.dim, .italic]))
    #expect(
      theme[.articleLink] == Style(.rgb(red: 0xAA, green: 0xBB, blue: 0xCC, fallback: nil)))
    #expect(theme[.articleText] == Style())
  }

  @Test func `hostile theme files crash nothing`() {
    let lines = ["palette", "style", "style *", "style ** a b", "palette \u{0} red", "palette a a"]
    let (_, problems) = Theme.parse(
      Array(lines.joined(separator: "\n").utf8) + [0x0A, 0xFF], name: "x", file: "x")
    #expect(problems.count == lines.count + 1)
  }
}
