import Models

/// What Escape goes back to while a filter is typed.
struct BeforeFilter: Sendable {
  var place: ListPlace
  var list: HeadlineList
  var filter: Query?
  var keyBeforeFilter: ListKey?
  var listSearch: Query?
  var focus: Pane
  var overlay: Pane?
}

// The list follows the filter while it is typed.
extension AppState {
  mutating func openFilter() {
    beforeFilter = BeforeFilter(
      place: place, list: list, filter: filter, keyBeforeFilter: keyBeforeFilter,
      listSearch: listSearch,
      focus: focus, overlay: overlay)
    open(Prompt(.filter, text: filter?.text ?? ""))
  }

  /// Shows what the line finds so far; where it is no query yet, the rows stay.
  mutating func followFilter(_ text: String) {
    guard let before = beforeFilter, text != filter?.text ?? "" else { return }
    if text.trimmed.isEmpty {
      if before.filter == nil { restoreList(before) } else { enterFiltered(nil, before) }
    } else if let query = try? Query(parsing: text, now: now) {
      enterFiltered(query, before)
    }
  }

  private mutating func enterFiltered(_ query: Query?, _ before: BeforeFilter) {
    let scope = before.list.scope
    enter(
      place, unreadOnly: scope.unreadOnly, filter: query, keepsReadSince: scope.keepsReadSince)
    keyBeforeFilter = before.filter == nil ? before.list.selected?.key : before.keyBeforeFilter
  }

  /// Escape: the list, the row and the pane are as they were.
  mutating func cancelFilter() {
    guard let before = beforeFilter else { return }
    beforeFilter = nil
    // The place may be gone meanwhile.
    guard place == before.place else { return }
    if list.scope != before.list.scope { restoreList(before) }
    listSearch = before.listSearch
    focus = before.focus
    overlay = before.overlay
  }

  /// What happened to the list meanwhile is looked for.
  private mutating func restoreList(_ before: BeforeFilter) {
    list = before.list
    filter = before.filter
    keyBeforeFilter = before.keyBeforeFilter
    lookAtList()
  }

  /// Enter: keeps what is shown, or says why the line is no query.
  mutating func keepFilter(_ text: String) -> QueryError? {
    let isEmpty = text.trimmed.isEmpty
    if !isEmpty {
      do throws(QueryError) { _ = try Query(parsing: text, now: now) } catch { return error }
    }
    let before = beforeFilter
    beforeFilter = nil
    guard let before else { return filter(text) }
    if isEmpty {
      // Without a filter, the reader is where they were before it.
      guard before.filter != nil else { return nil }
      restoreList(before)
      narrow(unreadOnly: list.scope.unreadOnly, filter: nil)
    } else if filter?.text != text {
      return filter(text)
    }
    focus = .headlines
    overlay = nil
    return nil
  }
}
