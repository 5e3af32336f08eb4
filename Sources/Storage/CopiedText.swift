internal import Models

/// The articles that have one text.
struct CopiedText {
  struct Copy {
    var place: ArticlePlace
    var isUnread: Bool
    /// Whether the reader starred, tagged or noted it.
    var isMarked: Bool
    /// Paths of the sections that its feed is in.
    var sections: [String]

    /// Whether the list of a section has what this copy's feed brings.
    func isInside(_ section: String) -> Bool {
      sections.contains { $0 == section || $0.hasPrefix(section + "/") }
    }
  }

  /// By date, then guid, then number; the first one is the original.
  var copies: [Copy]

  /// Whether the reader is done with the text: all of it that lists show is read.
  var isRead: Bool {
    let shown = copies.filter { $0.place.visibility == .shown }
    return (shown.isEmpty ? copies : shown).allSatisfy { !$0.isUnread }
  }

  /// The places of those that lists leave out, because another copy is shown.
  ///
  /// One stays, the original wherever that will do. No copy vanishes from a section for one that
  /// the section does not have. What the reader put a mark on stays where it is, and where that is
  /// behind another copy, the other one stays as well. What a rule hides plays no part.
  var folded: Set<Int> {
    var shown = copies.indices.filter { !copies[$0].place.visibility.isHidden }
    var folded: Set<Int> = []
    for index in shown.reversed() where !copies[index].isMarked {
      let others = shown.lazy.filter {
        $0 != index && ($0 < index || !copies[$0].isMarked)
      }
      let isDispensable = copies[index].sections.allSatisfy { section in
        others.contains { copies[$0].isInside(section) }
      }
      guard isDispensable, others.contains(where: { _ in true }) else { continue }
      folded.insert(index)
      shown.removeAll { $0 == index }
    }
    return folded
  }
}
