import Models
import ReaderMode
import Testing

/// Pages written for one difficulty each are made of these.
enum Pages {
  /// Sentences of an article in English; each paragraph says something of its own.
  static let story = [
    "The harbour of Kelvik was closed on Monday, because the ice had come three weeks early, and no ship could leave.",
    "Fishermen said that they had seen it coming: the water had been still for days, and the wind had turned north.",
    "“We have lived here for sixty years,” said Marta Holm, who sells nets, “and nobody remembers such a November.”",
    "The council met in the evening, but could not agree whether the breaker from the next town should be paid for.",
    "Until it comes, bread and milk will be brought by road, which takes four hours longer than by sea.",
  ]

  /// How it went on.
  static let more = [
    "On Thursday a breaker came from the next town after all, paid for by nobody in particular, and cut a way out.",
    "Eleven boats left within the hour, some of them without their nets, and came back at dusk with empty holds.",
    "Old people stood along the pier to watch, wrapped in blankets that the school had lent them for the afternoon.",
    "A baker gave away what he could not sell, which was most of it, since everybody had learned to bake by then.",
    "By Sunday the water had closed again, thinner than before, and children threw stones at it from the stairs.",
  ]

  static let navigation = """
    <nav><ul><li><a href=/a>Home</a><li><a href=/b>Sport</a><li><a href=/c>Culture, books and films</a>
    </ul></nav>
    """
  static let teasers = """
    <div class=teasers><h3><a href=/1>Why the bakers of Oslo are on strike, and what they want</a></h3>
    <h3><a href=/2>Five walks for a Sunday in the snow, and where to rest</a></h3>
    <h3><a href=/3>The bridge that nobody crosses: a visit, a history, a plea</a></h3></div>
    """

  static func paragraphs(_ texts: [String] = story, _ tag: String = "p") -> String {
    texts.map { "<\(tag)>\($0)</\(tag)>" }.joined(separator: "\n")
  }

  static func page(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html><html lang=en><head><title>Ice closes harbour | The Kelvik Post</title>\(head)"
      + "</head><body>\(body)</body></html>"
  }

  static func data(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }
}

func read(
  _ html: String, at address: String = "https://post.example/2026/11/23/ice.html"
) -> ReadableArticle {
  ReaderMode.article(in: html, url: address)
}

/// The lines of a page's text must be just those of the story.
func expectStory(
  _ html: String, _ story: [String] = Pages.story, _ location: SourceLocation = #_sourceLocation
) {
  let lines = read(html).text.split(separator: "\n").map(String.init)
  #expect(lines == story, sourceLocation: location)
}

/// What must be in a page's text, and what must not.
func expectText(
  _ html: String, has: [String] = Pages.story, lacks: [String] = [],
  _ location: SourceLocation = #_sourceLocation
) {
  let text = read(html).text
  for part in has { #expect(text.contains(part), "\(text)", sourceLocation: location) }
  for part in lacks { #expect(!text.contains(part), "\(text)", sourceLocation: location) }
}
