/// The sentences of an article that carry it, in the order of its text, and what it is about.
package struct Brief: Hashable, Sendable {
  package struct Sentence: Hashable, Sendable {
    /// As the article has it, without its styles and line breaks; a very long one ends at a clause,
    /// with an ellipsis.
    package var text: String
    /// Which of the article's paragraphs it stands in, from 1.
    package var paragraph: Int

    package init(_ text: String, paragraph: Int) {
      self.text = text
      self.paragraph = paragraph
    }
  }

  package var sentences: [Sentence]
  /// As the article writes them, strongest first.
  package var terms: [String]

  package init(sentences: [Sentence], terms: [String]) {
    self.sentences = sentences
    self.terms = terms
  }
}
