import Library
import Models
import ReaderUI
import Terminal

// What the reader does to articles: small changes are durable before the next frame, large ones
// are made by the library's own writer, in the order in which they were asked for.
extension ReaderSession {
  /// A change of more articles than this takes longer than a key may.
  private static let inlineChange = 500

  func change(_ effect: Effect) -> Message? {
    let learning = state.configuration.settings.interest
    guard !isLarge(effect), !writes.isBusy else {
      changeInBackground(effect)
      return nil
    }
    do {
      switch effect {
      case .perform(let change):
        return .performed(
          try desk.perform(change, at: state.now, learning: learning),
          asked: change.articles.count)
      case .undo: return .undone(try desk.undo(at: state.now, learning: learning))
      case .redo: return .redone(try desk.redo(at: state.now, learning: learning))
      default: return nil
      }
    } catch {
      return Self.failure(of: effect, error)
    }
  }

  private func isLarge(_ effect: Effect) -> Bool {
    switch effect {
    case .perform(let change): change.articles.count > Self.inlineChange
    case .undo: (try? desk.isNextActionLarge(undoing: true)) ?? false
    case .redo: (try? desk.isNextActionLarge(undoing: false)) ?? false
    default: true
    }
  }

  private static func failure(of effect: Effect, _ error: any Error) -> Message {
    let reason = Wording.sentence(for: error)
    guard case .perform(let change) = effect else { return .failure(reason) }
    return .performFailed(change, reason: reason)
  }

  private func changeInBackground(_ effect: Effect) {
    let library = self.library
    let mailbox = self.mailbox
    let now = state.now
    let learning = state.configuration.settings.interest
    writes.add {
      do {
        mailbox.post(try await Self.carryOut(effect, library, now, learning: learning))
      } catch {
        mailbox.post(await Self.failure(of: effect, error))
      }
    }
  }

  @concurrent private nonisolated static func carryOut(
    _ effect: Effect, _ library: Library, _ now: Timestamp, learning: Bool
  ) async throws -> Message {
    switch effect {
    case .perform(let change):
      return .performed(
        try await library.mark(change, at: now, learning: learning),
        asked: change.articles.count)
    case .undo: return .undone(try await library.undo(at: now, learning: learning))
    case .redo: return .redone(try await library.redo(at: now, learning: learning))
    case .markAllRead(let scope): return .marked(try await library.markAllRead(scope, at: now))
    case .setHideRules(let rules):
      try await library.setHideRules(rules, at: now)
      return .storeChanged
    default: return .resume
    }
  }
}
