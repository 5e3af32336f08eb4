import Comments
package import Models
import Storage

extension Library {
  /// What services would be told of an article, which these are, and what the reader answered about
  /// them before.
  ///
  /// Throws `LibraryError.lookUpRefused` for what is nobody's business.
  package func lookUpPlan(
    for id: Article.ID
  ) async throws -> (address: String, services: [(service: LookupService, consent: Bool?)]) {
    let discussed = try await discussed(id)
    let address = try lookUpAddress(of: discussed)
    let consents = try await consents()
    let services = discussed.threads.compactMap(\.informs) + LookupService.searching
    return (address, services.map { ($0, consents[$0]) })
  }

  /// Sees that whoever learns an article's address by its thread may learn it.
  func seeConsent(to thread: CommentThread, of discussed: Discussed) async throws {
    guard let service = thread.informs else { return }
    _ = try lookUpAddress(of: discussed)
    guard try await consents()[service] == true else {
      throw LibraryError.consentNeeded(service)
    }
  }

  private func consents() async throws -> [LookupService: Bool] {
    try await storing { () async throws(DatabaseError) in try await self.archive.consents() }
  }

  /// Asks services where an article is discussed, and keeps what they say; the reader has agreed that
  /// they learn its address. Tells what was found, and which services did not answer.
  package func lookUp(
    _ id: Article.ID, by services: [LookupService], at now: Timestamp
  ) async throws -> (threads: [CommentThread], failures: [LookupService: LibraryError]) {
    let discussed = try await discussed(id)
    let address = try lookUpAddress(of: discussed)
    var result = try await lookUp(address, by: services, at: now)
    try await storing { () async throws(DatabaseError) in
      try await self.store.keep(threads: result.threads, of: id, at: now)
    }
    result.threads += discussed.threads.filter { $0.informs.map(services.contains) ?? false }
    return result
  }

  /// Asks services where any page is discussed; nothing is kept.
  package func lookUp(
    _ address: String, by services: [LookupService], at now: Timestamp
  ) async throws -> (threads: [CommentThread], failures: [LookupService: LibraryError]) {
    try await heedPauses(at: now)
    let asking = try await requests(at: now, gap: commentGap).asking(for: nil)
    var threads: [CommentThread] = []
    var failures: [LookupService: LibraryError] = [:]
    for source in CommentSources.lookups where services.contains(source.service) {
      do throws(CommentError) {
        for var thread in try await source.threads(about: address, asking: asking) {
          thread.discovery = .lookup
          threads.append(thread)
        }
      } catch {
        failures[source.service] = .discussion(error)
      }
    }
    return (threads, failures)
  }

  private func lookUpAddress(of discussed: Discussed) throws(LibraryError) -> String {
    do throws(LookUpAddress.Refusal) {
      if let feed = discussed.feed {
        let settings = manners.rules.settings(for: feed.address)
        guard !settings.keepsToItself else { throw .privateFeed }
        // What a program, a file or a host of the reader's own network gives is nobody's business.
        if settings.isPrivate == nil {
          do {
            _ = try LookUpAddress.of(feed.address)
          } catch .secret, .privateHost, .noAddress {
            throw .privateFeed
          }
        }
      }
      return try LookUpAddress.of(discussed.article.url)
    } catch {
      throw .lookUpRefused(error)
    }
  }
}

extension Archive {
  func consents() throws(DatabaseError) -> [LookupService: Bool] { try reader.consents() }
}
