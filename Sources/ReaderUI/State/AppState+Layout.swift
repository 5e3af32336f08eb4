import Models
import Terminal

// After each message the panes get their rectangles, text is set and missing rows are asked for,
// so that drawing only reads.
extension AppState {
  mutating func settled() -> [Effect] {
    arrangePanes()
    heedImagesSetting()
    if panes.mode != .tooSmall {
      layOut()
      wantPictures()
    }
    watchComments()
    if let request = list.missing() { emit(.loadRows(request)) }
    list.takePicture()
    let effects = self.effects
    self.effects = []
    return effects
  }

  private mutating func arrangePanes() {
    if focus == .comments, comments == nil { focus = .article }
    if focus == .article, comments != nil { focus = .comments }
    if focus == .headlines { hasDrawer = false }
    panes = Panes(size, paneChoice)
    if focus == .related, panes.related == nil {
      focus = comments == nil ? .article : .comments
      panes = Panes(size, paneChoice)
    }
  }

  private var paneChoice: Panes.Choice {
    Panes.Choice(
      focus: focus, isZoomed: isZoomed, hasSidebar: hasSidebar, hasDrawer: hasDrawer,
      sidebarWidth: settings.sidebarWidth)
  }

  private mutating func layOut() {
    if let pane = panes.headlines {
      list.fit(visible: Panes.content(in: pane).rows / headlineLines)
    }
    if let pane = panes.article {
      layOutComments(in: pane)
      layOutMiddle(Panes.page(in: pane, measure: settings.measure))
    }
    if let pane = panes.related {
      let content = Panes.content(in: pane)
      related.layOut(
        article?.related ?? [], width: content.columns - 2, height: content.rows,
        composer: composer(width: content.columns - 2))
    }
    drawer.fit(rows: Panes.content(in: drawerRect).rows - drawerFootRows)
    help.fit(rows: overlayRect(.help).rows - 3)
    links.fit(rows: overlayRect(.links).rows - 2)
    themes.fit(rows: overlayRect(.themes).rows - 2)
    candidates.fit(rows: overlayRect(.candidates).rows - 2)
    catalogue.fit(rows: overlayRect(.catalogue).rows - 3)
    stories.fit(lines: overlayRect(.stories).rows - 3, isNarrow: overlayRect(.stories).columns < 64)
    copies.fit(rows: overlayRect(.copies).rows - 2)
    notes.fit(rows: noteRows(in: overlayRect(.notes)).list.rows)
    assistants.count = assistantItems.count
    assistants.fit(overlayRect(.assistants).rows - 2)
  }

  private mutating func layOutMiddle(_ page: Panes.Page) {
    var flow = FlowSetting(
      width: page.text.columns, usesUnicode: usesUnicode, bidi: bidi, keepsCodeLines: true)
    flow.pictures = pictureRoom(height: page.text.rows)
    let setting = ArticlePane.Setting(
      flow: flow, showsRelated: showsRelatedInPage, showsBrief: showsBrief,
      listsLinks: settings.linkList, atWork: assistantAtWork(on: article?.id))
    let composer = composer(width: page.text.columns)
    article?.layOut(setting, height: page.text.rows, with: composer)
  }

  private mutating func layOutComments(in pane: Rect) {
    let page = commentsPage(in: pane)
    let columns = CommentColumns(
      width: page.text.columns, step: settings.commentIndent, measure: settings.measure)
    let setting = CommentPane.Setting(columns: columns, usesUnicode: usesUnicode, bidi: bidi)
    comments?.layOut(setting, height: page.text.rows)
  }

  /// Where comments stand in the middle pane: wider than an article by their indent.
  func commentsPage(in pane: Rect) -> Panes.Page {
    let wanted = CommentColumns.wanted(step: settings.commentIndent, measure: settings.measure)
    return Panes.page(in: pane, measure: wanted)
  }

  func composer(width: Int) -> PageComposer {
    PageComposer(
      width: width, glyphs: glyphs, clock: clock, bidi: bidi,
      commentsKey: configuration.keymap.label(for: .comments, in: .article) ?? ":comments",
      fullTextKey: configuration.keymap.label(for: .fullText, in: .article) ?? ":full-text",
      copiesKey: configuration.keymap.label(for: .copies, in: .article) ?? ":copies")
  }

  /// How text of scripts that run from right to left is drawn.
  var bidi: Bidi.Mode {
    guard usesUnicode else { return .off }
    return switch settings.bidi {
    case .auto: terminalOrdersText ? .off : .on
    case .on: .on
    case .shape: .shaped
    case .off: .off
    }
  }

  /// Related Articles stand under the text wherever they have no pane of their own.
  private var showsRelatedInPage: Bool {
    settings.related && (panes.mode != .wide || !hasSidebar)
  }

  /// Lines a headline takes: fewer in a low pane would show nothing but one.
  var headlineLines: Int { settings.headlineLines == 1 ? 1 : 2 }
}

// MARK: Overlays

extension AppState {
  /// The sources take the place of what is on the left, of everything where that is all there is.
  var drawerRect: Rect {
    switch panes.mode {
    case .columns, .wide: (panes.headlines ?? panes.related) ?? panes.body
    case .tooSmall, .single, .stacked: panes.body
    }
  }

  /// Rows at the foot of the drawer that say what is wrong with the selected feed.
  var drawerFootRows: Int { panes.body.rows >= 12 ? 3 : 1 }

  /// The box of an overlay, in the middle of the screen.
  func overlayRect(_ pane: Pane) -> Rect {
    let body = panes.body
    let wanted: (columns: Int, rows: Int)
    switch pane {
    case .sources: return drawerRect
    case .help: wanted = (78, body.rows - 2)
    case .links: wanted = (90, links.items.count + 3)
    case .themes: wanted = (34, themes.names.count + 3)
    case .candidates: wanted = (90, candidates.items.count + 3)
    case .assistants: wanted = (90, assistantItems.count + 3)
    case .catalogue: wanted = (78, body.rows - 2)
    case .stories: wanted = (110, body.rows - 2)
    case .copies: wanted = (90, copies.rows.count + 3)
    case .notes: wanted = (110, body.rows - 2)
    case .headlines, .article, .related, .comments: wanted = (body.columns, body.rows)
    }
    let columns = body.columns < 50 ? body.columns : min(wanted.columns, body.columns - 4)
    let rows = body.rows < 12 ? body.rows : max(5, min(wanted.rows, body.rows - 2))
    return Rect(
      column: (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
