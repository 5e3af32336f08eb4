internal import CNcurses

/// What this terminal sends for its keys, as terminfo has it.
enum CursesKeys {
  /// Only sequences that begin with Escape: the rest means the same everywhere.
  static func sequences() -> [[UInt8]: Key] {
    var found: [[UInt8]: Key] = [:]
    for (capability, key) in capabilities {
      guard let value = shim_string_capability(capability) else { continue }
      let bytes = Array(String(cString: value).utf8)
      if bytes.count > 1, bytes[0] == 0x1B { found[bytes] = key }
    }
    return found
  }

  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
