import Models
import Testing

@testable import ReaderUI

@Suite struct FeedRuleTests {
  private func load(_ text: String) -> (
    configuration: Configuration, problems: [ConfigurationProblem]
  ) {
    Configuration.load(text: Array(text.utf8), file: "config") { _ in nil }
  }

  @Test func `lines about feeds become rules, in their order`() {
    let (configuration, problems) = load(
      """
      feed https://pier.example/ refresh-every 6h
      feed * user-agent 'Gull/1 (feeds)'
      feed *.example/* user ada
      feed *.example/* password-command pass show "two words" '$HOME'
      feed *.example/* netrc on
      feed *.example/* cookies ~/cookies.txt
      feed *.onion/* proxy socks5h://127.0.0.1:9050
      feed *.example/* comments on
      """)
    #expect(problems.isEmpty)
    #expect(
      configuration.feedRules == [
        FeedRule(pattern: "https://pier.example/", .interval(21_600)),
        FeedRule(pattern: "*", .userAgent("Gull/1 (feeds)")),
        FeedRule(pattern: "*.example/*", .user("ada")),
        FeedRule(
          pattern: "*.example/*", .passwordCommand(["pass", "show", "two words", "$HOME"])),
        FeedRule(pattern: "*.example/*", .netrc(true)),
        FeedRule(pattern: "*.example/*", .cookiesFile("~/cookies.txt")),
        FeedRule(pattern: "*.onion/*", .proxy("socks5h://127.0.0.1:9050")),
        FeedRule(pattern: "*.example/*", .prefetchesComments(true)),
      ])
    let settings = configuration.feedRules.settings(for: "https://pier.example/feed")
    #expect(settings.interval == 21_600)
    #expect(settings.user == "ada")
    #expect(settings.proxy == nil)
  }

  @Test(
    arguments: [
      ("feed", "expected feed PATTERN NAME VALUE..."),
      ("feed * netrc", "expected feed PATTERN NAME VALUE..."),
      ("feed * netrx on", "did you mean netrc?"),
      ("feed * refresh-every 5m", "refresh-every: expected a time"),
      ("feed * netrc maybe", "netrc: expected on or off"),
      ("feed * cookies cookies.txt", "cookies: expected a file"),
      ("feed * proxy ftp://127.0.0.1/", "proxy: expected an address"),
      ("feed * proxy keeper:s3cret@host", "proxy: expected an address"),
      ("feed * user-agent 'Gül/1'", "user-agent: expected a name"),
      ("feed * user a b", "user: expected a name"),
      ("feed * password-command ''", "password-command: expected a program"),
    ])
  func `a line that is wrong is reported with its place and without its secret`(
    line: String, words: String
  ) {
    let (configuration, problems) = load("set related on\n" + line)
    #expect(configuration.feedRules.isEmpty)
    #expect(problems.count == 1)
    #expect(problems.first?.line == 2)
    #expect(problems.first?.message.contains(words) == true, "\(problems)")
    #expect(problems.first?.message.contains("s3cret") == false)
  }

  @Test func `every kind of line is in the defaults, with an example that is right`() {
    for name in FeedRuleName.allCases {
      let line = "feed https://example.org/ \(name.rawValue) \(name.example)"
      #expect(Configuration.defaultsText.contains("# " + line))
      #expect(load(line).problems.isEmpty, "\(line)")
    }
  }

  @Test func `who can be written to is a web or mail address`() {
    for good in ["ada@pier.example", "https://pier.example/ada", "none"] {
      #expect(load("set contact \(good)").problems.isEmpty, "\(good)")
    }
    #expect(
      load("set contact ada@pier.example").configuration.settings.contact == "ada@pier.example")
    for bad in [
      "ada", "ada@pier", "ftp://pier.example/", "'a b@pier.example'", "a)b@pier.example",
      "@pier.example",
    ] {
      #expect(load("set contact \(bad)").problems.count == 1, "\(bad)")
    }
  }

  @Test func `news can ring, be shown or be given to a program`() {
    let (configuration, problems) = load(
      "set notify osc9\nset notify-command notify-send 'Broadsheet news'\nset notify loud")
    #expect(problems.map(\.line) == [3])
    #expect(configuration.settings.notify == .osc9)
    #expect(configuration.settings.notifyCommand == ["notify-send", "Broadsheet news"])
    #expect(load("set notify-command off").configuration.settings.notifyCommand.isEmpty)
    #expect(Settings().notify == .off)
    #expect(Settings().notifyCommand.isEmpty)
  }
}
