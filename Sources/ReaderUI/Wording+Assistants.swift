// Programs of the reader's own.
extension Wording {
  static let assistants = "Ask an assistant"
  static let atWork = "at work"
  static let noAssistants =
    "No assistant is configured: write, for example, `assistant translate trans -b :en`"

  static func title(ofAssistant name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  static func said(_ age: String) -> String { "said something: \(age)" }
  static func unknownAssistant(_ name: String) -> String {
    "The configuration names no assistant \(name.prefix(60))"
  }
  static func assistantIsBusy(_ name: String, stop: String) -> String {
    "\(title(ofAssistant: name)) is at work; \(stop) stops it"
  }
  static func stopped(_ name: String) -> String { "\(title(ofAssistant: name)) was stopped" }
  static func assistantSaidNothing(_ name: String) -> String {
    "\(title(ofAssistant: name)) printed nothing"
  }
  static func assistantAnswered(_ name: String, isOpen: Bool) -> String {
    "\(title(ofAssistant: name)) stands under the text" + (isOpen ? "" : " of its article")
  }
  static func assistantFailed(_ name: String, _ reason: String) -> String {
    "\(title(ofAssistant: name)): \(reason)"
  }
  static func nothingToRemove(_ name: String) -> String {
    "\(title(ofAssistant: name)) has said nothing here"
  }
  static func outputRemoved(_ name: String) -> String {
    "What \(title(ofAssistant: name)) said is removed"
  }
}
