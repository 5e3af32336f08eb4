import Models

/// A tag to add or to take away, as it is typed: `name` or `-name`.
struct TagWish: Hashable, Sendable {
  var name: String
  var isAdded: Bool

  /// Longer names are cut.
  static let limit = 60

  /// The wishes of a line, separated by blanks or commas; `#` before a name means nothing.
  static func all(in text: String) -> [TagWish] {
    text.split { $0.isWhitespace || $0 == "," }.compactMap { word in
      let isAdded = word.first != "-"
      let name = (isAdded ? word : word.dropFirst()).drop { $0 == "#" || $0 == "+" }
      return name.isEmpty ? nil : TagWish(name: String(name.prefix(limit)), isAdded: isAdded)
    }
  }
}

extension AppState {
  mutating func openTags() {
    guard !currentHeadlines.isEmpty else { return say(noArticleReason) }
    emit(.loadTags)
    open(Prompt(.tags))
  }

  /// Adds and takes away tags; each is an action of its own.
  mutating func tag(_ text: String) {
    let rows = currentHeadlines
    guard !rows.isEmpty else { return say(noArticleReason) }
    let wishes = TagWish.all(in: text)
    guard !wishes.isEmpty else { return }
    if actsOnPicked { list.clearPicked() }
    for wish in wishes {
      change(rows, .tag(spelling(of: wish.name, in: rows)), wish.isAdded)
    }
  }

  /// `:tag NAME…` and `:untag NAME…`
  mutating func tag(_ text: String, removes: Bool) {
    let wishes = TagWish.all(in: text)
    guard !wishes.isEmpty else { return complain(Wording.tagNeedsName) }
    tag(wishes.map { (removes ? "-" : "") + $0.name }.joined(separator: " "))
  }

  /// A tag that exists keeps its capitals, however it is typed.
  private func spelling(of name: String, in rows: [Headline]) -> String {
    let wanted = name.lowercased()
    let known = rows.flatMap(\.tags) + tagNames
    return known.first { $0 == name } ?? known.first { $0.lowercased() == wanted } ?? name
  }

  /// Completes the tag before the cursor; after `-`, from the tags that could be taken away.
  func completeTag(_ editor: inout LineEditor) {
    let start =
      editor.head.split(
        omittingEmptySubsequences: false, whereSeparator: { $0.isWhitespace || $0 == "," }
      ).last ?? ""
    let removes = start.first == "-"
    let names = removes ? Array(Set(currentHeadlines.flatMap(\.tags))).sorted() : tagNames
    editor.complete(String(removes ? start.dropFirst() : start), from: names)
  }
}
