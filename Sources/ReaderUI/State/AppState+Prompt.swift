import Models
import Terminal

extension AppState {
  mutating func open(_ prompt: Prompt) {
    notice = nil
    self.prompt = prompt
  }

  mutating func takeInPrompt(_ key: Key) {
    guard var prompt else { return }
    if isQuestion(prompt.purpose) { return answer(prompt.purpose, key) }
    prompt.complaint = nil
    switch key {
    case .escape, .control("c"), .control("g"): return cancelPrompt()
    case .backspace where prompt.editor.isEmpty: return cancelPrompt()
    case .enter: return submit(prompt)
    case .up, .control("p"):
      moveBelowPrompt(prompt.purpose, by: -1)
      prompt.recall(older: true, from: history(of: prompt))
    case .down, .control("n"):
      moveBelowPrompt(prompt.purpose, by: 1)
      prompt.recall(older: false, from: history(of: prompt))
    case .control("x") where prompt.purpose == .note: return editNote(prompt)
    case .tab:
      complete(&prompt)
    case .mouse, .backTab, .pageUp, .pageDown, .insert, .function, .character, .control, .alt,
      .delete, .left, .right, .home, .end, .paste, .backspace:
      if prompt.editor.edit(key) { prompt.recalled = nil }
    }
    if prompt.purpose == .findInHelp { help.narrow(to: prompt.editor.text) }
    if prompt.purpose == .findInCatalogue { catalogue.narrow(to: prompt.editor.text) }
    if prompt.purpose == .filter { followFilter(prompt.editor.text) }
    self.prompt = prompt
  }

  /// The arrows move in what is narrowed while one types.
  private mutating func moveBelowPrompt(_ purpose: Prompt.Purpose, by count: Int) {
    if purpose == .findInHelp { help.move(by: count) }
    if purpose == .findInCatalogue { catalogue.move(by: count) }
  }

  private func history(of prompt: Prompt) -> PromptHistory {
    switch prompt.purpose {
    case .command, .write, .pipe: commandHistory
    case .find, .filter: searchHistory
    case .tags: tagHistory
    case .note, .findInHelp, .findInCatalogue, .removeFeed, .confirmFeed, .hide,
      .forgetInterest, .lookUp, .commentOrder, .discussion:
      PromptHistory()
    }
  }

  private mutating func cancelPrompt() {
    if prompt?.purpose == .findInHelp { help.narrow(to: "") }
    if prompt?.purpose == .findInCatalogue { catalogue.narrow(to: "") }
    if prompt?.purpose == .filter { cancelFilter() }
    prompt = nil
  }

  mutating func submit(_ prompt: Prompt) {
    let text = prompt.editor.text
    self.prompt = nil
    switch prompt.purpose {
    case .command:
      commandHistory.record(text)
      run(text)
    case .find:
      searchHistory.record(text)
      find(text)
    case .findInHelp: runFromHelp()
    case .findInCatalogue: catalogue.narrow(to: text)
    case .filter:
      searchHistory.record(text)
      if let error = keepFilter(text) { complain(about: error, in: prompt) }
    case .tags:
      tagHistory.record(text)
      tag(text)
    case .write: write(prompt.subject, to: text)
    case .pipe: pipe(prompt.subject, to: text)
    case .note:
      if let draft = prompt.note {
        keepNote(text, draft)
      } else if let article = prompt.subject?.article {
        keepNote(text, of: article)
      }
    case .removeFeed, .confirmFeed, .hide, .forgetInterest, .lookUp, .commentOrder, .discussion:
      break
    }
  }

  private func complete(_ prompt: inout Prompt) {
    switch prompt.purpose {
    case .command:
      CommandLine.complete(&prompt.editor, settings: settings, tags: tagNames)
    case .tags: completeTag(&prompt.editor)
    case .find, .findInHelp, .findInCatalogue, .filter, .write, .pipe, .note, .removeFeed,
      .confirmFeed, .hide, .forgetInterest, .lookUp, .commentOrder, .discussion:
      break
    }
  }

  /// Leaves the prompt open with the column that is wrong.
  private mutating func complain(about error: QueryError, in prompt: Prompt) {
    var prompt = prompt
    prompt.complaint = Prompt.Complaint(text: Wording.query(error), column: error.column)
    self.prompt = prompt
  }

  // MARK: Yes or no

  mutating func askToRemove(_ feed: Feed) { open(Prompt(.removeFeed(feed.id))) }

  private func isQuestion(_ purpose: Prompt.Purpose) -> Bool {
    switch purpose {
    case .removeFeed, .confirmFeed, .hide, .forgetInterest, .lookUp, .commentOrder, .discussion:
      true
    case .command, .find, .findInHelp, .findInCatalogue, .filter, .write, .pipe, .tags, .note: false
    }
  }

  private mutating func answer(_ purpose: Prompt.Purpose, _ key: Key) {
    if case .mouse = key { return }
    prompt = nil
    let yes = key == .character("y") || key == .character("Y")
    switch purpose {
    case .removeFeed(let id): if yes { emit(.unsubscribe(id)) } else { say(Wording.notRemoved) }
    case .confirmFeed(let id):
      if yes { emit(.confirmFeed(id)) } else { say(Wording.notConfirmed) }
    case .hide(let text, _, _): answerHiding(text, yes: yes)
    case .forgetInterest: answerForgetting(yes: yes)
    case .lookUp(let questions):
      // Any other key is no answer that is kept: who is not sure is asked again another time.
      let no = key == .character("n") || key == .character("N")
      if yes || no { answer(questions, yes: yes) } else { say(Wording.nobodyAsked) }
    case .commentOrder: answerCommentOrder(key)
    case .discussion(let threads): answerDiscussion(key, threads)
    case .command, .find, .findInHelp, .findInCatalogue, .filter, .write, .pipe, .tags, .note: break
    }
  }
}
