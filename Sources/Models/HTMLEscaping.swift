extension StringProtocol {
  /// The text in HTML: what would be markup is written as characters, line breaks as `<br>`.
  ///
  /// By scalars, as a sign that combines with what stands before it hides nothing from who reads
  /// HTML.
  package var htmlEscaped: String {
    var html = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n": html += "<br>"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }
}
