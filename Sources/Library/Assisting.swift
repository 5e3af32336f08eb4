import Fetching
package import Models
import Storage

extension Library {
  /// Runs a program of the reader's own with `text` on its standard input and gives what it prints;
  /// no shell is asked. It is ended after `deadline` seconds, with more than
  /// `AssistantOutput.longest` bytes, or when the task is cancelled.
  package func runAssistant(
    _ words: [String], on text: String, deadline: Int
  ) async throws(LibraryError) -> String {
    let run = ProgramRun(
      words, input: Array(text.utf8), maximumBytes: AssistantOutput.longest, deadline: deadline)
    do {
      return String(decoding: try await run.output(), as: UTF8.self)
    } catch {
      throw .assistant(error)
    }
  }
}

extension LibraryDesk {
  /// Keeps what an assistant said of an article, in the place of what it said before.
  package func keep(_ output: AssistantOutput, of id: Article.ID) throws(LibraryError) {
    try storing { () throws(DatabaseError) in try writer.keep(output, of: id) }
  }

  package func removeOutput(of assistant: String, _ id: Article.ID) throws(LibraryError) {
    try storing { () throws(DatabaseError) in try writer.removeOutput(of: assistant, id) }
  }
}
