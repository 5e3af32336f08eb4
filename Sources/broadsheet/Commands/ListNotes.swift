import Library
import Models
import ReaderUI

extension Subcommand {
  /// The reader's notes, changed last first; or takes notes in from a file.
  func notes(_ arguments: Arguments, _ context: Context) async throws {
    let library = try context.openLibrary()
    if let path = arguments.value(.importNotes) {
      return try await importNotes(path, arguments, library, context)
    }
    let format = try noteFormat(arguments)
    let width = try width(arguments)
    let desk = try library.openDesk()
    let words = arguments.positionals.joined(separator: " ")
    var notes = try desk.allNotes(words)
    if let name = arguments.value(.ofArticle) {
      let id = try article(name, in: desk).id
      notes = notes.filter { $0.article == id }
    }
    guard !notes.isEmpty || format == .w3c else {
      return context.console.note(Wording.noNotes(isNarrowed: !words.trimmed.isEmpty))
    }
    var written = WrittenNotes(notes, utcOffset: Clock.utcOffset)
    written.width = width
    try write(file: format.text(of: written), context.console)
  }

  private func noteFormat(_ arguments: Arguments) throws(Failure) -> NoteFormat {
    guard let name = arguments.value(.notesWrittenAs) else {
      return arguments.has(.json) ? .json : .text
    }
    guard let format = NoteFormat(rawValue: name) else {
      throw .usage("--format takes text, markdown, json or w3c, not “\(name)”")
    }
    return format
  }

  private func importNotes(
    _ path: String, _ arguments: Arguments, _ library: Library, _ context: Context
  ) async throws {
    guard arguments.positionals.isEmpty else {
      throw Failure.usage("notes --import takes no words: notes --import notes.json")
    }
    let bytes: [UInt8]
    do {
      bytes = try TextFile.read(path)
    } catch {
      throw Failure(
        error.isMissing ? .noInput : .ioError, "cannot read \(path): \(error.reason)")
    }
    let taken = try await library.take(notes: String(decoding: bytes, as: UTF8.self))
    guard taken.new + taken.changed + taken.known > 0 || taken.refused == 0 else {
      throw Failure(.dataError, Wording.noNotes(in: path))
    }
    context.console.note(Wording.sentence(for: taken))
  }
}
