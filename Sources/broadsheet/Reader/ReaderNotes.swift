import Glibc
import Library
import Models
import ReaderUI
import Terminal

// Notes leave for the reader's own editor and for files.
extension ReaderSession {
  /// Lets the reader's editor change a text, with the terminal as its own.
  func edit(_ text: String) -> Message {
    let file: TemporaryText
    do throws(TextFile.ReadError) {
      file = try TemporaryText(text, in: Paths.environment("TMPDIR") ?? "/tmp")
    } catch {
      return .editFailed(reason: Wording.noTemporaryFile(error.reason))
    }
    screen.leave()
    let end = try? ShellCommand(
      Self.editor + " \"$1\"", input: nil, arguments: [file.path]
    ).runInTerminal()
    screen.enter()
    guard end == .exited(0) else {
      file.remove()
      return .editFailed(reason: Wording.editorFailed(Self.editor))
    }
    guard let bytes = try? TextFile.read(file.path) else {
      return .editFailed(reason: Wording.cannotReadBack(file.path))
    }
    let edited = Note.cleaned(String(decoding: bytes, as: UTF8.self))
    // The words are all that is left of the work.
    guard edited.count <= Note.longestKept else {
      return .editFailed(reason: Wording.noteIsTooLong(Note.longestKept, path: file.path))
    }
    file.remove()
    return edited.isEmpty
      ? .editFailed(reason: Wording.editorLeftNothing) : .edited(edited)
  }

  /// What `VISUAL` names, else `EDITOR`, as every program reads them: a command line.
  private static var editor: String {
    let names = ["VISUAL", "EDITOR"].compactMap(Paths.environment)
    return names.first { !$0.trimmed.isEmpty } ?? "vi"
  }

  func exportNotes(_ format: NoteFormat, to path: String) throws -> Message {
    let notes = try desk.allNotes()
    guard !notes.isEmpty else { return .failure(Wording.noNotesToExport) }
    return write(format.text(of: WrittenNotes(notes, utcOffset: Clock.utcOffset)), to: path)
  }
}
