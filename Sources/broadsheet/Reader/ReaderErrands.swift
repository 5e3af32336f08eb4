import Library
import Models
import ReaderUI
import Terminal

// What the reader asked for by name, and may call off: one of a kind at a time.
extension ReaderSession {
  func startAssistant(_ run: AssistantRun) {
    let library = self.library
    let mailbox = self.mailbox
    assistant = Background.start {
      do throws(LibraryError) {
        let text = try await library.runAssistant(
          run.assistant.words, on: run.text, deadline: run.deadline)
        mailbox.post(.assistantAnswered(run.number, text))
      } catch {
        mailbox.post(.assistantFailed(run.number, reason: error.sentence))
      }
    }
  }

  func startPage(_ number: Int, _ address: String, cameFromPublic: Bool) {
    let library = self.library
    library.manners = Context.manners(of: state.configuration)
    let mailbox = self.mailbox
    page = Background.start {
      do {
        let page = try await library.page(
          at: address, cameFromPublic: cameFromPublic, at: Clock.now)
        mailbox.post(
          .page(
            number,
            WebPageText(article: page.article, document: page.document, address: page.address)))
      } catch {
        mailbox.post(.pageFailed(number, reason: Wording.sentence(for: error)))
      }
    }
  }

  func startDigest(_ number: Int, _ request: DigestRequest) {
    let library = self.library
    let mailbox = self.mailbox
    page = Background.start {
      do {
        let digest = try await library.digest(
          of: request.query, from: request.from, to: request.to)
        mailbox.post(.digest(number, digest))
      } catch {
        mailbox.post(.pageFailed(number, reason: Wording.sentence(for: error)))
      }
    }
  }
}
