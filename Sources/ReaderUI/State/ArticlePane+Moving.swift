import Models
import Terminal

extension ArticlePane {
  /// Goes to a line of the page as it is set.
  mutating func scroll(to line: Int) {
    var wanted = line
    if let flow = setFor?.flow {
      if wanted < height { wanted += moved(by: page.reachUp(height, source, flow)) }
      page.reach(wanted + 2 * height, source, flow)
    }
    wanted = max(0, min(wanted, lastTop))
    guard wanted != top else { return }
    top = wanted
    place = page.place(of: top)
  }

  mutating func scroll(by lines: Int) { scroll(to: top + lines) }

  /// Goes to a line counted from the headline, or to the end where it is beyond; on from the end of
  /// a beginning when the whole is there.
  mutating func go(toLine line: Int) {
    guard let flow = setFor?.flow else { return }
    wishedLine = isWhole ? nil : line
    // A line has at least one character: beyond so many there is only the end.
    if source.isLong, search == nil, line > source.textLength {
      page.setText(of: source, around: source.textLength, flow)
      top = 0
      return scroll(to: page.count)
    }
    if page.parts.lowerBound > 0 {
      page.setText(of: source, around: 0, flow)
      top = 0
    }
    scroll(to: line)
  }

  /// A page with two lines of overlap (one in a very low pane), and up to four more where the page
  /// would begin or end badly.
  mutating func page(by screens: Int) {
    let overlap = height > 6 ? 2 : (height > 2 ? 1 : 0)
    let step = max(1, height - overlap)
    if abs(screens) > 1 { scroll(by: (screens - screens.signum()) * step) }
    // Both ways, what a better page begins with has to be set.
    let before = top
    scroll(to: top + screens.signum() * step)
    guard height > 6, top > 0, !isAtEnd, top != before else { return }
    let breaks = PageBreaks(page: page, height: height)
    let slack = screens > 0 ? -4...0 : 0...4
    guard
      let best = slack.map({ top + $0 }).filter({ $0 >= 0 && $0 <= lastTop }).min(by: {
        breaks.cost(of: $0, from: top) < breaks.cost(of: $1, from: top)
      })
    else { return }
    scroll(to: best)
  }

  mutating func goToHeading(forward: Bool) -> Bool {
    let headings = page.headings
    if let found = forward
      ? headings.first(where: { $0 > top }) : headings.last(where: { $0 < top })
    {
      scroll(to: found)
      return true
    }
    let edge = forward ? page.text.last : page.text.first
    guard let flow = setFor?.flow, let edge,
      let offset = source.heading(beyond: edge.offset, forward: forward)
    else { return false }
    page.setText(of: source, around: offset, flow)
    place = .text(offset)
    settleTop()
    return true
  }

  /// Scrolls lines of code that are wider than the page; false where none on the screen is, or
  /// none goes further.
  mutating func scrollSideways(by columns: Int) -> Bool {
    guard let width = setFor?.flow.width else { return false }
    let wide = (top..<(top + height)).compactMap { page[$0] }.filter { $0.pinned != nil }
    let most = wide.reduce(0) { max($0, $1.columns - width) }
    let wanted = max(0, min(sideways + columns, max(most, columns < 0 ? sideways : 0)))
    guard wanted != sideways else { return false }
    sideways = wanted
    return true
  }
}

extension ArticlePane {
  /// Sets the page again if what it depends on has changed, and keeps the line that was on top.
  mutating func layOut(_ setting: Setting, height: Int, with composer: PageComposer) {
    guard setting != setFor || height != self.height else { return }
    self.height = max(1, height)
    if setting != setFor {
      let isNew = setting.flow != setFor?.flow
      setFor = setting
      outputs.set(
        article.assistantOutputs, width: setting.flow.width, usesUnicode: setting.flow.usesUnicode)
      page.setHead(composer.head(self))
      page.setTail(composer.tail(self, setting))
      if isNew { setText(setting.flow) }
      if let needle = search?.needle {
        setAll()
        search = TextSearch(needle, in: page.lines)
      }
    }
    settleTop()
  }

  mutating func setText(_ flow: FlowSetting) {
    switch place {
    case .head: page.setText(of: source, around: 0, flow)
    case .text(let offset), .gap(let offset), .picture(let offset, _, _):
      page.setText(of: source, around: offset, flow)
    case .tail: page.setText(of: source, around: source.textLength, flow)
    }
  }

  /// Brings the place to the top of the pane, with enough set around it.
  mutating func settleTop() {
    guard let flow = setFor?.flow else { return }
    top = page.line(at: place)
    page.reach(top + 2 * height, source, flow)
    if page.endsText, top > lastTop { _ = moved(by: page.reachUp(height, source, flow)) }
    top = max(0, min(top, lastTop))
  }

  /// Sets the whole text, for what has to look at all lines.
  mutating func setAll() {
    guard let flow = setFor?.flow else { return }
    _ = moved(by: page.reachUp(.max, source, flow))
    page.reach(.max, source, flow)
  }

  /// Notes that the page has so many lines more above.
  private mutating func moved(by lines: Int) -> Int {
    top += lines
    return lines
  }

  /// Makes the next `layOut` set headline and tail again.
  mutating func contentsChanged() {
    placeNotes()
    guard var setting = setFor else { return }
    setting.showsRelated.toggle()
    setFor = setting
  }
}
