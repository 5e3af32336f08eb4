import Comments
import Fetching
import Models
import Storage

/// Facts become sentences for people here, for what the library itself meets.
extension LibraryError {
  /// One line that says what happened and, where there is something, what to do.
  package var sentence: String {
    switch self {
    case .store(let error): error.sentence
    case .backup(let error): error.sentence
    case .fetch(let error, let address): "\(WebAddress.shown(address)): \(error.sentence)"
    case .status(let status, let address):
      "\(WebAddress.shown(address)): \(Self.sentence(forStatus: status))"
    case .notAFeed(let address, let looksLikePage):
      looksLikePage
        ? "\(WebAddress.shown(address)) is a web page and no feed was found for it; "
          + "give the address of its RSS or Atom feed"
        : "\(WebAddress.shown(address)) is not a feed (RSS, Atom or JSON Feed)"
    case .notAPage(let address, let type):
      "\(WebAddress.shown(address)) is a file (\(type.brief)), not a page; o opens it elsewhere"
    case .noPage: "the feed names no page of this article"
    case .bundle(let error, let path): error.sentence(about: path)
    case .notAnImport(let address):
      "\(address) is neither a list of subscriptions nor a feed"
    case .notAPicture(let address, let isTooLarge):
      isTooLarge
        ? "\(WebAddress.shown(address)) is too large a picture to be decoded"
        : "\(WebAddress.shown(address)) is not a picture (PNG, JPEG, GIF or WebP)"
    case .program(let error, let name): "\(name): \(error.sentence)"
    case .noSuchArticle(let name):
      "no article is called “\(name.brief)”; broadsheet list shows their numbers"
    case .ambiguousArticle(let name, let numbers):
      "“\(name.brief)” could be any of several articles; write "
        + numbers.map { "number:\($0)" }.joined(separator: " or ")
    case .assistant(let error): error.programSentence
    case .noDiscussion: "nobody named a discussion of this article"
    case .discussion(let error): error.sentence
    case .discussionPaused(let seconds, let problem):
      (problem ?? "the source asks to be left alone")
        + "; it may be asked again in \(Span.text(seconds))"
    case .lookUpRefused(let reason): reason.sentence
    case .consentNeeded(let service):
      "\(service.title) (\(service.host)) would learn the article's address: you have not agreed"
    }
  }

  static func sentence(forLeftOut count: Int) -> String {
    "it lists \(count + FetchedFeed.mostItems) articles; the first \(FetchedFeed.mostItems) were taken"
  }

  static func sentence(forStatus status: Int, isPage: Bool = false) -> String {
    switch status {
    case 401, 403: "the server refuses (\(status))"
    case 404: "there is nothing at this address (404)"
    case 410 where isPage: "the page is gone for good (410)"
    case 451: "the server may not show it here (451)"
    case 410: "the feed is gone for good (410)"
    case 429: "the server asks to be left alone for a while (429)"
    case 500...599: "the server has trouble of its own (\(status))"
    default: "the server answered \(status) instead of a \(isPage ? "page" : "feed")"
    }
  }
}

extension DatabaseError {
  /// True where the store could not be opened, so that nothing at all is possible.
  var leavesStoreUnopened: Bool {
    switch reason {
    case .newer, .corrupt, .notADatabase, .foreign, .readOnly, .cannotOpen, .networkFileSystem,
      .noLocks:
      true
    case .full, .busy, .interrupted, .other: false
    }
  }

  var sentence: String {
    switch reason {
    case .newer(let version):
      "\(path) was written by a newer Broadsheet (version \(version) of the store); "
        + "update the program, or use another store with --store"
    case .corrupt:
      "\(path) is damaged and was left as it is; broadsheet doctor says more, "
        + "doctor --repair saves what can be read"
    case .notADatabase:
      "\(path) is not a database and was left as it is; move it away, or use --store"
    case .foreign:
      "\(path) belongs to another program and was left as it is; use another store with --store"
    case .full:
      "there is no space left for \(path); nothing was lost, free some space and try again"
    case .readOnly: "\(path) may not be written; check its permissions, or use --store"
    case .busy: "\(path) is held by another process; try again in a moment"
    case .networkFileSystem(let name):
      "\(path) would be on a network file system (\(name)), which cannot hold a library safely; "
        + "use a local disk with --store DIR or XDG_DATA_HOME"
    case .noLocks:
      "\(path) is on a file system without locks or shared memory (\(message)); "
        + "use a local disk with --store DIR or XDG_DATA_HOME"
    case .interrupted: "\(path): \(message)"
    case .cannotOpen: "\(path) cannot be opened (\(message)); check the directory, or use --store"
    case .other(let code):
      "\(path): \(message) (SQLite error \(code)); nothing was lost, check the disk and try again"
    }
  }
}

extension FetchError {
  var sentence: String {
    switch reason {
    case .badAddress:
      addressSentence ?? "this is not an address; it should begin with https://"
    case .unsupportedScheme:
      addressSentence ?? "only http and https addresses, and files you name, are fetched"
    case .cannotResolve: "the host name is not known; check the address and the network"
    case .cannotConnect: "the server cannot be reached"
    case .timedOut: timeSentence
    case .tooLarge: sizeSentence
    case .tooManyRedirects: redirectsSentence
    case .tls: "no secure connection was possible (\(detail))"
    case .connectionLost: "the connection broke off"
    case .badProtocol: "what answered is not a web server"
    case .badCompression: "the answer was damaged on its way"
    case .cancelled: "stopped"
    case .fileUnreadable: "the file cannot be read"
    case .privateAddress: "the server sent us into a private network, which is refused"
    case .hostPaused:
      "the server asks all visitors to wait; it may be asked again in \(Span.text(secondsLeft))"
    case .cookiesUnreadable:
      "its file of cookies cannot be read (\(detail)); correct feed … cookies in the configuration"
    case .noPassword:
      "its command gave no password; try what feed … password-command in the configuration runs"
    case .cannotStart: "the program cannot be started (\(detail))"
    case .programFailed: "the program failed (\(detail))"
    case .failed: "this machine ran out of what is needed (\(detail))"
    }
  }
}
