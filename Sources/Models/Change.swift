/// One thing the reader did to the state of articles, with what is needed to take it back.
package struct Change: Hashable, Sendable {
  package enum Field: Hashable, Sendable {
    case read, starred
    /// A tag of the reader's, by its name.
    case tag(String)
    /// The note of one article, before and after; an empty one is none.
    case note(from: String, to: String)
    /// One note of any kind, before and after; nil is none. Its article may be gone.
    case annotation(from: Note?, to: Note?)
    /// What the reader wishes of the story that the articles are of, before and after; nil is nothing.
    case story(title: String, from: StoryWish?, to: StoryWish?)
  }

  package var field: Field
  /// The value that was set.
  package var value: Bool
  /// The articles whose value was different before; undoing sets exactly these to `!value`.
  package var articles: [Article.ID]

  package init(_ field: Field, _ value: Bool, _ articles: [Article.ID]) {
    self.field = field
    self.value = value
    self.articles = articles
  }

  /// Whether nothing is different after it.
  package var isEmpty: Bool {
    if case .annotation(let from, let to) = field { from == to } else { articles.isEmpty }
  }

  /// The change that takes this one back.
  package var inverse: Change { Change(field, !value, articles) }
}
