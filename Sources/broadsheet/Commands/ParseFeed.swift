import Library
import Models

extension Subcommand {
  func parseFeed(_ arguments: Arguments, _ context: Context) async throws {
    let (path, bytes) = try oneFile(arguments)
    let address = arguments.value(.url)
    guard
      let json = await Normalised.feed(
        bytes, contentType: arguments.value(.contentType), address: address)
    else { throw Failure(.dataError, "\(path) is no feed (RSS, Atom or JSON Feed)") }
    try context.console.line(json)
  }

  /// The one file that a command is about, or standard input for `-`.
  func oneFile(_ arguments: Arguments) throws(Failure) -> (path: String, bytes: [UInt8]) {
    guard let path = arguments.positionals.first, arguments.positionals.count == 1 else {
      throw .usage("\(rawValue) needs one file, or - for standard input")
    }
    do {
      return (path, try TextFile.read(path))
    } catch {
      throw Failure(.noInput, "cannot read \(path): \(error.reason)")
    }
  }
}
