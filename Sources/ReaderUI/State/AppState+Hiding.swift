import Models

// `hide` rules: the configuration's, and those that are typed for this session.
extension AppState {
  /// All rules, as queries.
  var hideRules: [Query] {
    configuration.hidden.compactMap { try? Query(parsing: $0, now: now) }
  }

  /// `:hide QUERY`: first says what it would hide.
  mutating func hide(_ text: String) {
    guard !text.isEmpty else { return listHideRules() }
    do {
      emit(.previewHide(try Query(parsing: text, now: now)))
    } catch {
      complain(Wording.query(error))
    }
  }

  mutating func askToHide(_ query: Query, matching: Int, of total: Int) {
    // What is being typed meanwhile comes first; nothing is hidden without a yes.
    guard prompt == nil else { return }
    open(Prompt(.hide(query.text, matching: matching, of: total)))
  }

  mutating func answerHiding(_ text: String, yes: Bool) {
    guard yes else { return say(Wording.notHidden) }
    configuration.addHidden(text)
    emit(.setHideRules(hideRules))
    say(Wording.hidden(text))
  }

  /// `:unhide QUERY`: for a rule as it was written.
  mutating func unhide(_ text: String) {
    guard configuration.removeHidden(text) else {
      return complain(Wording.noSuchHideRule(label(.commandLine)))
    }
    emit(.setHideRules(hideRules))
    say(Wording.unhidden(text))
  }

  private mutating func listHideRules() {
    let rules = configuration.hidden
    say(rules.isEmpty ? Wording.nothingHidden : Wording.hideRules(rules, glyphs: glyphs))
  }
}
