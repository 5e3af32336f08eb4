import Models

// Stories, and copies of one text.
extension Wording {
  static let stories = "Stories"
  /// As a sentence names them.
  static let theStories = "the stories"
  static let looking = ["Looking."]
  static func storiesHint(
    enter: String, follow: String, mute: String, read: String, isShort: Bool
  ) -> String {
    isShort
      ? "\(follow) follow, \(mute) mute, \(read) mark read"
      : "\(enter) unfolds and opens, \(follow) follows, \(mute) mutes, \(read) marks read"
  }
  static func storiesFailed(_ reason: String, stories: String) -> [String] {
    ["The stories could not be read.", reason, "\(stories) \(stories) tries again."]
  }
  static func noStories(refresh: String, follow: String) -> [String] {
    [
      "No event of the last 7 days is in several articles.",
      "\(refresh) fetches all feeds. In any list, \(follow) follows the story of an article.",
    ]
  }

  static let noStory = "No story is selected"
  static let lastOfStory = "This is the story's last article"
  static let firstOfStory = "This is the story's first article"
  static let thisStory = "this story"
  static func followed(_ count: Int) -> String { count > 0 ? "\(number(count)) followed" : "" }
  static func storyCount(_ count: Int) -> String {
    count > 0 ? self.count(count, "story", "stories") : ""
  }

  /// What the reader wished of a story, in its line.
  static func wish(_ wish: StoryWish?, news: Int) -> String {
    switch wish {
    case .followed: news > 0 ? "\(number(news)) new" : "followed"
    case .muted: "muted"
    case nil: ""
    }
  }

  static func sources(_ count: Int) -> String { self.count(count, "source", "sources") }

  /// The first of some sources, and how many others there are.
  static func sources(_ names: [String], shown: Int) -> String {
    guard names.count > shown else { return names.joined(separator: ", ") }
    return (names.prefix(shown) + ["+\(number(names.count - shown))"]).joined(separator: ", ")
  }

  static func span(of story: Story) -> String {
    let seconds = story.last.seconds(since: story.first)
    return seconds >= 3600 ? "over " + Span.text(seconds) : ""
  }

  static func wished(_ wish: StoryWish?, before: StoryWish?) -> String {
    switch (wish, before) {
    case (.followed, _): "Story followed"
    case (.muted, _): "Story muted"
    case (nil, .muted): "Story no longer muted"
    case (nil, .followed), (nil, nil): "Story no longer followed"
    }
  }

  /// What became of a story, and the way back.
  static func storyKept(
    _ wish: StoryWish?, _ count: Int, mark: String, undo: String, stories: String, isShort: Bool,
    glyphs: Glyphs
  ) -> String {
    switch wish {
    case .followed:
      glyphs.joined([
        "Following this story",
        isShort ? "" : "what comes is marked \(mark) and listed under \(stories)",
        "\(undo) undoes it",
      ])
    case .muted:
      glyphs.joined([
        "Muted: \(articles(count)) hidden" + (isShort ? "" : ", and what comes"),
        "\(undo) undoes it", "\(stories) lists it last",
      ])
    case nil: glyphs.joined(["Neither followed nor muted", "\(undo) undoes it"])
    }
  }

  static let noCopies = "No other source has this text"
  static func copies(_ count: Int) -> String { "The same text in \(sources(count))" }
  /// Nothing where there is no other.
  static func moreSources(_ count: Int) -> String { count > 0 ? "+" + sources(count) : "" }
}

extension Change.Field {
  /// The headline of the story that a change is about.
  var storyTitle: String? { if case .story(let title, _, _) = self { title } else { nil } }
}
