import Models

extension Headline {
  func has(_ field: Change.Field) -> Bool {
    switch field {
    case .read: isRead
    case .starred: isStarred
    case .tag(let name): tags.contains(name)
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
    }
  }
}
