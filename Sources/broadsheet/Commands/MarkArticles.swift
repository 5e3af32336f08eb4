import Library
import Models

extension Subcommand {
  func mark(_ arguments: Arguments, _ context: Context) throws {
    let wishes: [(Option, Change.Field, Bool)] = [
      (.read, .read, true), (.markUnread, .read, false), (.star, .starred, true),
      (.unstar, .starred, false),
    ]
    var asked = wishes.filter { arguments.has($0.0) }
    for (option, value) in [(Option.tag, true), (.untag, false)] {
      guard let name = arguments.value(option) else { continue }
      let tag = name.trimmed
      guard !tag.isEmpty else { throw Failure.usage("\(option.name) needs the name of a tag") }
      asked.append((option, .tag(String(tag)), value))
    }
    if let note = try note(arguments) { asked.append((.note, .note(from: "", to: note), true)) }
    guard !asked.isEmpty, !arguments.positionals.isEmpty else {
      throw Failure.usage(
        "mark needs articles and one of --read, --unread, --star, --unstar, --tag, --untag, --note")
    }
    guard Set(asked.map(\.1)).count == asked.count else {
      throw Failure.usage("mark cannot both set and take away the same mark")
    }
    let desk = try context.openLibrary().openDesk()
    let ids = try arguments.positionals.map { name in
      let id = try desk.identify(name)
      guard try desk.guid(of: id) != nil else {
        throw Failure(.noInput, "no article is called “\(name)”; broadsheet list shows them")
      }
      return id
    }
    for (_, field, value) in asked { try apply(field, value, ids, desk) }
  }

  private func note(_ arguments: Arguments) throws(Failure) -> String? {
    guard let text = arguments.value(.note) else { return nil }
    let note = Note.cleaned(text)
    guard note.count <= Note.longest else {
      throw .usage("a note may have \(Note.longest) characters")
    }
    return note
  }

  /// A note is the note of one article.
  private func apply(
    _ field: Change.Field, _ value: Bool, _ ids: [Article.ID], _ desk: LibraryDesk
  ) throws(LibraryError) {
    guard case .note = field else {
      try desk.apply(Change(field, value, ids), at: Clock.now)
      return
    }
    for id in ids { try desk.apply(Change(field, value, [id]), at: Clock.now) }
  }
}
