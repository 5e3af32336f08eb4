/// What the reader did to an article, as libraries tell each other.
package struct CarriedState: Hashable, Sendable {
  package var isRead: Bool
  package var isStarred: Bool
  package var tags: Set<String>
  /// Empty where there is none.
  package var note: String
  /// When the notes on passages and comments were changed last.
  package var notes: CarriedNotes.Known

  package init(
    isRead: Bool = false, isStarred: Bool = false, tags: Set<String> = [], note: String = "",
    notes: CarriedNotes.Known = [:]
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.tags = tags
    self.note = note
    self.notes = notes
  }
}

extension CarriedState {
  /// What this library's state becomes when another one tells its own, `theirs`.
  ///
  /// A mark is taken over where they changed it: where it is neither what they said last
  /// (`heardBefore`) nor what they had from here (`theyHeard`). Marks are on or off, so that two
  /// changes of one are the same change and no conflict is left; of a note that both changed, both
  /// texts stay. Two libraries that know nothing of each other only add marks.
  package func merged(
    with theirs: CarriedState, heardBefore: CarriedState?, theyHeard: CarriedState?
  ) -> CarriedState {
    func merged(_ mark: (CarriedState) -> Bool) -> Bool {
      let (own, said) = (mark(self), mark(theirs))
      guard own != said else { return own }
      let known = [heardBefore, theyHeard].compactMap { $0.map(mark) }
      if known.contains(said) { return own }
      return known.isEmpty ? true : said
    }
    var result = CarriedState(
      isRead: merged(\.isRead), isStarred: merged(\.isStarred), note: note)
    let names = tags.union(theirs.tags)
    result.tags = names.filter { name in merged { $0.tags.contains(name) } }
    result.note = mergedNote(theirs.note, [heardBefore?.note, theyHeard?.note].compactMap { $0 })
    return result
  }

  private func mergedNote(_ theirs: String, _ known: [String]) -> String {
    if theirs == note || known.contains(theirs) { return note }
    // Theirs is new. Where ours is as they knew it, it takes its place.
    if note.isEmpty || known.contains(note) { return theirs }
    return theirs.isEmpty || note.contains(theirs) ? note : note + "\n" + theirs
  }
}
