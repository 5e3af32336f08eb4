import Models

extension String {
  /// The text as XML character data or the value of an attribute in double quotes.
  var xml: String {
    var result = ""
    result.reserveCapacity(utf8.count + utf8.count / 8)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as a JSON string, quotes included.
  var json: String { JSONText.string(self).text }
}
