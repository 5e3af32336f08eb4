import Models
import Terminal

/// What is known while the reader is asked who may be told an article's address.
struct LookUpQuestions: Hashable, Sendable {
  var article: Article.ID
  var address: String
  /// Not asked about yet; the first is the question.
  var open: [LookupService]
  var agreed: [LookupService]
  var refused: [LookupService]
}

extension AppState {
  /// L: asks services where the article is discussed, those that may know what is read.
  mutating func lookUpDiscussions() {
    guard let pane = comments else { return }
    emit(.planLookUp(pane.article))
    say(Wording.planningLookUp(glyphs: glyphs))
  }

  mutating func take(_ plan: LookUpPlan, of article: Article.ID) {
    guard comments?.article == article, prompt == nil else { return }
    ask(
      LookUpQuestions(
        article: article, address: plan.address,
        open: plan.services.filter { $0.consent == nil }.map(\.service),
        agreed: plan.services.filter { $0.consent == true }.map(\.service),
        refused: plan.services.filter { $0.consent == false }.map(\.service)))
  }

  mutating func answer(_ questions: LookUpQuestions, yes: Bool) {
    guard let service = questions.open.first else { return }
    var questions = questions
    questions.open.removeFirst()
    emit(.keepConsent(service, yes))
    if yes { questions.agreed.append(service) } else { questions.refused.append(service) }
    ask(questions)
  }

  private mutating func ask(_ questions: LookUpQuestions) {
    guard questions.open.isEmpty else { return open(Prompt(.lookUp(questions))) }
    let refused = Wording.notAsked(questions.refused)
    guard !questions.agreed.isEmpty else {
      return say(refused.isEmpty ? Wording.nobodyToAsk : refused)
    }
    emit(.lookUp(questions.article, questions.agreed))
    say(glyphs.joined([Wording.lookingUp(questions.agreed, glyphs: glyphs), refused]))
  }

  /// `:forget-consents`: the next look-up asks about every service again.
  mutating func forgetConsents() {
    emit(.forgetConsents)
    say(Wording.consentsForgotten)
  }

  mutating func lookUpRefused(_ article: Article.ID, _ reason: String) {
    guard comments?.article == article else { return }
    complain(reason)
  }

  /// Shows the first thread that was found; the others are a key away.
  mutating func take(found threads: [CommentThread], of article: Article.ID, problem: String?) {
    guard let pane = comments, pane.article == article else { return }
    guard let first = threads.first else {
      if let problem { return complain(problem) }
      return say(Wording.noDiscussionFound)
    }
    let known = pane.discussion?.threads ?? []
    let all = known + threads.filter { found in !known.contains { $0.id == found.id } }
    comments?.offer(all)
    showDiscussion(first, of: all)
    say(Wording.discussionsFound(threads, key: label(.nextDiscussion), problem, glyphs: glyphs))
  }
}
