import Fetching

/// The passwords that commands of the reader's give, each command run once however many ask.
actor Passwords {
  private static let deadline = 10
  private static let longest = 64 * 1024

  private var answers: [[String]: Task<Result<String, FetchError>, Never>] = [:]

  /// The first line that the command prints. Why it failed is not told: it may speak of secrets.
  func password(from command: [String]) async throws(FetchError) -> String {
    let answer =
      answers[command]
      ?? Task { () -> Result<String, FetchError> in
        do throws(FetchError) {
          let run = ProgramRun(command, maximumBytes: Self.longest, deadline: Self.deadline)
          let lines = String(decoding: try await run.output(), as: UTF8.self)
          guard
            let line = lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
              .first,
            !line.isEmpty
          else { return .failure(FetchError(.noPassword)) }
          return .success(String(line))
        } catch {
          return .failure(FetchError(.noPassword))
        }
      }
    answers[command] = answer
    return try await answer.value.get()
  }
}
