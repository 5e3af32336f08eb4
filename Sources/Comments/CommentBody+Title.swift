import Markup
import Models

extension CommentBody {
  /// The title of a thread in one line; nil where nothing is left of it.
  static func title(_ text: String?, _ kind: FeedText.Kind = .html) -> String? {
    guard let text else { return nil }
    let title = PlainText.title(FeedText(cut(text, bytes: 4000), kind)).trimmed
    return title.isEmpty ? nil : String(title)
  }
}
