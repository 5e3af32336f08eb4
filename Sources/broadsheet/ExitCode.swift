/// How the program ends, with the numbers of sysexits(3).
enum ExitCode: Int32, Sendable {
  case ok = 0
  /// Some of what was asked could not be done; standard error says what.
  case failed = 1
  case usage = 64
  case dataError = 65
  case noInput = 66
  case unavailable = 69
  case internalError = 70
  case cannotCreate = 73
  case ioError = 74
  case configuration = 78
}

/// One line for the person at the keyboard and the number to end with.
struct Failure: Error {
  var code: ExitCode
  var message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  static func usage(_ message: String) -> Failure { Failure(.usage, message) }
}
