package import Models
import Terminal

/// Notes of the reader's that are to leave, in one of the forms of `NoteFormat`; its writers are
/// beside this file.
package struct WrittenNotes: Sendable {
  /// In the order in which they are written.
  package var notes: [Note]
  /// Columns of plain text.
  package var width = 72
  /// Seconds by which clocks here are ahead of UTC at a moment.
  let utcOffset: @Sendable (Timestamp) -> Int

  package init(_ notes: [Note], utcOffset: @escaping @Sendable (Timestamp) -> Int) {
    self.notes = notes
    self.utcOffset = utcOffset
  }

  /// The day of a moment, as RFC 3339 writes days.
  func day(of moment: Timestamp) -> String {
    String(CivilDate(moment, offset: utcOffset(moment)).rfc3339.prefix(10))
  }

  /// The notes of each article, in the order of the articles' first ones.
  var byArticle: [[Note]] {
    var places: [String: Int] = [:]
    var groups: [[Note]] = []
    for note in notes {
      let source = note.source
      let key = note.article.map { "\($0.rawValue)" } ?? "\(source.feed ?? "") \(source.guid ?? "")"
      let isKnown = note.article != nil || source.guid != nil
      if isKnown, let place = places[key] {
        groups[place].append(note)
      } else {
        if isKnown { places[key] = groups.count }
        groups.append([note])
      }
    }
    return groups
  }
}

/// What notes can be written as.
package enum NoteFormat: String, CaseIterable, Hashable, Sendable {
  case text, markdown
  /// Our own form, one note a line, from which notes can be read again.
  case json
  /// The W3C's Web Annotation Data Model, as JSON-LD.
  case w3c

  /// The whole file, which ends with a line break; without control characters but line breaks.
  package func text(of written: WrittenNotes) -> String {
    switch self {
    case .text: NoteTextWriter(written: written).text
    case .markdown: NoteMarkdownWriter(written: written).text
    case .json: written.notes.map { $0.json.text + "\n" }.joined()
    case .w3c: NoteAnnotationWriter.text(of: written.notes)
    }
  }
}

extension Note {
  /// Without anything that a terminal would act on, but with its lines.
  var safeText: String { text.safeLines }

  var shownTitle: String {
    let title = SafeText(String((source.title ?? "").prefix(PageComposer.titleLimit))).text
    return title.isEmpty ? source.url.map { SafeText($0).text } ?? Wording.untitled : title
  }
}
