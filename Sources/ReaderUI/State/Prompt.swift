import Models

/// The line at the bottom while something is typed.
struct Prompt: Sendable {
  enum Purpose: Hashable, Sendable {
    case command
    case find
    /// The help is searched while one types.
    case findInHelp
    /// The catalogue, too.
    case findInCatalogue
    case filter
    case write
    case pipe
    case tags
    case note
    /// Questions, answered with y or n.
    case removeFeed(Feed.ID)
    case confirmFeed(Feed.ID)
    case hide(String, matching: Int, of: Int)
    case forgetInterest
    case lookUp(LookUpQuestions)
    /// Answered with a letter or a digit.
    case commentOrder
    case discussion([CommentThread])
  }

  /// Why the line could not be used, and the column (from 1) that is to blame.
  struct Complaint: Hashable, Sendable {
    var text: String
    var column: Int?
  }

  var purpose: Purpose
  var editor: LineEditor
  /// What is written, piped or noted.
  var subject: WrittenArticle?
  /// The note that is written, where that is not the one on an article as a whole.
  var note: NoteDraft?
  var complaint: Complaint?
  /// How far back in the history the line is; nil for a line of its own.
  var recalled: Int?
  /// The line that was being typed before the history was looked through.
  var draft = ""

  init(_ purpose: Purpose, text: String = "", subject: WrittenArticle? = nil) {
    self.purpose = purpose
    self.subject = subject
    editor = LineEditor(text, keepsLines: purpose == .note)
  }
}

/// Lines that were entered before, the latest last.
struct PromptHistory: Sendable {
  static let limit = 200
  private(set) var lines: [String] = []

  mutating func record(_ line: String) {
    guard !line.trimmed.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }
}

extension Prompt {
  /// Goes through earlier lines; the one that was being typed comes after the latest.
  mutating func recall(older: Bool, from history: PromptHistory) {
    let lines = history.lines
    let next = older ? (recalled ?? lines.count) - 1 : (recalled ?? lines.count) + 1
    guard next >= 0, next <= lines.count, older || recalled != nil else { return }
    if recalled == nil { draft = editor.text }
    recalled = next == lines.count ? nil : next
    editor.replace(with: next == lines.count ? draft : lines[next])
  }
}
