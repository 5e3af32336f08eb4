internal import Models

/// How a change of a note is written in `action.field`: its fields one after the other, each as its
/// length in bytes, a colon and its text, or `-` for none.
enum NoteCode {
  private static let mark = "annotation:"
  /// Fields of one note.
  private static let width = 20

  static func written(_ from: Note?, _ to: Note?) -> String {
    let fields = [from, to].flatMap { note in
      note.map(Self.fields) ?? Array(repeating: nil, count: width)
    }
    return fields.reduce(into: mark) { code, field in
      code += field.map { "\($0.utf8.count):" + $0 } ?? "-"
    }
  }

  static func read(_ code: String) -> Change.Field? {
    guard code.hasPrefix(mark) else { return nil }
    var rest = code.utf8.dropFirst(mark.utf8.count)
    var fields: [String?] = []
    while let first = rest.first {
      guard first != UInt8(ascii: "-") else {
        rest = rest.dropFirst()
        fields.append(nil)
        continue
      }
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
        let count = Int(Substring(rest[..<colon]))
      else { return nil }
      rest = rest[colon...].dropFirst()
      guard count >= 0, count <= rest.count else { return nil }
      fields.append(String(decoding: rest.prefix(count), as: UTF8.self))
      rest = rest.dropFirst(count)
    }
    guard fields.count == 2 * width else { return nil }
    return .annotation(from: note(fields[..<width]), to: note(fields[width...]))
  }

  private static func fields(of note: Note) -> [String?] {
    var passage: TextQuote?
    if case .passage(let quote) = note.target { passage = quote }
    let (comment, source) = (note.comment, note.source)
    return [
      note.id, note.article.map { String($0.rawValue) }, note.text, String(note.created.seconds),
      String(note.changed.seconds), passage?.quote, passage?.prefix, passage?.suffix,
      passage?.position.map { String($0) }, comment?.thread, comment?.id, comment?.author,
      comment?.words, source.guid, source.feed, source.feedTitle, source.title, source.url,
      source.published.map { String($0.seconds) }, comment?.permalink,
    ]
  }

  private static func note(_ fields: ArraySlice<String?>) -> Note? {
    let fields = Array(fields)
    guard let id = fields[0] else { return nil }
    func moment(_ place: Int) -> Timestamp? {
      fields[place].flatMap(Int64.init).map { Timestamp($0) }
    }
    var target = Note.Target.article
    if let quote = fields[5] {
      target = .passage(
        TextQuote(
          quote, prefix: fields[6] ?? "", suffix: fields[7] ?? "",
          position: fields[8].flatMap { Int($0) }))
    } else if let thread = fields[9], let comment = fields[10] {
      target = .comment(
        NotedComment(
          thread: thread, id: comment, author: fields[11], words: fields[12],
          permalink: fields[19]))
    }
    return Note(
      id: id, target: target,
      article: fields[1].flatMap(Int64.init).map { Article.ID(rawValue: $0) },
      text: fields[2] ?? "", created: moment(3) ?? Timestamp(0), changed: moment(4) ?? Timestamp(0),
      source: NoteSource(
        guid: fields[13], feed: fields[14], feedTitle: fields[15], title: fields[16],
        url: fields[17], published: moment(18)))
  }
}
