import Models
import Terminal

/// Sets what stands above and below the text of an article.
struct PageComposer: Sendable {
  /// Longer titles are cut: nobody means them.
  static let titleLimit = 600
  /// Lines of a sentence of the brief: at any width more than it has.
  private static let briefLines = 60
  private static let linkLimit = 500

  /// Lines of a note: enough for all that is typed in a line or two.
  private static let noteLines = 40
  /// Of a note on a passage, which the list of notes has whole.
  private static let passageNoteLines = 6

  var width: Int
  var glyphs: Glyphs
  var clock: Clock
  var bidi: Bidi.Mode
  /// The key that opens the comments, as people write it.
  var commentsKey: String
  /// The key that fetches the whole article.
  var fullTextKey: String
  /// The key that lists all sources of a text.
  var copiesKey: String

  /// Headline, byline and an empty line.
  func head(_ pane: ArticlePane) -> [FlowLine] {
    let headline = pane.article.headline
    let title = headline.title.isEmpty ? Wording.untitled : headline.title
    let star = headline.isStarred ? glyphs.star + " " : ""
    let date = pane.isStored ? clock.date(of: headline.date) : pane.published
    var parts = [star + headline.source, date, Wording.reading(headline.minutes)]
    if let count = pane.commentCount, pane.hasDiscussion { parts.append(Wording.comments(count)) }
    parts.append(moreSources(headline))
    if let byline = pane.article.byline { parts.append(byline) }
    parts += standing(of: pane)
    parts += headline.tags.prefix(12).map { "#" + $0 }
    return wrapped(title, .articleTitle, limit: 8)
      + byline(parts.filter { !$0.isEmpty }) + address(of: pane) + notes(pane) + [
        FlowLine()
      ]
  }

  /// How many other sources have the text, and the key that lists them.
  private func moreSources(_ headline: Headline) -> String {
    headline.copies > 0 ? "\(Wording.moreSources(headline.copies)) (\(copiesKey))" : ""
  }

  /// A page that is not in the library says where it is.
  private func address(of pane: ArticlePane) -> [FlowLine] {
    guard !pane.isStored, let url = pane.article.url else { return [] }
    return wrapped(url, .articleLink, limit: 2)
  }

  /// The reader's own notes, line by line as they were written: on the article, then on its
  /// passages, in the order of the text.
  private func notes(_ pane: ArticlePane) -> [FlowLine] {
    let article = pane.article
    var notes = article.note.map { [note($0, after: Wording.noteLead, Self.noteLines)] } ?? []
    let places = Dictionary(pane.noted.map { ($0.note.id, $0.range.lowerBound) }) { $1 }
    let onPassages = article.notes.filter { if case .passage = $0.target { true } else { false } }
    for each in onPassages.sorted(by: { places[$0.id] ?? .max < places[$1.id] ?? .max }) {
      // Of a text that is not whole nobody knows what it has.
      let isHere = places[each.id] != nil || !pane.isWhole
      let lead = Wording.passageNoteLead(each.quote ?? "", isHere: isHere, glyphs: glyphs)
      notes.append(note(each.text, after: lead, Self.passageNoteLines))
    }
    let onComments = article.notes.count { $0.comment != nil }
    if onComments > 0 {
      let text = Wording.commentNotes(onComments, key: commentsKey)
      notes.append(wrapped(text, .articleByline, limit: 2))
    }
    return notes.isEmpty ? [] : [FlowLine()] + notes.joined().prefix(2 * Self.noteLines)
  }

  private func note(_ text: String, after lead: String, _ limit: Int) -> [FlowLine] {
    let lines = whole(lead + text, .articleEmphasis, limit: limit + 1)
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + wrapped(Wording.restOfNote(commentsKey), .empty, limit: 1)
  }

