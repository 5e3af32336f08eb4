internal import CNcurses

/// What terminfo knows of a value of TERM.
@MainActor
enum TerminalType {
  /// newterm(3) says no more than that it failed, so the reason is looked for before.
  static func check(_ name: String, output: Int32) throws(TerminalError) {
    guard !name.isEmpty else { throw .termUnset }
    var status: Int32 = 0
    guard setupterm(name, output, &status) == OK else {
      // 0 is unknown or generic, -1 no database, 1 a printing terminal.
      throw status == 1 ? .termTooSimple(name) : .termUnknown(name)
    }
    defer { shim_forget_terminal() }
    guard shim_string_capability("cup") != nil else { throw .termTooSimple(name) }
  }

  /// Whether private modes (paste, mouse) mean something: the terminal of the screen has a mouse.
  static var understandsModes: Bool {
    shim_string_capability("kmous") != nil || shim_string_capability("XM") != nil
  }

  /// What leaves the screen of the terminal in an emergency: modes off, colours off, keypad off,
  /// cursor on, the other screen back. Padding (`$<5>`) is for terminals of metal.
  static var farewell: [UInt8] {
    let modes = understandsModes ? "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l" : ""
    let names: [String] = ["sgr0", "rmkx", "cnorm", "rmcup"]
    let capabilities = names.compactMap { name in
      shim_string_capability(name).map { String(cString: $0) }
    }
    return capabilities.reduce(Array(modes.utf8)) { bytes, capability in
      bytes + Array((capability.split(separator: "$<").first ?? "").utf8)
    }
  }
}
