import Models
import Testing

@Suite struct DocumentChangesTests {
  private func document(_ paragraphs: String...) -> Document {
    Document(blocks: paragraphs.map { .paragraph([Document.Run($0)]) })
  }

  /// Paragraphs as `same -gone- +new+`.
  private func marked(_ document: Document) -> [String] {
    document.blocks.map { block in
      guard case .paragraph(let runs) = block else { return "?" }
      return runs.map { run in
        let text = run.text
        if run.style.contains(.deleted) { return "-\(text)-" }
        return run.style.contains(.inserted) ? "+\(text)+" : text
      }.joined()
    }
  }

  @Test func `what is the same stays as it is`() {
    let text = document("One two.", "Three four.")
    #expect(text.showingChanges(since: text) == text)
  }

  @Test func `words that went and came are shown in their paragraph`() {
    let former = document("The harbour was closed on Monday.", "Nobody minded.")
    let now = document("The harbour was opened on Monday evening.", "Nobody minded.")
    #expect(
      marked(now.showingChanges(since: former)) == [
        "The harbour was -closed -+opened +on -Monday.-+Monday evening.+", "Nobody minded.",
      ])
  }

  @Test func `paragraphs that came or went are shown whole`() {
    let former = document("First.", "Gone entirely, all of it.", "Last.")
    let now = document("First.", "Something else came here.", "And more.", "Last.")
    #expect(
      marked(now.showingChanges(since: former)) == [
        "First.", "-Gone entirely, all of it.-", "+Something else came here.+", "+And more.+",
        "Last.",
      ])
  }

  @Test func `links of the former text lead nowhere, and those of the new one stay`() {
    let former = Document(
      blocks: [.paragraph([Document.Run("Read the old page today", link: 1)])], links: ["http://a/"]
    )
    let now = Document(
      blocks: [.paragraph([Document.Run("Read the new page today", link: 1)])], links: ["http://b/"]
    )
    let changes = now.showingChanges(since: former)
    #expect(changes.links == ["http://b/"])
    guard case .paragraph(let runs) = changes.blocks[0] else { return #expect(Bool(false)) }
    #expect(runs.filter { $0.style.contains(.deleted) }.allSatisfy { $0.link == nil })
    #expect(runs.filter { !$0.style.contains(.deleted) }.allSatisfy { $0.link == 1 })
  }

  @Test func `very long texts are compared in bounded time, and nothing is lost`() {
    let former = Document(
      blocks: (0..<4000).map { .paragraph([Document.Run("Old paragraph \($0)")]) })
    let now = Document(
      blocks: (0..<4000).map { .paragraph([Document.Run("New line \($0 * 7)")]) })
    let changes = now.showingChanges(since: former)
    #expect(changes.blocks.count == 8000)
  }
}
