import Glibc

/// Feeds made-up input to the code that reads what comes from outside, until a promise breaks.
///
/// Built plainly it changes inputs on its own; built for libFuzzer (see README.md) it is led by
/// which parts of the program an input reaches.
@main enum Fuzz {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let target = FuzzTarget.all.first(where: { $0.name == words.first }) else {
      say(usage)
      exit(words.first == "--help" ? 0 : 64)
    }
    if words.dropFirst() == ["--dictionary"] { return print(dictionary(of: target)) }
    #if LIBFUZZER
      exit(GuidedCampaign.run())
    #else
      do {
        let campaign = try Campaign(target, CampaignOptions(Array(words.dropFirst())))
        exit(campaign.run() ? 0 : 1)
      } catch {
        say(error.reason)
        exit(64)
      }
    #endif
  }

  /// The words of a target as libFuzzer's option `-dict` reads them.
  private static func dictionary(of target: FuzzTarget) -> String {
    target.words.map { word in
      let bytes = word.utf8.map { byte in
        "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return "\"" + bytes.joined() + "\""
    }.joined(separator: "\n")
  }

  private static var usage: String {
    let targets = FuzzTarget.all.map { "  \($0.name)  \($0.title)" }.joined(separator: "\n")
    return "usage: fuzz TARGET [--seconds N] [--seed N] [--findings DIR] [SEED-FILE-OR-DIR…]\n"
      + "       fuzz TARGET --dictionary\n"
      + targets
  }

  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
