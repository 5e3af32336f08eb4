extension Note {
  /// What tells notes from comments of a source, whose own ids are never that.
  private static let mark = "note:"

  /// The note as it stands among comments: an answer to the comment that it is about, else at top
  /// level; `html` is its text, sanitised as `Comment.html` is.
  package func comment(html: String) -> Comment {
    var comment = Comment(
      id: Self.mark + id, date: created, html: html, isNew: false)
    if changed > created { comment.edited = changed }
    comment.roles = .me
    switch target {
    case .article: break
    case .passage(let passage):
      comment.html = "<blockquote><p>" + passage.quote.htmlEscaped + "</p></blockquote>" + html
    case .comment(let noted): comment.parent = noted.id
    }
    return comment
  }
}

extension Comment {
  /// The note that this row of a discussion is; nil for what others say.
  package var note: Note.ID? {
    roles.contains(.me) && id.hasPrefix("note:") ? String(id.dropFirst("note:".count)) : nil
  }
}
