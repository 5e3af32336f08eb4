import Models

extension Headline {
  func has(_ field: Change.Field) -> Bool {
    switch field {
    case .read: isRead
    case .starred: isStarred
    case .tag(let name): tags.contains(name)
    // A row does not know notes, so that every change of one is a change.
    case .note, .annotation: false
    // What is wished is the story's, not the row's.
    case .story: false
    }
  }

  /// Takes the value a change gives, whoever is meant.
  mutating func show(_ change: Change) {
    switch change.field {
    case .read: isRead = change.value
    case .starred: isStarred = change.value
    case .tag(let name):
      tags.removeAll { $0 == name }
      if change.value { tags = (tags + [name]).sorted() }
    case .note, .annotation: break
    case .story(_, let from, let to):
      story = (change.value ? to : from) == .followed ? story ?? .followed : nil
    }
  }
}

extension Headline {
  /// It is no longer new in its story.
  mutating func lookAtNews() { if story == .new { story = .followed } }
}

extension Article {
  mutating func show(_ change: Change) {
    headline.show(change)
    switch change.field {
    case .note(let from, let to): show(note: change.value ? to : from)
    case .annotation(let from, let to):
      show(from: change.value ? from : to, to: change.value ? to : from)
    case .read, .starred, .tag, .story: break
    }
  }
}
