/// What a program of the reader's own said about an article.
package struct AssistantOutput: Hashable, Sendable {
  /// Bytes that are taken from a program.
  package static let longest = 1 << 20

  /// The name that the configuration gives the program.
  package var assistant: String
  package var made: Timestamp
  /// As it came: text from outside.
  package var text: String

  package init(assistant: String, made: Timestamp, text: String) {
    self.assistant = assistant
    self.made = made
    self.text = text
  }
}