  /// Text with lines of its own, none of them cut, up to so many set ones.
  func whole(_ text: String, _ role: StyleRole, limit: Int) -> [FlowLine] {
    var lines: [FlowLine] = []
    for line in text.split(whereSeparator: \.isNewline) where lines.count < limit {
      let set = PlainWrap.lines(
        String(line), width: width, limit: limit - lines.count, glyphs: glyphs)
      lines += BidiLines.flow(set, role, indent: 0, width: width, bidi)
    }
    return lines
  }

  /// Which text it is, where that is not the usual one.
  private func standing(of pane: ArticlePane) -> [String] {
    let isEdited = pane.article.formerTexts > 0
    switch pane.text {
    case .changes: return [Wording.changesShown]
    case .asFeedGave: return [Wording.feedTextShown]
    case .best:
      let isPartial = pane.article.fullText?.outcome == .partial
      let isStale = pane.article.fullText?.isStale == true
      return (isStale ? [Wording.olderThanFeed(key: fullTextKey)] : [])
        + (isPartial ? [Wording.partialText] : []) + (isEdited ? [Wording.edited] : [])
    }
  }

  /// What is not here of the article, and what to do about it.
  private func missing(of pane: ArticlePane) -> String? {
    let fullText = pane.article.fullText
    if fullText?.hasText == true { return nil }
    if fullText?.outcome == .unread { return Wording.unreadPage(fullText?.problem ?? "") }
    return pane.article.headline.isExcerpt && fullText == nil
      ? Wording.excerptOnly(key: fullTextKey) : nil
  }

  /// The facts in as few lines as hold them; none is broken that fits a line.
  private func byline(_ facts: [String]) -> [FlowLine] {
    var lines: [String] = []
    for fact in facts {
      if let last = lines.last, CellWidth.width(of: last + glyphs.separator + fact) <= width {
        lines[lines.count - 1] = last + glyphs.separator + fact
      } else {
        lines.append(fact)
      }
    }
    return lines.prefix(4).flatMap { wrapped($0, .articleByline, limit: 2) }
  }

