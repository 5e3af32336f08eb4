/// What was asked of a campaign on the command line.
struct CampaignOptions {
  struct Failure: Error { let reason: String }

  var seconds = 60.0
  var seed = 1
  /// Where inputs that broke a promise are written.
  var findings = "."
  /// Files and folders with inputs to begin with.
  var paths: [String] = []

  init(_ words: [String]) throws(Failure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--seconds": seconds = Double(try Self.number(after: word, &rest))
      case "--seed": seed = try Self.number(after: word, &rest)
      case "--findings":
        guard let folder = rest.popFirst() else {
          throw Failure(reason: "--findings needs a folder")
        }
        findings = folder
      default:
        guard !word.hasPrefix("-") else { throw Failure(reason: "unknown option \(word)") }
        paths.append(word)
      }
    }
  }

  private static func number(
    after word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) -> Int {
    guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
      throw Failure(reason: "\(word) needs a whole number above zero")
    }
    return number
  }
}
