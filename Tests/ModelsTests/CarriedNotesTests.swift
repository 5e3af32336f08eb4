import Models
import Testing

@Suite struct CarriedNotesTests {
  private func note(_ id: String, _ text: String, at changed: Int64) -> Note {
    Note(
      id: id, target: .passage(TextQuote("quote")), article: nil, text: text,
      created: Timestamp(1), changed: Timestamp(changed))
  }

  private func merged(
    _ own: [Note], _ theirs: [Note], heard: CarriedNotes.Known = [:],
    theyHeard: CarriedNotes.Known = [:]
  ) -> (kept: [Note], gone: [Note]) {
    CarriedNotes.merged(own, with: theirs, heardBefore: heard, theyHeard: theyHeard)
  }

  @Test func `notes that only one side has are both kept`() {
    let result = merged([note("a", "A", at: 2)], [note("b", "B", at: 3)])
    #expect(result.kept == [note("b", "B", at: 3)])
    #expect(result.gone.isEmpty)
  }

  @Test func `what they changed since they had it is taken over`() {
    let result = merged(
      [note("a", "A", at: 2)], [note("a", "better", at: 3)], theyHeard: ["a": Timestamp(2)])
    #expect(result.kept == [note("a", "better", at: 3)])
  }

  @Test func `what they only repeat changes nothing`() {
    let result = merged(
      [note("a", "mine since", at: 4)], [note("a", "A", at: 2)], heard: ["a": Timestamp(2)])
    #expect(result.kept.isEmpty && result.gone.isEmpty)
  }

  @Test func `of a note that both changed both texts stay, alike on both sides`() {
    let (one, other) = (note("a", "one", at: 4), note("a", "other", at: 5))
    let known: CarriedNotes.Known = ["a": Timestamp(2)]
    let here = merged([one], [other], heard: known, theyHeard: known).kept
    let there = merged([other], [one], heard: known, theyHeard: known).kept
    #expect(here == there)
    #expect(here.map(\.text) == ["other\n\none"])
    #expect(here.map(\.changed) == [Timestamp(6)])
  }

  @Test func `a note that they took away goes unless it was changed here`() {
    let known: CarriedNotes.Known = ["a": Timestamp(2)]
    #expect(merged([note("a", "A", at: 2)], [], theyHeard: known).gone.map(\.id) == ["a"])
    #expect(merged([note("a", "A", at: 3)], [], theyHeard: known).gone.isEmpty)
  }

  @Test func `a note that was taken away here does not come back`() {
    let known: CarriedNotes.Known = ["a": Timestamp(2)]
    #expect(merged([], [note("a", "A", at: 2)], heard: known).kept.isEmpty)
    #expect(merged([], [note("a", "new words", at: 3)], heard: known).kept.count == 1)
  }
}
