import Markup
import Models

extension CommentBody {
  /// A link in a paragraph of its own; the address stands for itself where it has no words.
  static func link(to address: String, _ words: String?) -> String {
    let words = words.map { cut($0, bytes: 2000) }.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    let link = "<p><a href=\"\(address.htmlEscaped)\">\((words ?? address).htmlEscaped)</a></p>"
    return SafeHTML.sanitise(link, base: nil)
  }
}
