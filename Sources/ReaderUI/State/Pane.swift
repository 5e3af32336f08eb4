/// A part of the screen that can have the focus; keys are looked up for it first.
package enum Pane: String, CaseIterable, Hashable, Sendable {
  case headlines, article, related, comments, sources, help, links, themes
  /// The feeds of a page to choose from, and the starter catalogue.
  case candidates, catalogue
  /// Events, and the sources of one text.
  case stories, copies
  /// The reader's own programs that say something about an article.
  case assistants
  /// All notes of the reader's.
  case notes
}
