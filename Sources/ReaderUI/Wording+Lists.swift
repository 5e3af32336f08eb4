import Models

// Orders, selections, tags and hiding.
extension Wording {
  /// The order as the title of a list says it.
  static func order(_ order: ListOrder) -> String {
    switch order {
    case .newest: "Newest first"
    case .oldest: "Oldest first"
    case .source: "By source"
    case .unread: "Unread first"
    case .score: "Best first"
    case .interest: "By interest"
    }
  }

  static func queryOrders(_ order: ListOrder) -> String {
    "The query asks for its own order: \(self.order(order))"
  }
  static let sortNeedsOrder =
    "Say which order: \(ListOrder.allCases.map(\.rawValue).joined(separator: ", "))"

  static func picked(_ count: Int) -> String { "\(number(count)) selected" }
  static func pickedFirst(_ count: Int, of total: Int) -> String {
    "The first \(number(count)) of \(number(total)) are selected: more are not acted on at once"
  }
  static func tooManyPicked(_ limit: Int) -> String {
    "At most \(number(limit)) articles can be selected at once"
  }
  static let selectNeedsWord = "Say what to select: all or none"

  static let tagLead = "tag: "
  static let tagNeedsName = "Say which tag, as in :tag chips"

  static func wouldHide(_ count: Int, of total: Int, isShort: Bool, glyphs: Glyphs) -> String {
    glyphs.joined([
      "Would hide \(number(count)) of \(number(total))", isShort ? "y/n" : "y hides, n does not",
    ])
  }
  static let notHidden = "Nothing hidden"
  static let nothingHidden = "No rule hides anything; :hide title:sponsored would make one"
  static func hidden(_ query: String) -> String {
    "Hidden for now; this line of the configuration keeps it: \(hideLine(query))"
  }
  static func unhidden(_ query: String) -> String {
    "Shown again; the configuration must not say: \(hideLine(query))"
  }
  private static func hideLine(_ query: String) -> String {
    "hide \(DirectiveWords.quoted(query))"
  }
  static func noSuchHideRule(_ key: String) -> String {
    "No rule says that; \(key)hide lists the rules"
  }
  static func hideRules(_ rules: [String], glyphs: Glyphs) -> String {
    glyphs.joined(["Hidden: \(rules[0])"] + rules.dropFirst())
  }
}
