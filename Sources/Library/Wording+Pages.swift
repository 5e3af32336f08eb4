import Models
import Storage

extension FullText {
  static let nothingToRead = "nothing to read was found on it"
  static let otherText = "it shows another text than the article's"
}

extension PackedLinesError {
  func sentence(about path: String) -> String {
    switch self {
    case .exists: "there is something called \(path) already; give another name"
    case .system(let message): "\(path): \(message)"
    case .damaged: "\(path) is cut off, damaged or no bundle; nothing of it was taken in"
    case .tooLarge: "\(path) unpacks to more than a bundle may hold; nothing of it was taken in"
    }
  }
}
