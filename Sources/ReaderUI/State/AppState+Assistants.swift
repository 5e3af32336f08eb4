import Models

/// A row of the list of assistants: one of the configuration, or what one said that was there.
struct AssistantItem: Hashable, Sendable {
  var name: String
  /// Nil where the configuration has no such assistant.
  var assistant: Assistant?
  /// When it said what is kept.
  var made: Timestamp?
}

extension AppState {
  /// Those that can be asked, then those that said something earlier.
  var assistantItems: [AssistantItem] {
    let outputs = article?.article.assistantOutputs ?? []
    let known = configuration.assistants
    let items = known.map { assistant in
      AssistantItem(
        name: assistant.name, assistant: assistant,
        made: outputs.first { $0.assistant == assistant.name }?.made)
    }
    let gone = outputs.filter { output in !known.contains { $0.name == output.assistant } }
    return items + gone.map { AssistantItem(name: $0.assistant, made: $0.made) }
  }

  /// !: the assistants, for the open article or the one that is selected.
  mutating func showAssistants() {
    if overlay == .assistants {
      overlay = nil
      return
    }
    guard prepareForAssistants() else { return }
    guard !assistantItems.isEmpty else { return say(Wording.noAssistants) }
    assistants.count = assistantItems.count
    assistants.select(0)
    overlay = .assistants
  }

  /// Opens what is selected in the list; false where there is nothing to ask about.
  private mutating func prepareForAssistants() -> Bool {
    if focus == .headlines, let headline = list.selected, headline.id != article?.id {
      guard !configuration.assistants.isEmpty else {
        say(Wording.noAssistants)
        return false
      }
      open(headline)
      return true
    }
    if article == nil { say(Wording.nothingOpen) }
    return article != nil
  }

  /// Asks the selected assistant.
  mutating func runAssistant() {
    guard assistantItems.indices.contains(assistants.selection) else { return }
    let item = assistantItems[assistants.selection]
    overlay = nil
    run(item.assistant, named: item.name)
  }

  /// `:assist NAME`
  mutating func runAssistant(named name: String) {
    guard article != nil else { return complain(Wording.nothingOpen) }
    run(configuration.assistants.first { $0.name == name }, named: name)
  }

  private mutating func run(_ assistant: Assistant?, named name: String) {
    guard let article else { return say(Wording.nothingOpen) }
    guard let assistant else { return complain(Wording.unknownAssistant(name)) }
    guard article.isWhole else { return complain(Wording.stillReading) }
    if let run = assistantAtWork {
      return say(Wording.assistantIsBusy(run.assistant.name, stop: label(.clear)))
    }
    assistantRuns += 1
    let title = article.article.headline.title
    let document = article.document
    let run = AssistantRun(
      number: assistantRuns, article: article.id, assistant: assistant,
      text: title + "\n\n" + document.passage(0..<document.textLength) + "\n",
      deadline: settings.assistantDeadline)
    assistantAtWork = run
    emit(.runAssistant(run))
    say(Wording.assistantIsBusy(assistant.name, stop: label(.clear)))
  }

  func assistantAtWork(on id: Article.ID?) -> String? {
    guard let run = assistantAtWork, run.article == id else { return nil }
    return run.assistant.name
  }

  mutating func stopAssistant() {
    guard let run = assistantAtWork else { return }
    assistantAtWork = nil
    emit(.stopAssistant)
    say(Wording.stopped(run.assistant.name))
  }

  mutating func take(_ text: String, ofRun number: Int) {
    guard let run = assistantAtWork, run.number == number else { return }
    assistantAtWork = nil
    let name = run.assistant.name
    guard !text.trimmed.isEmpty else { return say(Wording.assistantSaidNothing(name)) }
    let output = AssistantOutput(assistant: name, made: now, text: text)
    if run.article.isStored { emit(.keepOutput(run.article, output)) }
    let isOpen = article?.id == run.article
    if isOpen {
      show(
        assistants: (article?.article.assistantOutputs ?? []).filter { $0.assistant != name } + [
          output
        ])
    }
    say(Wording.assistantAnswered(name, isOpen: isOpen))
  }

  mutating func assistantFailed(_ number: Int, _ reason: String) {
    guard let run = assistantAtWork, run.number == number else { return }
    assistantAtWork = nil
    complain(Wording.assistantFailed(run.assistant.name, reason))
  }

  /// d in the list: what the selected assistant said goes away.
  mutating func removeOutput() {
    guard let article, assistantItems.indices.contains(assistants.selection) else { return }
    let item = assistantItems[assistants.selection]
    guard item.made != nil else { return say(Wording.nothingToRemove(item.name)) }
    if article.id.isStored { emit(.removeOutput(article.id, assistant: item.name)) }
    show(assistants: article.article.assistantOutputs.filter { $0.assistant != item.name })
    if assistantItems.isEmpty { overlay = nil }
    say(Wording.outputRemoved(item.name))
  }

  private mutating func show(assistants outputs: [AssistantOutput]) {
    article?.article.assistantOutputs = outputs.sorted { $0.assistant < $1.assistant }
    article?.contentsChanged()
  }
}

extension Article.ID {
  /// False for a page that was followed to: nothing about it is kept.
  var isStored: Bool { rawValue > 0 }
}
