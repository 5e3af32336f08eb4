import Models

extension FullText {
  static let nothingToRead = "nothing to read was found on it"
  static let otherText = "it shows another text than the article's"
}
