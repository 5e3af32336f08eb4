import Models
import ReaderUI
import Testing

struct ConfigurationProblemTests {
  @Test(arguments: [
    (
      "set refresh-every 5m",
      "refresh-every: expected a time like 30m, 2h or 1d; the shortest is 10m and the longest 365d, not \"5m\""
    ),
    (
      "set refresh-every 99999999999999999999d",
      "refresh-every: expected a time like 30m, 2h or 1d; the shortest is 10m and the longest 365d, not \"99999999999999999999d\""
    ),
    (
      "set refresh-every 9999999999999999d",
      "refresh-every: expected a time like 30m, 2h or 1d; the shortest is 10m and the longest 365d, not \"9999999999999999d\""
    ),
    (
      "set refresh-every -60m",
      "refresh-every: expected a time like 30m, 2h or 1d; the shortest is 10m and the longest 365d, not \"-60m\""
    ),
    ("set mouse", "mouse: expected on or off"),
    ("set mouse perhaps", "mouse: expected on or off, not \"perhaps\""),
    ("set headline-lines 3", "headline-lines: expected a number from 1 to 2, not \"3\""),
    ("set browser", "browser: expected a program and its arguments"),
    (
      "set theme inc",
      "theme: expected the name of a theme (gruvbox-dark, high-contrast, ink, mono, newsprint or solarized-light), not \"inc\"; did you mean ink?"
    ),
    ("set", "expected set NAME VALUE"),
    ("set mesure 70", "expected the name of a setting, not \"mesure\"; did you mean measure?"),
    (
      "sett mouse on",
      "expected set, bind, unbind, section, query, hide, feed, mirror, assistant, style, palette or include, not \"sett\""
        + "; did you mean set?"
    ),
    ("bind all x", "expected bind PANE|all KEYS COMMAND"),
    (
      "bind list x star",
      "expected the name of a pane (headlines, article, related, comments, sources, help, links, themes, candidates, catalogue, stories, copies, assistants, notes or all), not \"list\""
    ),
    ("bind all x sta", "expected the name of a command, not \"sta\"; did you mean star?"),
    ("bind all <foo> star", "expected up to 8 keys like gx, ^R, <space> or F5, not \"<foo>\""),
    ("bind all 5 star", "expected keys that do not begin with a digit: digits are counts"),
    (
      "bind all g star",
      "expected keys that are not the beginning of others, nor others theirs: gg means first; unbind it first"
    ),
    ("unbind help ;", "expected keys that mean something here, not \";\""),
    (
      "style article.txt red blue",
      "expected the name of a role, or a part of it and *, not \"article.txt\"; did you mean article.text?"
    ),
    ("style *x* red blue", "expected the name of a role, or a part of it and *, not \"*x*\""),
    ("style article.text red", "expected style ROLE FOREGROUND BACKGROUND [ATTRIBUTE...]"),
    (
      "style article.text redd blue",
      "expected a colour (default, a name, 0 to 255, #rrggbb or a palette's name), not \"redd\"; did you mean red?"
    ),
    (
      "style article.text red blue bald",
      "expected bold, dim, italic, underline, reverse or none, not \"bald\"; did you mean bold?"
    ),
    ("palette red #ffffff", "expected a new name of letters, digits and hyphens, not \"red\""),
    ("palette 9a #ffffff", "expected a new name of letters, digits and hyphens, not \"9a\""),
    (
      "palette sea #12345",
      "expected a colour (default, a name, 0 to 255, #rrggbb or a palette's name), not \"#12345\""
    ),
    ("palette sea", "expected palette NAME COLOUR"),
    ("set measure 'a", "expected a closing '"),
  ])
  func `a bad line says what was expected`(line: String, message: String) {
    var configuration = Configuration()
    let problem = configuration.apply(line)
    #expect(problem?.message == message)
    #expect(configuration.settings == Settings())
    #expect(configuration.keymap == Keymap())
    #expect(configuration.theme == Configuration().theme)
  }

  @Test func `a problem is one short, safe line whatever it quotes`() {
    let hostile = [
      String(repeating: "long", count: 900), "\u{202E}evil\u{2028}",
      "e" + String(repeating: "\u{301}", count: 1000),
      "🇰🇷\u{E0041}", "\u{85}",
    ]
    var configuration = Configuration()
    for text in hostile {
      for line in [
        text, "set \(text)", "set theme \(text)", "bind all \(text) star", "palette \(text) red",
      ] {
        let problem = configuration.apply(line)
        let message = problem?.description ?? ""
        #expect(problem != nil)
        #expect(message.count < 240)
        #expect(message.unicodeScalars.count < 1000)
        #expect(
          message.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x202E && $0.value != 0x2028
          })
      }
    }
  }

  @Test(arguments: [
    ("section Korea title:", 21, "title: needs a word after the colon"),
    (
      "query 'Far East'  japan frob:x # later", 25,
      "There is no frob: to ask for, only \(QueryKey.list)"
    ),
    (
      "hide 'japan is:odd'", 16,
      "is: does not know odd, only unread, read, starred, noted, tagged, hidden, copy"
    ),
    ("  query X \"open\" \"left open", 18, "The closing quote is missing"),
  ])
  func `a wrong query is reported with its column, and the rest counts`(
    line: String, column: Int, message: String
  ) {
    let text = "set mouse off\n\(line)\nhide title:fine\nquery Good is:unread"
    let (configuration, problems) = Configuration.load(
      text: Array(text.utf8), file: "config", reading: { _ in nil })
    #expect(problems.map(\.description) == ["config:2:\(column): \(message)"])
    #expect(configuration.hidden == ["title:fine"])
    #expect(configuration.savedQueries == [SavedQuery(.query, "Good", "is:unread")])
  }

  @Test(arguments: [
    ("query", "expected query NAME QUERY"), ("query Chips", "expected query NAME QUERY"),
    ("section ' ' x", "expected section NAME QUERY"), ("hide", "expected hide QUERY"),
    ("hide # nothing", "expected hide QUERY"),
  ])
  func `a query that is missing is said to be`(line: String, message: String) {
    var configuration = Configuration()
    #expect(configuration.apply(line)?.message == message)
    #expect(configuration.savedQueries.isEmpty && configuration.hidden.isEmpty)
  }
}
