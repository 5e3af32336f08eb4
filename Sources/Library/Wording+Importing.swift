import FeedParsing
import Models
import Storage

/// Why an import left something out, in words.
extension OPMLOutline.Refusal {
  var sentence: String {
    "\(title ?? address) (only http and https addresses are imported)"
  }
}

extension FeedList.Refusal {
  var sentence: String {
    let why =
      switch reason {
      case .noAddress: "no address or command that can be read"
      case .unknownScheme: "only http, https and file addresses and commands are imported"
      case .tooLong: "the line is too long"
      case .settings: "the feed came, its settings did not"
      case .needsShell: "a shell would have to fill in the rest; add it by hand"
      }
    return "\(text) (\(why))"
  }
}

extension NewsboatFeed {
  /// A feed that is no longer subscribed.
  var sentence: String {
    "\(title.isEmpty ? source : title) (in the cache, but no longer in urls)"
  }
}
