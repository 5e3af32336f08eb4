import Library
import Models
import ReaderUI
import Terminal

// Rows of lists: what an index answers comes before the next frame, the rest by the mailbox.
extension ReaderSession {
  /// More rows than this are not read while a key waits.
  private static let inlineRows = 1000

  /// Rows that an index walks over while a key waits: some milliseconds.
  private static let inlineWalk = 100_000

  func load(_ effect: Effect) -> Message? {
    switch effect {
    case .loadRows(let request):
      guard Self.isQuick(request.scope), !isFar(request.first, request.anchor) else {
        return loadInBackground(effect)
      }
      do {
        return .rows(request, try desk.window(request))
      } catch {
        return .rowsFailed(request, reason: Wording.sentence(for: error))
      }
    case .reanchor(let request):
      guard Self.isQuick(request.scope), !isFar(request.lastIndex) else {
        return loadInBackground(effect)
      }
      do {
        return try reanchor(request)
      } catch {
        return .reanchorFailed(request, reason: Wording.sentence(for: error))
      }
    case .loadPicked(let request):
      guard Self.isQuick(request.scope), request.count <= Self.inlineRows else {
        pickInBackground(request)
        return nil
      }
      do {
        return .picked(request, try desk.window(request).rows)
      } catch {
        return .rowsFailed(request, reason: Wording.sentence(for: error))
      }
    default: return nil
    }
  }

  /// Whether an index walks the list; what a query finds has to be looked for.
  private static func isQuick(_ scope: ListScope) -> Bool {
    scope.filter == nil && (scope.rowOrder == .newest || scope.rowOrder == .oldest)
  }

  /// Whether the walk to a row, from whichever end or from the anchor, is a long one.
  private func isFar(_ index: Int, _ anchor: ListRequest.Anchor? = nil) -> Bool {
    guard index > Self.inlineWalk, let total = try? desk.totals().total else { return false }
    let fromAnchor = anchor.map { abs($0.index - index) } ?? .max
    return min(total - index, fromAnchor) > Self.inlineWalk
  }

  private func reanchor(_ request: ReanchorRequest) throws -> Message {
    let index = try desk.index(of: request.key, in: request.scope)
    let first = max(0, index - request.before)
    let window = try desk.window(ListRequest(request.scope, first: first, count: request.count))
    return .reanchored(request, index: index, window)
  }

  /// A newer question makes the one before it worthless: that is given up.
  private func loadInBackground(_ effect: Effect) -> Message? {
    let library = self.library
    let mailbox = self.mailbox
    listLoad?.cancel()
    listLoad = Background.start { await Self.answer(effect, library, mailbox) }
    return nil
  }

  @concurrent private nonisolated static func answer(
    _ effect: Effect, _ library: Library, _ mailbox: Mailbox<Message>
  ) async {
    do {
      switch effect {
      case .loadRows(let request):
        let window = try await library.window(request) { mailbox.post(.rows(request, $0)) }
        mailbox.post(.rows(request, window))
      case .reanchor(let request):
        let found = try await library.window(
          request.scope, around: request.key, before: request.before, count: request.count)
        mailbox.post(.reanchored(request, index: found.index, found.window))
      default: break
      }
    } catch {
      guard !Task.isCancelled else { return }
      let reason = Wording.sentence(for: error)
      switch effect {
      case .loadRows(let request): mailbox.post(.rowsFailed(request, reason: reason))
      case .reanchor(let request): mailbox.post(.reanchorFailed(request, reason: reason))
      default: break
      }
    }
  }

  private func pickInBackground(_ request: ListRequest) {
    let library = self.library
    let mailbox = self.mailbox
    Background.start {
      do {
        let window = try await library.window(request) { _ in }
        mailbox.post(.picked(request, window.rows))
      } catch {
        mailbox.post(.rowsFailed(request, reason: Wording.sentence(for: error)))
      }
    }
  }
}
