import Library
import Models
import ReaderUI

/// What every subcommand needs: where the library is, what is configured, and a way to speak.
struct Context: Sendable {
  var console: Console
  var directory: String
  var configurationPath: String
  /// True where the reader named the configuration file, so that it has to be there.
  var configurationIsRequired: Bool

  func openLibrary() throws -> Library { openLibrary(try loadConfiguration()) }

  func openLibrary(_ configuration: Configuration) -> Library {
    Library(directory: directory, manners: Self.manners(of: configuration))
  }

  /// How servers are asked; files are named from the root.
  static func manners(of configuration: Configuration) -> Manners {
    let rules = configuration.feedRules.map { rule in
      guard case .cookiesFile(let path) = rule.change else { return rule }
      return FeedRule(pattern: rule.pattern, .cookiesFile(Paths.absolute(path)))
    }
    var manners = Manners(
      interval: configuration.settings.refreshEvery, rules: rules,
      contact: configuration.settings.contact,
      pictureBudget: configuration.settings.imageCache)
    manners.fullText = configuration.settings.fullText
    manners.mirrors = configuration.mirrors
    manners.commentBudget = configuration.settings.commentCache
    return manners
  }

  /// The configuration; what is wrong with it goes to standard error and the rest counts.
  func loadConfiguration() throws -> Configuration {
    let (configuration, problems) = try readConfiguration()
    for problem in problems { console.note(Wording.sentence(for: problem)) }
    return configuration
  }

  func readConfiguration() throws -> (Configuration, [ConfigurationProblem]) {
    let bytes: [UInt8]
    do {
      bytes = try TextFile.read(configurationPath)
    } catch {
      if error.isMissing, !configurationIsRequired { return (Configuration(), []) }
      throw Failure(.configuration, "cannot read \(configurationPath): \(error.reason)")
    }
    let loaded = Configuration.load(text: bytes, file: configurationPath) { path in
      // Whatever is wrong with an included file, the configuration reports it with its line.
      try? TextFile.read(Paths.absolute(path))
    }
    return (loaded.configuration, loaded.problems)
  }
}
