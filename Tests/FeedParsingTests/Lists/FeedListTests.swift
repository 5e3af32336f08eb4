import FeedParsing
import Models
import Testing

/// Lists of other readers, each for what is odd about it.
@Suite struct FeedListTests {
  static func list(_ text: String, name: String = "urls") throws -> FeedList {
    try #require(FeedList.read(Array(text.utf8), name: name))
  }

  @Test func `newsboat's tags, titles and signs are told apart`() throws {
    let list = try Self.list(
      #"""
      # a comment, and an empty line

      https://pier.example/feed News "Two words" "~The \"Pier\"" !
      https://tide.example/feed	Sea # the rest is a comment
      "https://quoted.example/feed" ~ !hidden
      """#)
    #expect(list.format == .newsboat)
    #expect(
      list.feeds == [
        ListedFeed(
          source: "https://pier.example/feed", address: "https://pier.example/feed",
          title: "The \"Pier\"", sections: ["News", "Two words"], isUnlisted: true),
        ListedFeed(
          source: "https://tide.example/feed", address: "https://tide.example/feed",
          sections: ["Sea"]),
        ListedFeed(
          source: "https://quoted.example/feed", address: "https://quoted.example/feed", title: "",
          isUnlisted: true),
      ])
    #expect(list.refused.isEmpty)
  }

  @Test func `a feed that is listed twice has the tags of both lines`() throws {
    let list = try Self.list("https://pier.example/ A\nhttps://pier.example/ B A \"~Pier\"\n")
    #expect(list.feeds.count == 1)
    #expect(list.feeds.first?.sections == ["A", "B"])
    #expect(list.feeds.first?.title == "Pier")
  }

  @Test(arguments: [
    ("exec:make-feed", "exec:make-feed"),
    ("\"exec:make-feed --for 'two words'\"", "exec:make-feed --for 'two words'"),
    ("\"exec:~/bin/feed | head\"", "exec:sh -c '~/bin/feed | head'"),
    ("\"exec:echo \\\"$HOME\\\"\"", "exec:sh -c 'echo \"$HOME\"'"),
    ("\"exec:echo 'open\"", "exec:sh -c 'echo '\\''open'"),
    ("exec:A=1", "exec:sh -c A=1"),
    (
      "\"filter:tr a b:https://pier.example/feed?a=1:2\"",
      "filter:tr a b:https://pier.example/feed?a=1:2"
    ),
    (
      "\"filter:~/f:https://pier.example/\"", "filter:sh -c ~/f:https://pier.example/"
    ),
    ("file:///home/me/feed.xml", "file:///home/me/feed.xml"),
    ("feed://pier.example/rss", "http://pier.example/rss"),
  ])
  func `a source becomes an address of ours`(source: String, address: String) throws {
    let list = try Self.list(source)
    #expect(list.feeds.map(\.address) == [address])
    #expect(FeedOrigin(address) != nil)
  }

  @Test(arguments: [
    "https://", "exec:", "filter:", "filter:tr", "filter:tr a b:ftp://pier.example/",
    "query:", "query:Name", "query::age < 7",
  ])
  func `what is no source is refused with its text`(source: String) throws {
    let list = try Self.list("https://pier.example/\n\"\(source)\"\n")
    #expect(list.feeds.count == 1)
    #expect(list.refused.map(\.text) == [source])
  }

  @Test func `the expression of a query keeps its colons`() throws {
    let list = try Self.list(
      #"""
      "query:Young:age between 0:7" tag
      "query:News:unread = \"yes\" and tags # \"News\""
      """#)
    #expect(
      list.queries.map { [$0.name, $0.expression] } == [
        ["Young", "age between 0:7"], ["News", "unread = \"yes\" and tags # \"News\""],
      ])
  }

  @Test func `newsraft's sections, names and commands`() throws {
    let list = try Self.list(
      """
      # comment
      https://first.example/feed
      @ News Reports < reload-period 60
      https://pier.example/feed "The Pier" < item-limit 100; reload-period 10
      $(cat ~/local.xml | tr "()" "[]") "Local"
      $(gemget -sq gemini://pier.example/) "Gemini"
      @ Global
      https://last.example/feed [30] {100}
      """, name: "")
    #expect(list.format == .newsraft)
    #expect(list.feeds.map(\.title) == [nil, "The Pier", "Local", "Gemini", nil])
    #expect(
      list.feeds.map(\.sections) == [
        [], ["News Reports"], ["News Reports"], ["News Reports"], [],
      ])
    #expect(list.feeds[2].address == #"exec:sh -c 'cat ~/local.xml | tr "()" "[]"'"#)
    #expect(list.feeds[3].address == "exec:gemget -sq gemini://pier.example/")
    #expect(list.refused.map(\.reason) == [.settings, .settings, .settings])
  }

  @Test func `names of newsraft and tags of newsboat go by the file's name, else by what is told`()
    throws
  {
    let text = "https://a.example/ \"One\"\nhttps://b.example/ \"Two\"\n"
    #expect(try Self.list(text, name: "feeds").feeds.map(\.title) == ["One", "Two"])
    #expect(try Self.list(text, name: "urls").feeds.map(\.sections) == [["One"], ["Two"]])
    #expect(try Self.list(text, name: "list.txt").format == .newsraft)
    let tags = "https://a.example/ \"One\"\nhttps://b.example/ \"One\"\n"
    #expect(try Self.list(tags, name: "list.txt").format == .newsboat)
    #expect(try Self.list("https://a.example/\n", name: "list.txt").format == .newsboat)
  }

  @Test func `an sfeedrc is data, and nothing of it is run`() throws {
    let list = try Self.list(
      #"""
      sfeedpath="$HOME/.sfeed/feeds"
      fetch() {
        feed "not this" "https://outside.example/"
      }
      feeds() {
        # feed <name> <feedurl>
        feed 'the pier' 'https://pier.example/feed' "https://pier.example" 'iso-8859-1'
        feed "tide" "https://tide.example/feed"; feed two https://two.example/
        feed long \
          https://long.example/feed
        feed "shell" "https://$HOST/feed"
        feed "command" "`cat /etc/passwd`"
        feed 'literal' 'https://pier.example/$HOST'
        feed only-name
        rm -rf "$HOME"
      }
      feed after https://after.example/
      """#, name: "sfeedrc")
    #expect(list.format == .sfeed)
    #expect(
      list.feeds.map(\.address) == [
        "https://pier.example/feed", "https://tide.example/feed", "https://long.example/feed",
        "https://pier.example/$HOST",
      ])
    #expect(list.feeds.map(\.title) == ["the pier", "tide", "long", "literal"])
    #expect(list.refused.map(\.reason) == [.needsShell, .needsShell, .noAddress])
  }

  @Test func `newsboat's config tells where the cache is, the stars and the rules`() throws {
    let main = #"""
      # cache-file "/no"
      cache-file "~/c/cache.db"
      oldreader-flag-star "s"
      include "~/more"
      ignore-article "*" "title =~ \"Sponsored\""
      bind-key j down
      include "~/loop"
      """#
    let files = [
      "~/more": "ignore-article https://pier.example/ \"author =~ \\\"Bot\\\"\"\n",
      "~/loop": "include ~/loop\n",
    ]
    let configuration = NewsboatConfiguration(Array(main.utf8)) { files[$0].map { Array($0.utf8) } }
    #expect(configuration.cacheFile == "~/c/cache.db")
    #expect(configuration.starFlags == ["s"])
    #expect(configuration.killRules.map(\.feed) == ["https://pier.example/", "*"])
    #expect(configuration.killRules.map(\.expression).last == "title =~ \"Sponsored\"")
  }
}
