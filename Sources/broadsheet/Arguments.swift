/// The words after a subcommand, sorted into options and the rest.
struct Arguments {
  private(set) var positionals: [String] = []
  private var flags: Set<String> = []
  private var values: [String: String] = [:]

  /// `known` says which options exist and which of them take a value.
  ///
  /// `--name=value` and `--name value` are the same; `--` ends the options; `-` alone is no option.
  init(_ words: [String], options: [Option]) throws(Failure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        positionals.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        throw .usage("unknown option \(name); broadsheet --help lists what there is")
      }
      if option.value == nil {
        guard parts.count == 1 else { throw .usage("\(name) takes no value") }
        flags.insert(name)
      } else if parts.count == 2 {
        values[name] = String(parts[1])
      } else {
        guard let value = rest.popFirst() else { throw .usage("\(name) needs a value") }
        values[name] = value
      }
    }
  }

  func has(_ option: Option) -> Bool { flags.contains(option.name) }

  func value(_ option: Option) -> String? { values[option.name] }

  /// A whole number of at least 1, or nil where the option was not given.
  func count(_ option: Option) throws(Failure) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number > 0 else {
      throw .usage("\(option.name) needs a whole number above 0, not “\(text)”")
    }
    return number
  }
}

/// An option of a subcommand.
struct Option: Equatable {
  let name: String
  /// What the value is called in the help; nil for a plain flag.
  let value: String?
  let help: String

  init(_ name: String, value: String? = nil, _ help: String) {
    self.name = name
    self.value = value
    self.help = help
  }

  static let store = Option("--store", value: "DIR", "keep the library in DIR")
  static let config = Option("--config", value: "FILE", "read the configuration from FILE")
  static let json = Option("--json", "print JSON Lines")
  static let everywhere = [store, config]
}
