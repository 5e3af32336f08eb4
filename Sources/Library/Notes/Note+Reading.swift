import FeedParsing
import Models

extension Note {
  /// Reads a note in our own form (`Note.json`); nil where it is none.
  init?(_ value: JSONValue) {
    guard let id = value["note"]?.text, (1...200).contains(id.utf8.count),
      let text = value["text"]?.text, let target = Target(value),
      let created = FeedDate.parse(value["created"]?.text),
      let changed = FeedDate.parse(value["changed"]?.text)
    else { return nil }
    let cleaned = Note.cleaned(String(text.prefix(Note.longestKept)))
    guard !cleaned.isEmpty else { return nil }
    let article = value["article"]
    self.init(
      id: id, target: target, article: nil, text: cleaned, created: created, changed: changed,
      source: NoteSource(
        guid: article?["guid"]?.text, feed: article?["feed"]?.text,
        feedTitle: article?["feed_title"]?.text, title: article?["title"]?.text,
        url: article?["url"]?.text, published: FeedDate.parse(article?["published"]?.text)))
  }
}

extension Note.Target {
  fileprivate init?(_ value: JSONValue) {
    switch value["kind"]?.text {
    case "article": self = .article
    case "passage":
      guard let quote = value["quote"]?.text, !quote.isEmpty else { return nil }
      let context = { (name: String) in
        String((value[name]?.text ?? "").unicodeScalars.prefix(TextQuote.context))
      }
      self = .passage(
        TextQuote(
          String(quote.unicodeScalars.prefix(TextQuote.longest)), prefix: context("prefix"),
          suffix: context("suffix"),
          position: value["position"]?.integer.flatMap { Int(exactly: $0) }))
    case "comment":
      guard let thread = value["thread"]?.text, let comment = value["comment"]?.text else {
        return nil
      }
      self = .comment(
        NotedComment(
          thread: thread, id: comment, author: value["author"]?.text,
          words: value["words"]?.text, permalink: value["permalink"]?.text))
    default: return nil
    }
  }
}
