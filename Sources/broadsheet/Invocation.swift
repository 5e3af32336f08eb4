/// What the words on the command line ask for.
struct Invocation {
  var subcommand: Subcommand?
  var arguments: Arguments
  var directory: String
  var configuration: String?
  var isSample: Bool

  private static let sample = Option("--sample", "read the sample edition that ships inside")
  private static let help = Option("--help", "explain the command")
  private static let version = Option("--version", "print the version")
  static let global = Option.everywhere + [sample, help, version]

  /// Options that hold for every subcommand may stand before or after its name.
  init(_ words: [String]) throws(Failure) {
    let name = Self.firstPositional(of: words)
    var rest = words
    if let name {
      rest.remove(at: name)
      guard let found = Subcommand(rawValue: words[name]) else {
        throw .usage("there is no command “\(words[name])”; broadsheet --help lists them")
      }
      subcommand = found
    }
    var parsed = try Arguments(rest, options: (subcommand?.options ?? []) + Self.global)
    if parsed.has(Self.help) {
      parsed = try Arguments(subcommand.map { [$0.rawValue] } ?? [], options: [])
      subcommand = .help
    } else if parsed.has(Self.version) {
      subcommand = .version
    }
    arguments = parsed
    isSample = parsed.has(Self.sample)
    configuration = parsed.value(.config).map(Paths.absolute)
    directory =
      parsed.value(.store).map(Paths.absolute) ?? (isSample ? Paths.sample : Paths.library)
  }

  /// The index of the first word that is neither an option nor the value of one.
  private static func firstPositional(of words: [String]) -> Int? {
    var index = 0
    while index < words.count {
      let word = words[index]
      if word == "--" { return nil }
      if !word.hasPrefix("-") { return index }
      let takesValue = Option.everywhere.contains { $0.name == word }
      index += takesValue ? 2 : 1
    }
    return nil
  }
}
