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
    guard !asked.isEmpty, !arguments.positionals.isEmpty else {
      throw Failure.usage(
        "mark needs articles and one of --read, --unread, --star, --unstar, --tag, --untag")
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
    for (_, field, value) in asked { try desk.apply(Change(field, value, ids), at: Clock.now) }
  }
}
