import Comments
import Fetching

extension CommentError {
  var sentence: String { "comments: " + reason.sentence }
}

extension CommentError.Reason {
  /// What happened, without whose comments they are.
  fileprivate var sentence: String {
    switch self {
    case .notFetched(let error): error.sentence
    case .status(let status): LibraryError.sentence(forStatus: status)
    case .absent(401), .absent(403): "they are not shown to everybody"
    case .absent: "they are not there, or no longer"
    case .tooBusy: "the server asks to be left alone for a while"
    case .blocked: "the site keeps programs out"
    case .notUnderstood: "what came is not what this site promises"
    case .protected: "they are behind a password"
    case .overBudget: "this refresh has asked for enough"
    }
  }
}

extension CommentProblem {
  /// Why a thread is here only in part.
  var sentence: String {
    switch self {
    case .damaged: "the answer broke off"
    case .tooDeep: "replies are nested too deep to be read"
    case .tooMany: "there are more than are taken at once"
    case .interrupted(.notFetched(let error)) where error.reason == .cancelled:
      "the rest was not waited for"
    case .interrupted(let reason): "the rest did not come: " + reason.sentence
    }
  }
}

extension LookUpAddress.Refusal {
  var sentence: String {
    switch self {
    case .noAddress: "the article has no address on the web that could be looked up"
    case .privateFeed: "the feed is private: nobody is asked about its articles"
    case .privateHost: "the article is on a private host: nobody is asked about it"
    case .secret: "the article's address may be a secret: nobody is asked about it"
    }
  }
}
