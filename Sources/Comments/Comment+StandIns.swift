import FeedParsing
import Models

/// What stands for comments that did not come.
extension Comment {
  private static let more = "more:"

  /// A stand-in for `count` replies to `parent`; `name` says to the source which they are.
  static func more(_ name: String, below parent: String?, count: Int) -> Comment {
    var stub = Comment(id: more + name, parent: parent, html: "", state: .more, isNew: false)
    stub.replies = count
    return stub
  }

  /// The name that the stand-in with this id was given; nil where it is none of a stand-in.
  static func name(ofMore id: String) -> String? {
    id.hasPrefix(more) ? String(id.dropFirst(more.count)) : nil
  }

  /// The comment, or where what it was read from broke off before there was a text, a stand-in: an
  /// earlier load may have brought the text, which is to stay.
  func orMissing(_ json: JSONValue) -> Comment {
    guard json.isUnfinished, html.isEmpty else { return self }
    return Comment(id: id, parent: parent, html: "", state: .missing, isNew: false)
  }
}