  /// What follows the text, as on the page: attachments, assistants, the brief, comments, Related Articles.
  func tail(
    _ pane: ArticlePane, _ setting: ArticlePane.Setting
  ) -> [(line: FlowLine, target: ArticlePage.Target?)] {
    var lines: [(line: FlowLine, target: ArticlePage.Target?)] = []
    if setting.listsLinks, !pane.document.links.isEmpty {
      lines = ([FlowLine(), heading(Wording.links)] + links(pane)).map { ($0, nil) }
    }
    if let missing = missing(of: pane) {
      lines += [(FlowLine(), nil)] + wrapped(missing, .articleCaption, limit: 3).map { ($0, nil) }
    }
    for (index, enclosure) in pane.article.enclosures.prefix(9).enumerated() {
      if index == 0 { lines.append((FlowLine(), nil)) }
      lines += wrapped(attachment(enclosure), .articleCaption, limit: 1).map { ($0, nil) }
    }
    let brief: [(line: FlowLine, target: ArticlePage.Target?)] =
      setting.showsBrief ? brief(pane).map { ($0, nil) } : []
    let discussed: [(line: FlowLine, target: ArticlePage.Target?)] =
      pane.hasDiscussion ? comments(pane).map { ($0, .comments) } : []
    let neighbours = setting.showsRelated && pane.isStored ? related(pane) : []
    let said = assistants(pane, atWork: setting.atWork).map { ($0, ArticlePage.Target?.none) }
    let parts = [said, brief, discussed, neighbours].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return lines }
    let rule = String(repeating: glyphs.horizontal, count: max(1, width))
    lines += [(FlowLine(), nil), (FlowLine(spans: [FlowSpan(rule, .articleRule)]), nil)]
    return lines + parts.joined(separator: [(FlowLine(), nil)])
  }

  /// The addresses by their numbers, as many as anybody reads through.
  private func links(_ pane: ArticlePane) -> [FlowLine] {
    pane.document.links.prefix(Self.linkLimit).enumerated().flatMap { index, address in
      let number = "[\(index + 1)] "
      var set = wrapped(address, .articleCaption, limit: 4, indent: number.count)
      guard !set.isEmpty else { return set }
      set[0].indent = 0
      set[0].spans.insert(FlowSpan(number, .articleLinkNumber), at: 0)
      return set
    }
  }

  /// Each sentence begins a line, after a mark.
  private func brief(_ pane: ArticlePane) -> [FlowLine] {
    guard let state = pane.brief else { return [] }
    var lines = [heading(Wording.brief)]
    switch state {
    case .tooShort: lines += wrapped(Wording.tooShortForBrief, .empty, limit: 2)
    case .made(let brief):
      for sentence in brief.sentences {
        var set = wrapped(sentence.text, .articleText, limit: Self.briefLines, indent: 2)
        // Nothing is left of one that has no characters to be seen.
        guard !set.isEmpty else { continue }
        if set[0].visual == nil {
          set[0].indent = 0
          set[0].spans.insert(FlowSpan(glyphs.dot + " ", .articleCaption), at: 0)
        }
        lines += set
      }
      let terms = brief.terms.joined(separator: ", ")
      if !terms.isEmpty { lines += wrapped(Wording.keyTerms(terms), .relatedTerms, limit: 3) }
    }
    return lines
  }

  private func attachment(_ enclosure: Enclosure) -> String {
    let name = enclosure.title ?? String(enclosure.url.split(separator: "/").last ?? "")
    return glyphs.joined([
      "\(Wording.attached) \(name.prefix(200))", enclosure.type ?? "",
      enclosure.length.map { Wording.size($0) } ?? "",
    ])
  }

  private func comments(_ pane: ArticlePane) -> [FlowLine] {
    let count = pane.commentCount ?? 0
    var lines = [
      heading(glyphs.joined([Wording.comments, count > 0 ? Wording.number(count) : ""]))
    ]
    if pane.newest.isEmpty {
      let hint = count > 0 ? Wording.commentsHint(commentsKey) : Wording.noComments
      return lines + wrapped(hint, .commentMeta, limit: 2)
    }
    for excerpt in pane.newest {
      let age = excerpt.date.map { clock.age(of: $0) } ?? ""
      let author = excerpt.author ?? Wording.anonymous
      let text = wrapped(excerpt.text, .commentText, limit: 2, indent: 2)
      lines.append(
        FlowLine(spans: [
          FlowSpan(author, .commentAuthor),
          FlowSpan(age.isEmpty ? "" : glyphs.separator + age, .commentMeta),
        ]))
      lines += text
    }
    return lines + wrapped(Wording.commentsHint(commentsKey), .commentMeta, limit: 2)
  }

  private func related(_ pane: ArticlePane) -> [(line: FlowLine, target: ArticlePage.Target?)] {
    guard let related = pane.related else { return [] }
    var lines: [(line: FlowLine, target: ArticlePage.Target?)] = [
      (heading(Wording.relatedArticles), nil)
    ]
    if related.isEmpty {
      return lines + wrapped(Wording.nothingRelated, .empty, limit: 2).map { ($0, nil) }
    }
    for (index, item) in related.prefix(8).enumerated() {
      lines += sidebar(item, isLow: true).map { ($0, .related(index)) }
    }
    return lines
  }

  /// Source, age and how many other sources there are.
  func meta(of row: Headline) -> String {
    glyphs.joined([row.source, clock.age(of: row.date), Wording.moreSources(row.copies)])
  }

  func heading(_ text: String) -> FlowLine {
    FlowLine(spans: [FlowSpan(text, .articleHeading)])
  }

  func wrapped(
    _ text: String, _ role: StyleRole, limit: Int, indent: Int = 0
  ) -> [FlowLine] {
    let lines = PlainWrap.lines(
      String(text.prefix(Self.titleLimit)), width: width - indent, limit: limit, glyphs: glyphs)
    return BidiLines.flow(lines, role, indent: indent, width: width, bidi)
  }
}
