import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct AssistantStories {
  private let first = Article.ID(rawValue: 12)

  static func reader(columns: Int = 120, rows: Int = 40) -> TestReader {
    TestReader(columns: columns, rows: rows) { configuration in
      _ = configuration.apply("assistant translate trans -b :en")
      _ = configuration.apply("assistant 'sum up' llm 'in two sentences'")
    }
  }

  static func asked(_ reader: TestReader) -> AssistantRun? {
    reader.effects.lazy.compactMap { if case .runAssistant(let run) = $0 { run } else { nil } }.last
  }

  @Test func `an assistant is chosen, gets the text, and its answer stands under it`() throws {
    var reader = Self.reader()
    reader.press("Enter", "!")
    reader.expect(.assistants)
    reader.expect("Translate  trans -b :en")
    reader.expect("Sum up  llm 'in two sentences'")
    #expect(Self.asked(reader) == nil)
    reader.press("Enter")
    let run = try #require(Self.asked(reader))
    #expect(run.assistant.words == ["trans", "-b", ":en"])
    #expect(run.text.hasPrefix("Harbour bridge opens after nine years of delays\n\nParagraph 1"))
    #expect(run.text.contains("to know it all.\n\nParagraph 2") && !run.text.contains("[1]"))
    #expect(run.deadline == 120)
    #expect(reader.status.contains("Translate is at work; Esc stops it"))
    reader.press("G")
    reader.expect("Translate · at work")
    reader.send(.assistantAnswered(run.number, "First line\nof one.\n\nSecond\u{1B}[2J one.\n"))
    #expect(reader.status.contains("Translate stands under the text"))
    reader.press("g", "g", "]", "]")
    reader.expect("Translate · now")
    reader.expect("First line")
    reader.expect("Second[2J one.")
    #expect(reader.library.articles[first]?.article.assistantOutputs.count == 1)
  }

  @Test func `an answer is there when the article is opened again, and can be removed`() throws {
    var reader = Self.reader()
    reader.press("Enter", "!", "Enter")
    reader.send(.assistantAnswered(1, "Kept words"))
    reader.press("J", "Backspace", "G")
    reader.expect("Kept words")
    reader.press("!")
    reader.expect("said something: now")
    reader.press("d")
    #expect(reader.status.contains("What Translate said is removed"))
    reader.press("Esc", "G")
    reader.expectNot("Kept words")
    #expect(reader.library.articles[first]?.article.assistantOutputs.isEmpty == true)
  }

  @Test func `another answer takes the place of the one before`() {
    var reader = Self.reader()
    reader.press("Enter", "!", "Enter")
    reader.send(.assistantAnswered(1, "Old words"))
    reader.press("!", "Enter")
    reader.send(.assistantAnswered(2, "New words"))
    reader.press("G")
    reader.expect("New words")
    reader.expectNot("Old words")
  }

  @Test func `Esc stops it, and what it says after that is dropped`() {
    var reader = Self.reader()
    reader.press("Enter", "!", "Enter", "Esc")
    #expect(reader.effects.last == .stopAssistant)
    #expect(reader.status.contains("Translate was stopped"))
    reader.expect(.article)
    reader.send(.assistantFailed(1, reason: "stopped"))
    reader.send(.assistantAnswered(1, "Too late"))
    #expect(reader.state.article?.article.assistantOutputs.isEmpty == true)
  }

  @Test func `an answer for an article that was left is kept with it`() {
    var reader = Self.reader()
    reader.press("Enter", "!", "Enter", "J")
    reader.send(.assistantAnswered(1, "Late words"))
    #expect(reader.status.contains("Translate stands under the text of its article"))
    reader.expectNot("Late words")
    #expect(reader.library.articles[first]?.article.assistantOutputs.first?.text == "Late words")
  }

  @Test func `trouble is one line`() {
    var reader = Self.reader()
    reader.press("Enter", "!", "j", "Enter")
    reader.press("!", "Enter")
    #expect(reader.status.contains("Sum up is at work; Esc stops it"))
    reader.send(.assistantFailed(1, reason: "the program failed (exit code 3: no network)"))
    #expect(reader.status.contains("Sum up: the program failed (exit code 3: no network)"))
    reader.press("!", "Enter")
    reader.send(.assistantAnswered(2, " \n"))
    #expect(reader.status.contains("Translate printed nothing"))
  }

  @Test func `without an assistant the key says how to name one`() {
    var reader = TestReader()
    reader.press("!")
    #expect(reader.status.contains("assistant translate trans -b :en"))
    #expect(reader.state.overlay == nil)
    reader.press("Enter", ":")
    reader.type("assist nobody")
    reader.press("Enter")
    #expect(reader.status.contains("The configuration names no assistant nobody"))
  }

  @Test func `from the list it is asked about what is selected`() throws {
    var reader = Self.reader()
    reader.press("j", "!", "Enter")
    #expect(try #require(Self.asked(reader)).article.rawValue == 11)
  }

  @Test func `a directive needs a name and a program`() {
    var configuration = Configuration()
    for line in ["assistant", "assistant x", "assistant '' y", "assistant x ''"] {
      #expect(configuration.apply(line)?.message.contains("expected assistant NAME") == true)
    }
    #expect(configuration.apply("assistant x y # comment") == nil)
    #expect(configuration.apply("assistant x z") == nil)
    #expect(configuration.assistants == [Assistant("x", ["z"])])
    #expect(configuration.apply("set assistant-deadline 30s") == nil)
    #expect(configuration.settings.assistantDeadline == 30)
  }
}
