import Models
import ReaderUI
import Terminal
import Testing

struct ConfigurationTests {
  private func load(
    _ text: String, files: [String: String] = [:]
  ) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    Configuration.load(text: Array(text.utf8), file: "/etc/config") { path in
      files[path].map { Array($0.utf8) }
    }
  }

  @Test func `the defaults printed as a configuration change nothing`() {
    let (configuration, problems) = load(Configuration.defaultsText)
    #expect(problems == [])
    #expect(configuration.settings == Settings())
    #expect(configuration.keymap == Keymap())
    #expect(configuration.theme == Configuration().theme)
  }

  @Test func `the defaults name every directive, setting, command and role`() {
    let text = Configuration.defaultsText
    for directive in Directive.allCases { #expect(text.contains("# \(directive.syntax)\n")) }
    for setting in SettingName.allCases { #expect(text.contains("\nset \(setting.rawValue) ")) }
    for command in Command.allCases { #expect(text.contains("# \(command.rawValue): ")) }
    for role in StyleRole.allCases { #expect(text.contains("\n# style \(role.rawValue) ")) }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test func `the comments in the defaults can be used as they stand`() {
    let lines = Configuration.defaultsText.split(separator: "\n")
    let styles = lines.filter { $0.hasPrefix("# style ") && !$0.contains("ROLE") }
    #expect(styles.count == StyleRole.allCases.count)
    let (configuration, problems) = load(styles.map { $0.dropFirst(2) }.joined(separator: "\n"))
    #expect(problems == [])
    #expect(configuration.theme == Configuration().theme)
  }

  @Test func `settings are set`() {
    let (configuration, problems) = load(
      """
      set theme gruvbox-dark
      set refresh-every 90m   # not too often
      set refresh-on-start Yes
      set browser firefox --new-tab "my profile"
      set measure 66
      set sidebar-width 20
      set related off
      set mouse no
      set headline-lines 1
      set unread-only true
      set skim-next false
      set sort oldest
      """)
    #expect(problems == [])
    var settings = Settings()
    settings.theme = "gruvbox-dark"
    settings.refreshEvery = 5400
    settings.refreshOnStart = true
    settings.browser = "firefox --new-tab my profile"
    settings.measure = 66
    settings.sidebarWidth = 20
    settings.related = false
    settings.mouse = false
    settings.headlineLines = 1
    settings.unreadOnly = true
    settings.skimNext = false
    settings.sort = .oldest
    #expect(configuration.settings == settings)
    #expect(configuration.theme == Theme.named("gruvbox-dark"))
  }

  @Test func `a printed value is read as it was`() {
    var settings = Settings()
    settings.refreshEvery = 5400
    settings.related = false
    settings.measure = 80
    settings.theme = "mono"
    let lines = SettingName.allCases.map { "set \($0.rawValue) \($0.text(in: settings))" }
    let (configuration, problems) = load(lines.joined(separator: "\n"))
    #expect(problems == [])
    #expect(configuration.settings == settings)
  }

  @Test func `the rest of a file counts`() {
    let (configuration, problems) = load("set measure nine\nset mouse off\nfoo\nbind all x star\n")
    #expect(problems.map(\.line) == [1, 3])
    #expect(problems.allSatisfy { $0.file == "/etc/config" })
    #expect(!configuration.settings.mouse)
    #expect(configuration.keymap.labels(for: .star, in: .headlines) == ["s", "x"])
    #expect(
      problems[0].description
        == #"/etc/config:1: measure: expected a number from 20 to 200, not "nine""#)
  }

  @Test func `bytes of any kind crash nothing`() {
    var bytes = Array("set mouse off\nset browser \u{0}\n".utf8) + [0xFF, 0xFE, 0x0A]
    bytes += Array(repeating: UInt8(ascii: "x"), count: 900_000) + [0x0A]
    bytes += Array("set theme '\n\"\\".utf8)
    let (configuration, problems) = Configuration.load(
      text: bytes, file: "config", reading: { _ in nil })
    #expect(!configuration.settings.mouse)
    #expect(problems.map(\.line) == [2, 3, 4, 5, 6])
    for length in [10_000_000, (1 << 20) + 1] {
      let long = Array(repeating: UInt8(ascii: "a"), count: length)
      let result = Configuration.load(text: long, file: "config", reading: { _ in nil })
      #expect(result.problems.count == 1)
    }
  }

  @Test func `what is kept is a list, or none`() {
    #expect(Configuration().settings.retention.removesNothing)
    let (configuration, problems) = load(
      "set keep-days 30\nset keep-per-feed 500\nset keep starred, Noted")
    #expect(problems == [])
    let retention = configuration.settings.retention
    #expect(retention.days == 30)
    #expect(retention.perFeed == 500)
    #expect(retention.kept == [.starred, .noted])
    #expect(SettingName.keep.text(in: configuration.settings) == "starred,noted")
    #expect(load("set keep none").0.settings.retention.kept == [])
    #expect(load("set keep read\nset keep\nset keep-days -1").1.map(\.line) == [1, 2, 3])
  }

  @Test func `thousands of bad lines make a short list`() {
    let (_, problems) = load(String(repeating: "x\n", count: 100_000))
    #expect(problems.count == 101)
  }

  @Test func `styles lie on the theme and stay when it changes`() {
    var (configuration, problems) = load(
      "palette sea #1d6fa5/blue\nstyle headline.unread sea - underline\nset theme newsprint")
    #expect(problems == [])
    let sea = Color.rgb(red: 0x1D, green: 0x6F, blue: 0xA5, fallback: 4)
    for name in Theme.names {
      configuration.settings.theme = name
      let style = configuration.theme[.headlineUnread]
      #expect(style.foreground == sea)
      #expect(style.background == Theme.named(name)?[.headlineUnread].background)
      #expect(style.attributes == .underline)
      #expect(configuration.theme[.articleText] == Theme.named(name)?[.articleText])
      #expect(configuration.theme(named: name) == configuration.theme)
    }
    #expect(configuration.theme(named: "none") == nil)
  }

  @Test func `a line is carried out at once`() {
    var configuration = Configuration()
    #expect(configuration.apply("set theme mono") == nil)
    #expect(configuration.theme.name == "mono")
    #expect(configuration.apply("style article.text red default") == nil)
    #expect(configuration.theme[.articleText] == Style(.palette(1)))
    #expect(configuration.apply("  # nothing") == nil)
    #expect(configuration.apply("unbind all Q") == nil)
    #expect(configuration.keymap.label(for: .quit, in: .headlines) == nil)
    let problem = configuration.apply("include x")
    #expect(problem?.description == "expected include in a configuration file only")
    #expect(configuration.apply(String(repeating: "x", count: 10_000_000)) != nil)
  }

  @Test(arguments: [
    (
      "section \"Korea\" feed:korea-herald or feed:yonhap", "Korea",
      "feed:korea-herald or feed:yonhap"
    ),
    ("section Chips 'semiconductor or tsmc since:7d'", "Chips", "semiconductor or tsmc since:7d"),
    ("section A \"two words\" -title:\"x  y\"  # not this", "A", "\"two words\" -title:\"x  y\""),
    ("section A '\"two words\"'", "A", "\"two words\""),
    ("section A title:\"one two\"", "A", "title:\"one two\""),
  ])
  func `the rest of a line is its query`(line: String, name: String, query: String) {
    var configuration = Configuration()
    #expect(configuration.apply(line) == nil)
    #expect(configuration.savedQueries == [SavedQuery(.section, name, query)])
  }

  @Test func `a name that is used again takes the later query`() {
    let (configuration, problems) = load(
      "query A one\nsection A two\nquery A three\nhide x\nhide x")
    #expect(problems == [])
    #expect(
      configuration.savedQueries == [
        SavedQuery(.query, "A", "three"), SavedQuery(.section, "A", "two"),
      ])
    #expect(configuration.hidden == ["x"])
  }
}
