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
}
