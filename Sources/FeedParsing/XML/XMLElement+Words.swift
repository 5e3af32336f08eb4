import Models

/// Small texts of elements: languages and labels.
extension XMLElement {
  /// `xml:lang` of this element.
  var language: String? { attribute("lang", .xml)?.asLanguageTag }

  /// `xml:lang` of this element or the nearest around it.
  var inheritedLanguage: String? {
    var element: XMLElement? = self
    while let current = element {
      if let language = current.language { return language }
      element = current.parent
    }
    return nil
  }

  /// The text as the name of a language.
  var languageTag: String? { trimmedText?.asLanguageTag }

  /// The text before the first element inside, where there is one; nil where nothing stands there.
  var leadingText: String? {
    guard hasChildren else { return trimmedText }
    let end = tree.elements[index + 1].textStart
    let text = string(record.textStart, end).trimmed
    return text.isEmpty ? trimmedText : String(text)
  }
}

extension String {
  /// Some write `en_US` for `en-US` (RFC 5646, section 2.1).
  var asLanguageTag: String { String(map { $0 == "_" ? "-" : $0 }) }
}
