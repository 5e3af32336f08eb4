import Library
import Models
import ReaderUI

extension Subcommand {
  func comments(_ arguments: Arguments, _ context: Context) async throws {
    guard let name = arguments.positionals.first, arguments.positionals.count == 1 else {
      throw Failure.usage("comments needs one article: its number or its own id")
    }
    let library = try context.openLibrary()
    let article = try article(name, in: library.openDesk())
    var discussion = try await library.discussion(of: article.id)
    if arguments.has(.fetchFirst) || discussion.fetched == nil {
      discussion = try await library.fetchDiscussion(of: article.id, at: Clock.now)
    }
    let tree = CommentTree(discussion.comments)
    if tree.rows.isEmpty { context.console.note("no comments yet") }
    for row in tree.rows {
      let comment = tree.nodes[row.node]
      if arguments.has(.json) {
        try context.console.line(json(comment, depth: row.depth))
      } else {
        try printText(comment, row.depth, try width(arguments), library, context.console)
      }
    }
  }

  private func printText(
    _ comment: Comment, _ depth: Int, _ width: Int, _ library: Library, _ console: Console
  ) throws {
    // Depth is capped on display only, so that the text keeps at least half of the width.
    let margin = String(repeating: " ", count: min(depth * 2, width / 2))
    let age = comment.date.map { Wording.date($0) } ?? ""
    try console.line(margin + Wording.author(of: comment) + (age.isEmpty ? "" : " · " + age))
    let setting = FlowSetting(
      width: max(20, width - margin.count), usesUnicode: console.usesUnicode, bidi: console.bidi)
    for line in TextFlow.lines(of: library.body(of: comment), setting) {
      try console.line(margin + line.shown.text)
    }
    try console.line("")
  }

  private func json(_ comment: Comment, depth: Int) -> JSONText {
    .object([
      ("id", .string(comment.id)), ("parent", .optional(comment.parent)),
      ("depth", .integer(Int64(depth))), ("author", .optional(comment.author)),
      ("published", .date(comment.date)), ("state", .string(comment.state.rawValue)),
      ("url", .optional(comment.permalink)), ("content_html", .string(comment.html)),
    ])
  }
}
