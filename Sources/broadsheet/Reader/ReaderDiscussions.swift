import Library
import Models
import ReaderUI
import Terminal

// Discussions are read, asked for and arranged in the background; the latest request that asks a
// source can be given up.
extension ReaderSession {
  func startDiscussion(_ request: DiscussionRequest) {
    let library = self.library
    library.manners = Context.manners(of: state.configuration)
    let mailbox = self.mailbox
    let task = Background.start {
      do {
        let stored = try await library.discussion(
          of: request.article, in: request.thread, at: Clock.now)
        guard let wish = request.asking else {
          return await Self.post(stored, request, isFetching: false, library, mailbox)
        }
        do {
          let isDue = try await library.isDue(stored, wish, at: Clock.now)
          await Self.post(stored, request, isFetching: isDue, library, mailbox)
          guard isDue else { return }
        } catch {
          await Self.post(stored, request, isFetching: false, library, mailbox)
          throw error
        }
        let fetched = try await library.fetchDiscussion(
          of: request.article, in: stored.thread?.id, wish, at: Clock.now)
        await Self.post(fetched, request, isFetching: false, library, mailbox)
      } catch {
        mailbox.post(.discussionFailed(request, reason: Wording.sentence(for: error)))
      }
    }
    if request.asking != nil { discussion = task }
  }

  @concurrent private nonisolated static func post(
    _ discussion: Discussion, _ request: DiscussionRequest, isFetching: Bool, _ library: Library,
    _ mailbox: Mailbox<Message>
  ) async {
    let tree = CommentTree(discussion.comments, order: request.order, isFlat: request.isFlat)
    let arranged = ArrangedDiscussion(discussion, tree: tree) { library.document(of: $0) }
    mailbox.post(.discussion(request, arranged, isFetching: isFetching))
  }

  nonisolated static func plan(_ id: Article.ID, _ library: Library) async -> Message {
    do {
      let plan = try await library.lookUpPlan(for: id)
      let services = plan.services.map { LookUpPlan.Service($0.service, consent: $0.consent) }
      return .lookUpPlan(id, LookUpPlan(address: plan.address, services: services))
    } catch {
      return .lookUpRefused(id, reason: Wording.sentence(for: error))
    }
  }

  nonisolated static func lookUp(
    _ id: Article.ID, _ services: [LookupService], _ library: Library
  ) async throws -> Message {
    let (threads, failures) = try await library.lookUp(id, by: services, at: Clock.now)
    let problems = failures.sorted { $0.key.title < $1.key.title }.map {
      "\($0.key.title): \(Wording.sentence(for: $0.value))"
    }
    return .lookedUp(
      id, threads, problem: problems.isEmpty ? nil : problems.joined(separator: "; "))
  }
}
