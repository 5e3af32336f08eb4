/// A program of the reader's own that gets an article's text and says something about it.
package struct Assistant: Hashable, Sendable {
  package var name: String
  /// The program and its arguments; no shell reads them.
  package var words: [String]

  package init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }
}
