import Models
import Terminal

extension AppState {
  /// `HN · 1,079 comments · 42 new · showing 312 of 1,079, fetched 3 h ago · …`: as many facts as fit,
  /// those first that matter most.
  func commentsTitle(_ comments: CommentPane, columns: Int) -> String {
    var facts = titleFacts(comments).filter { !$0.text.isEmpty }
    let problem = comments.failure ?? comments.discussion?.state.problem ?? ""
    // What comes from outside may be long: it is cut, but has its room.
    let room = columns - min(columns / 2, CellWidth.width(of: problem))
    while CellWidth.width(of: glyphs.joined(facts.map(\.text))) > room,
      let least = facts.map(\.rank).max(), least > 1
    {
      facts.removeAll { $0.rank == least }
    }
    return glyphs.joined(facts.map(\.text) + [problem])
  }

  private func titleFacts(_ comments: CommentPane) -> [TitleFact] {
    let state = comments.discussion?.state
    let live = comments.liveCount
    let total = max(live, state?.reported ?? 0)
    let new = comments.marks.newCount
    var facts = [
      TitleFact(comments.shownThread.map { $0.source.title } ?? Wording.comments, 1),
      TitleFact(total > 0 ? Wording.comments(total) : "", 1),
      TitleFact(new > 0 ? Wording.new(new) : "", 2),
    ]
    if comments.isFetching {
      facts.append(TitleFact(Wording.fetchingComments(stop: label(.clear)), 3))
    }
    facts += [
      TitleFact(progress?.isOffline == true ? Wording.offline : "", 3),
      TitleFact(Wording.arrangement(comments), 4),
      TitleFact(Wording.extent(state?.extent ?? .all, showing: live, of: total), 5),
      TitleFact(state?.fetched.map { Wording.fetched($0, clock) } ?? "", 6),
      TitleFact(Wording.flatSource(comments), 7),
    ]
    if let allowed = state?.nextAllowed, allowed > now {
      facts.append(TitleFact(Wording.askedAgain(clock.moment(allowed)), 7))
    }
    return facts
  }
}

/// Something about a discussion, and how soon it gives way: the largest first.
private struct TitleFact {
  var text: String
  var rank: Int

  init(_ text: String, _ rank: Int) {
    self.text = text
    self.rank = rank
  }
}
