import Comments
import Models
import Testing

/// When a thread is asked for again.
@Suite struct DiscussionFreshnessTests {
  private let now = Timestamp(1_800_000_000)

  private func state(_ age: Int64, reported: Int? = nil, extent: ThreadExtent = .all)
    -> ThreadState
  {
    var state = ThreadState()
    state.fetched = now.advanced(by: -age)
    state.reported = reported
    state.extent = extent
    return state
  }

  private func isOld(
    _ state: ThreadState, published hours: Int64, announced: Int? = nil, asked: Int64? = nil
  ) -> Bool {
    DiscussionFreshness.isOld(
      state, published: now.advanced(by: -hours * 3600), announced: announced,
      asked: asked.map { now.advanced(by: -$0) }, now: now)
  }

  @Test func `the younger the article, the sooner its thread is old`() {
    #expect(!isOld(state(299), published: 1) && isOld(state(300), published: 1))
    #expect(!isOld(state(1799), published: 10) && isOld(state(1800), published: 10))
    #expect(!isOld(state(12 * 3600 - 1), published: 100) && isOld(state(12 * 3600), published: 100))
    #expect(!isOld(state(10_000_000), published: 24 * 15))
    #expect(isOld(ThreadState(), published: 24 * 400))
  }

  @Test func `an article from the future is a young one`() {
    #expect(isOld(state(300), published: -5000))
  }

  @Test func `what its feed counts the same later is not asked for`() {
    let known = state(4000, reported: 12)
    #expect(!isOld(known, published: 1, announced: 12, asked: 60))
    #expect(isOld(known, published: 1, announced: 13, asked: 60))
    #expect(isOld(known, published: 1, announced: 12, asked: 5000))
    #expect(isOld(known, published: 1, announced: nil, asked: 60))
  }

  @Test func `a part is asked for again after minutes, however old the article is`() {
    #expect(isOld(state(300, extent: .truncated), published: 24 * 400))
    #expect(!isOld(state(200, extent: .truncated), published: 24 * 400))
  }

  @Test func `all is asked for where nothing came whole or more than one in twenty is missing`() {
    #expect(DiscussionFreshness.needsAll(ThreadState(), stored: 0))
    #expect(DiscussionFreshness.needsAll(state(1, extent: .truncated), stored: 3))
    #expect(DiscussionFreshness.needsAll(state(1, extent: .absent), stored: 3))
    #expect(DiscussionFreshness.needsAll(state(1, reported: 100), stored: 94))
    #expect(!DiscussionFreshness.needsAll(state(1, reported: 100), stored: 96))
    #expect(!DiscussionFreshness.needsAll(state(1, reported: 100, extent: .newest), stored: 10))
    #expect(!DiscussionFreshness.needsAll(state(1), stored: 10))
  }

  @Test func `who keeps programs out is left alone for an hour, what is not there for a week`() {
    #expect(DiscussionFreshness.pause(after: .blocked, of: .wordPress) == 3600)
    #expect(DiscussionFreshness.pause(after: .absent(404), of: .wordPress) == 604_800)
    #expect(DiscussionFreshness.pause(after: .tooBusy(retryAfter: 30), of: .lemmy) == 30)
    #expect(DiscussionFreshness.pause(after: .tooBusy(retryAfter: 30), of: .reddit) == 3600)
    #expect(DiscussionFreshness.pause(after: .tooBusy(retryAfter: nil), of: .lemmy) == 600)
    #expect(DiscussionFreshness.pause(after: .status(500), of: .lemmy) == nil)
  }
}
