import Library
import Models

extension Subcommand {
  func parseFeed(_ arguments: Arguments, _ context: Context) async throws {
    guard let path = arguments.positionals.first, arguments.positionals.count == 1 else {
      throw Failure.usage("parse needs one file, or - for standard input")
    }
    let bytes: [UInt8]
    do {
      bytes = try TextFile.read(path)
    } catch {
      throw Failure(.noInput, "cannot read \(path): \(error.reason)")
    }
    let address = arguments.value(.url)
    guard
      let json = await Normalised.feed(
        bytes, contentType: arguments.value(.contentType), address: address)
    else { throw Failure(.dataError, "\(path) is no feed (RSS, Atom or JSON Feed)") }
    try context.console.line(json)
  }
}
