/// What was asked for on the command line.
struct Options {
  struct Failure: Error { let reason: String }

  static let usage = """
    usage: swift run -c release bench [--articles N] [--stores DIR] [--pages DIR] [--list] [NAME…]

      --articles N   measure with N articles (100000)
      --stores DIR   keep the stores in DIR, and use those that are there
      --pages DIR    extract the articles of the .html files in DIR instead of made-up ones
      --list         name the benches
    """

  var articles = 100_000
  /// Where stores are kept from run to run; nil for a temporary folder.
  var stores: String?
  /// Where web pages are; nil for made-up ones.
  var pages: String?
  var isList = false
  var isHelp = false
  var names: [String] = []

  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--list": isList = true
      case "--help": isHelp = true
      case "--articles":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 1_000 else {
          throw Failure(reason: "--articles needs a whole number of at least 1000")
        }
        articles = number
      case "--stores":
        guard let folder = rest.popFirst() else { throw Failure(reason: "--stores needs a folder") }
        stores = folder
      case "--pages":
        guard let folder = rest.popFirst() else { throw Failure(reason: "--pages needs a folder") }
        pages = folder
      default:
        guard !word.hasPrefix("-") else { throw Failure(reason: "unknown option \(word)") }
        names.append(word)
      }
    }
  }
}
