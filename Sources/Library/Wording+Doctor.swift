import Models
import Storage

/// Facts become sentences for people here, for what the doctor finds.
extension StoreFacts {
  var lines: [(name: String, value: String)] {
    var lines = [("library", path), ("size", Self.size(bytes))]
    if logBytes > 0 { lines.append(("log", Self.size(logBytes))) }
    lines.append(("file system", fileSystem))
    guard let pages else { return lines }
    lines += [
      ("version", "\(pages.version)"),
      ("pages", "\(pages.count) of \(pages.size) bytes, \(pages.free) of them free"),
      ("journal", pages.journalMode),
      ("free space", pages.givesBack ? "is given back" : "is kept for new articles"),
    ]
    return lines
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }
}

extension Finding {
  /// What it is and what to do, one sentence.
  var sentence: String {
    switch self {
    case .damaged(let message):
      "parts of the file cannot be read (\(message)); doctor --repair saves what can be read "
        + "into a new library and keeps this one under another name"
    case .brokenIndexes(let message):
      "an index does not match its table (\(message)); doctor --repair makes it again"
    case .brokenSearchIndex:
      "the search index does not match the texts; doctor --repair makes it again"
    case .brokenRelatedIndex:
      "the index for Related Articles has gaps; doctor --repair makes it again"
    case .wrongCounters(let count):
      "\(Self.count(count, "counter")) of articles disagree with the articles; "
        + "doctor --repair counts again"
    case .articlesWithout(.body, let count):
      "\(Self.count(count, "article")) lost their text; doctor --repair lets the next fetch "
        + "bring it again where the feed still has it"
    case .articlesWithout(.status, let count):
      "\(Self.count(count, "article")) stand in no list; doctor --repair lists them as unread"
    case .articlesWithout(.searchText, let count):
      "\(Self.count(count, "article")) cannot be found by search; doctor --repair mends it"
    case .articlesWithoutFeed(let count):
      "\(Self.count(count, "article")) belong to no feed; doctor --repair gives them one"
    case .wrongMarks(let count):
      "\(Self.count(count, "mark")) of unread articles contradict the articles; "
        + "doctor --repair sets them right"
    case .wrongCopies(let count):
      "\(Self.count(count, "article")) with the same text as others stand in lists, or are left "
        + "out, by mistake; doctor --repair sets that right"
    case .orphans(let table, let count):
      "\(Self.count(count, "row")) of \(table) belong to nothing; doctor --repair removes them"
    case .lostNotes(let count):
      "\(Self.count(count, "note")) of yours point to articles that are lost; they are kept, and "
        + "doctor --repair lists them as notes without an article"
    case .olderVersion(let version):
      "the library is of version \(version) and its contents were not checked; "
        + "broadsheet list brings it up to date"
    case .unreadableRule(let rule):
      "the rule “hide \(rule)” cannot be understood and hides nothing; correct it"
    case .failingFeed(let title, let since, let reason):
      "“\(title)” has failed since \(CivilDate(since, offset: 0).rfc3339.prefix(10)) "
        + "(\(reason)); look for its new address, or remove it"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension RepairReport {
  var sentence: String {
    if let salvagedRows {
      return "\(salvagedRows) rows were saved into a new library; the damaged one is kept as "
        + original
    }
    return "repaired; the library as it was is kept as \(original)"
  }
}

extension BackupError {
  var sentence: String {
    switch self {
    case .exists(let path): "\(path) exists already and was left alone; choose another name"
    case .cannotWrite(let path, let message): "cannot write \(path): \(message)"
    case .faulty(let path):
      "the copy \(path) was not whole and was removed; broadsheet doctor checks the library"
    case .store(let error): error.sentence
    }
  }
}
