import Models

// What an empty pane says: what is missing, and what to do about it.
extension Wording {
  static func noFeeds(command: String, catalogue: String) -> [String] {
    [
      "No feeds yet.",
      "\(catalogue) opens the starter catalogue,",
      "\(command)add URL subscribes to one,",
      "`broadsheet import FILE` brings those of another reader,",
      "`broadsheet --sample` shows a small edition.",
    ]
  }
  static let noFeedsYet = "No feeds yet: :add URL subscribes to one"

  static func noArticlesYet(refresh: String) -> [String] {
    ["No articles yet.", "\(refresh) fetches all feeds."]
  }

  static func allRead(list: String, toggle: String, refresh: String) -> [String] {
    ["Nothing unread in \(list).", "\(toggle) shows what was read, \(refresh) fetches."]
  }

  static func noMatches(_ query: String, clear: String, glyphs: Glyphs) -> [String] {
    [
      "Nothing found for \(glyphs.quoted(String(query.prefix(60)))).",
      "\(clear) shows all again.",
    ]
  }

  static func nothingStarred(star: String) -> [String] {
    ["Nothing starred yet.", "\(star) stars an article."]
  }

  static func emptyList(refresh: String) -> [String] {
    ["Nothing here yet.", "\(refresh) fetches."]
  }

  static func nothingOpen(enter: String, skim: String) -> [String] {
    ["\(enter) opens the selected article,", "\(skim) reads on to what is unread."]
  }

  static func noComments(browser: String, lookUp: String) -> [String] {
    [
      "No comments yet.", "\(browser) opens the discussion in the browser.",
      "\(lookUp) looks for discussions elsewhere.",
    ]
  }
  static let lookingForComments = ["Looking for comments."]
  static func commentsFailed(
    _ reason: String, refresh: String, everything: String, browser: String, lookUp: String
  ) -> [String] {
    [
      "The comments could not be read.", reason,
      "\(refresh) tries again, \(everything) whatever their size.",
      "\(browser) opens them in the browser, \(lookUp) looks for others.",
    ]
  }

  static let relatedNeedsArticle = ["Open an article to see what goes with it."]
  static let lookingForRelated = ["Looking."]
  static let tooSmall = "Too small"
  static let nothingInCatalogue = ["Nothing in the catalogue has these words."]
  static let noHelp = ["No command has these words."]
}

// Ages.
extension Wording {
  static func ago(_ moment: Timestamp, _ clock: Clock) -> String {
    let age = clock.age(of: moment)
    if age == "now" { return "just now" }
    return age.hasSuffix("min") || age.hasSuffix("h") ? age + " ago" : "on " + age
  }
}
