import Models

/// Notes as the W3C's Web Annotation Data Model has them (https://www.w3.org/TR/annotation-model/):
/// an array of JSON-LD, one annotation a line.
enum NoteAnnotationWriter {
  static func text(of notes: [Note]) -> String {
    "[\n" + notes.map { annotation($0).text }.joined(separator: ",\n") + "\n]\n"
  }

  private static func annotation(_ note: Note) -> JSONText {
    .object([
      ("@context", .string("http://www.w3.org/ns/anno.jsonld")), ("id", .string(name(of: note))),
      ("type", .string("Annotation")),
      ("motivation", .string(note.comment == nil ? "commenting" : "replying")),
      ("created", .date(note.created)), ("modified", .date(note.changed)),
      (
        "body",
        .object([
          ("type", .string("TextualBody")), ("value", .string(note.text)),
          ("format", .string("text/markdown")),
        ])
      ), ("target", target(of: note)),
    ])
  }

  private static func target(of note: Note) -> JSONText {
    let source = note.source.url ?? "urn:broadsheet:article:" + escaped(note.source.guid ?? note.id)
    switch note.target {
    case .article: return .string(source)
    case .comment(let comment):
      return .string(
        comment.permalink
          ?? "urn:broadsheet:comment:\(escaped(comment.thread)):\(escaped(comment.id))")
    case .passage(let passage):
      return .object([
        ("source", .string(source)),
        (
          "selector",
          .object([
            ("type", .string("TextQuoteSelector")), ("exact", .string(passage.quote)),
            ("prefix", .string(passage.prefix)), ("suffix", .string(passage.suffix)),
          ])
        ),
      ])
    }
  }

  /// The name as an IRI: a UUID (RFC 9562) where it is 128 bits.
  private static func name(of note: Note) -> String {
    let digits = Array(note.id)
    guard digits.count == 32, digits.allSatisfy(\.isHexDigit) else {
      return "urn:broadsheet:note:" + escaped(note.id)
    }
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-").lowercased()
  }

  /// With everything in the form `%41` that a URN does not take as it is (RFC 8141).
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { escaped, byte in
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar)
      {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
