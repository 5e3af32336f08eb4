/// What the address of a subscription asks for: a server, a file, or the output of a program.
package enum FeedOrigin: Hashable, Sendable {
  case web(String)
  case file(String)
  /// `exec:PROGRAM ARGUMENT…`: standard output is the feed.
  case program([String])
  /// `filter:PROGRAM ARGUMENT…:ADDRESS`: what comes from the web address goes through the program.
  case filter([String], address: String)
  /// The edition that ships inside the program.
  case sample(String)

  /// Nil where `address` is none of these, or where its command line cannot be read.
  package init?(_ address: String) {
    let address = String(address.trimmed)
    let scheme = WebAddress(address).scheme
    // Not by characters: one that combines would take the colon with it.
    let rest = Substring(address.utf8.dropFirst((scheme ?? "").utf8.count + 1))
    switch scheme {
    case "http", "https": self = .web(address)
    case "file": self = .file(address)
    case "sample": self = .sample(address)
    case "exec":
      guard let words = ArgumentVector.words(of: rest) else {
        return nil
      }
      self = .program(words)
    case "filter":
      guard let colon = Self.colonBeforeAddress(in: rest),
        let words = ArgumentVector.words(of: rest[..<colon])
      else { return nil }
      self = .filter(words, address: String(rest[rest.index(after: colon)...]))
    default: return nil
    }
  }

  /// The colon between the command and the address: the first one before `http://` or `https://`.
  private static func colonBeforeAddress(in text: Substring) -> String.Index? {
    text.indices.first { index in
      guard text[index] == ":" else { return false }
      let rest = text[text.index(after: index)...].prefix(8).lowercased()
      return rest.hasPrefix("http://") || rest.hasPrefix("https://")
    }
  }

  /// Whether somebody else's list is not enough to ask for it: it concerns this machine.
  package var needsConfirmation: Bool {
    if case .file = self { true } else { runsProgram }
  }

  /// The program with its arguments as one line; nil where none runs.
  package var commandLine: String? {
    switch self {
    case .program(let words), .filter(let words, _): ArgumentVector.text(of: words)
    case .web, .file, .sample: nil
    }
  }

  /// Whether a program of this machine runs for it: only the reader's own hand may ask for that.
  package var runsProgram: Bool {
    switch self {
    case .program, .filter: true
    case .web, .file, .sample: false
    }
  }

  /// The address of the server that is asked; nil where none is.
  package var webAddress: String? {
    switch self {
    case .web(let address), .filter(_, let address): address
    case .file, .program, .sample: nil
    }
  }
}

extension Feed {
  /// The host that is asked for the feed at `address`, in lower case.
  package static func host(of address: String) -> String? {
    FeedOrigin(address)?.webAddress.flatMap { WebAddress($0).host }
  }
}
