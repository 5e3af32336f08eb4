import Fetching
import Models

extension FetchError {
  /// What was too large and how large it may be.
  var sizeSentence: String {
    switch bound {
    case .header(let bytes):
      "the head of the answer is larger than \(Self.size(bytes)), which is refused"
    case .body(let bytes):
      "the answer is larger than \(Self.size(bytes)), which is as much as is taken"
    default: "the answer is larger than Broadsheet takes"
    }
  }

  /// What took too long and how long it may take.
  var timeSentence: String {
    switch bound {
    case .connecting(let seconds): "the server could not be reached within \(seconds) s"
    case .silence(let seconds): "the server said nothing for \(seconds) s and was given up"
    case .whole(let seconds): "the answer was not complete after \(seconds) s and was given up"
    default: "the server took too long"
    }
  }

  /// For a program whose output is awaited, where a server is not to blame.
  var programSentence: String {
    switch reason {
    case .timedOut: "it took longer than \(detail) and was ended"
    case .tooLarge: "it printed more than \(Self.size(AssistantOutput.longest)) and was ended"
    default: sentence
    }
  }

  var redirectsSentence: String {
    guard case .redirects(let count) = bound else {
      return "the address leads around in circles"
    }
    return "the address led on more than \(count) times (redirects) and was given up"
  }

  /// Where no reader's own address was wrong, but the one that a server sent us to.
  var addressSentence: String? {
    bound == .redirect
      ? "the server sent us to what is no http or https address, which is refused" : nil
  }

  private static func size(_ bytes: Int) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) MB" }
    return bytes >= 1 << 10 ? "\(bytes >> 10) KB" : "\(bytes) bytes"
  }
}

extension String {
  /// The text where it is quoted in a sentence: its beginning, where it is longer than a line or so.
  package var brief: String {
    let limit = 200
    guard utf8.count > limit else { return self }
    let start = unicodeScalars.prefix(limit)
    return start.count < unicodeScalars.count ? String(String.UnicodeScalarView(start)) + "…" : self
  }
}
