internal import CLinux
internal import Glibc

/// The terminal as two descriptors of our own, closed at the end.
struct TerminalDevice: ~Copyable {
  let input: Int32
  let output: Int32

  /// Larger ones are cut: what a hostile peer reports may be 65,535 columns and rows.
  static let largest = Size(columns: 2000, rows: 1000)

  /// The terminal that standard output is; keys come from it even where standard input is a pipe.
  init() throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let source = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : -1
    try self.init(input: source, output: STDOUT_FILENO)
  }

  /// With a negative `input`, keys come from the controlling terminal.
  init(input source: Int32, output target: Int32) throws(TerminalError) {
    let input =
      source >= 0 ? TerminalDevice.copy(of: source) : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard input >= 0 else { throw .notATerminal }
    let output = TerminalDevice.copy(of: target)
    guard output >= 0, isatty(input) == 1, isatty(output) == 1 else {
      close(input)
      if output >= 0 { close(output) }
      throw .notATerminal
    }
    self.input = input
    self.output = output
  }

  deinit {
    close(input)
    close(output)
  }

  /// The line discipline as it is now.
  var settings: termios {
    var settings = termios()
    tcgetattr(output, &settings)
    return settings
  }

  /// What the kernel says now; nil where it does not know.
  var size: Size? {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return nil
    }
    return Size(
      columns: min(Int(window.ws_col), TerminalDevice.largest.columns),
      rows: min(Int(window.ws_row), TerminalDevice.largest.rows))
  }

  /// Pixels of a cell, as the kernel was told; nil where it was not, or told what nobody could read.
  var cell: Size? {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return nil
    }
    return Graphics.plausible(
      width: Int(window.ws_xpixel / window.ws_col), height: Int(window.ws_ypixel / window.ws_row))
  }

  /// Nothing that we start inherits it.
  private static func copy(of descriptor: Int32) -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
}
