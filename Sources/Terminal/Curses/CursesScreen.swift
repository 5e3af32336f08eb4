internal import CNcurses
internal import Glibc

/// The real screen, drawn by ncursesw; keys are read and decoded here (`KeyDecoder`).
///
/// The terminal is as it was before after `close`, `leave`, `suspend`, and when the screen goes away.
@MainActor
package final class CursesScreen: Screen {
  package private(set) var size: Size
  /// False where the locale is not UTF-8: nothing but ASCII is sent then.
  package let usesUnicode: Bool
  /// Set once the terminal has gone away: no more keys will come.
  package internal(set) var isGone = false

  enum State { case drawing, left, closed }

  let device: TerminalDevice
  let environment: TerminalEnvironment
  private let screen: OpaquePointer
  private let files: (output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>)
  let understandsModes: Bool
  private var palette: CursesColors
  var decoder: KeyDecoder
  private(set) var state = State.drawing
  private var shown: Frame?
  private var wantsMouse = false
  private var showsCursor = true
  /// What the terminal has said of pictures, once it was asked.
  package internal(set) var graphics = Graphics()
  var hasAskedForGraphics = false
  /// Keys that came while an answer was waited for.
  var early: [Key] = []
  /// The numbers of the pictures that the terminal holds, the latest last.
  var placedIDs: [UInt8] = []

  /// Takes the terminal that standard output is.
  package convenience init() throws(TerminalError) {
    let device = try TerminalDevice()
    let descriptor = device.output
    let settings = device.settings
    try self.init(device: device, environment: .current())
    CrashGuard.watch(descriptor, settings: settings, farewell: TerminalType.farewell)
  }

  init(device: consuming TerminalDevice, environment: TerminalEnvironment) throws(TerminalError) {
    usesUnicode = environment.setCharacterType()
    try TerminalType.check(environment.type, output: device.output)
    guard let output = fdopen(dup(device.output), "w") else { throw .cannotStart }
    guard let input = fdopen(dup(device.input), "r") else {
      fclose(output)
      throw .cannotStart
    }
    guard let screen = SignalActions.kept({ newterm(environment.type, output, input) }) else {
      fclose(output)
      fclose(input)
      throw .cannotStart
    }
    files = (output, input)
    self.screen = screen
    self.environment = environment
    palette = CursesColors(noColor: environment.noColor)
    decoder = KeyDecoder(sequences: CursesKeys.sequences())
    understandsModes = TerminalType.understandsModes
    size = Size(columns: Int(shim_columns()), rows: Int(shim_rows()))
    self.device = device
    raw()
    noecho()
    nonl()
    typeahead(-1)
    keypad(shim_window(), true)
    // Shifting the rest of a line trusts the terminal's idea of every width in it.
    idcok(shim_window(), false)
    setModes(on: true)
    resized()
  }

  isolated deinit { close() }

  package var colors: ColorDepth { palette.depth }

  /// Readable when keys have arrived.
  package var descriptor: Int32 { device.input }
}

// MARK: - Drawing

extension CursesScreen {
  package func show(_ frame: Frame) {
    guard state == .drawing else { return }
    let before = shown
    uncover(before, for: frame)
    draw(frame)
    if palette.isExhausted {
      palette.recycle()
      shown = nil
      draw(frame)
    }
    let isWhole = shown == nil
    shown = frame
    placeCursor(frame.cursor)
    wnoutrefresh(shim_window())
    doupdate()
    cover(frame, over: isWhole ? nil : before)
  }

  private func draw(_ frame: Frame) {
    let previous = shown?.size == frame.size ? shown : nil
    for row in 0..<min(frame.size.rows, size.rows) {
      if drawRow(row, of: frame, over: previous) { wredrawln(shim_window(), Int32(row), 1) }
    }
  }

  /// Draws the cells of a row that have changed. True where one of them is or was a flag: terminals
  /// differ in which half of a flag is wide, so its line is only ever sent whole.
  private func drawRow(_ row: Int, of frame: Frame, over previous: Frame?) -> Bool {
    let columns = min(frame.size.columns, size.columns)
    let start = row * frame.size.columns
    var hasFlag = false
    var pen = -1
    var column = 0
    while column < columns {
      let cell = frame.cells[start + column]
      var end = column + 1
      while end < columns, frame.cells[start + end].text.isEmpty { end += 1 }
      let before = previous?.cells[start + column]
      let isCut = end < frame.size.columns && frame.cells[start + end].text.isEmpty
      if cell != before, !cell.text.isEmpty, !isCut {
        if pen != column { wmove(shim_window(), Int32(row), Int32(column)) }
        add(cell)
        pen = end
        hasFlag = hasFlag || cell.isFlag || before?.isFlag == true
      }
      column = end
    }
    return hasFlag
  }

  /// Draws a cell where the window's cursor stands.
  private func add(_ cell: Cell) {
    let look = palette.look(of: cell.style)
    let text = usesUnicode ? cell.text : ASCIIFallback.text(for: cell.text)
    if text.utf8.count == 1, let byte = text.utf8.first {
      shim_add_character(wchar_t(byte), look.attributes, look.pair)
      return
    }
    let scalars = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    // A flag takes two cells of ncurses, and so does the `??` of a wide glyph.
    if cell.isFlag || !usesUnicode {
      for scalar in scalars { shim_add_character(scalar, look.attributes, look.pair) }
    } else {
      shim_add_cell(scalars + [0], look.attributes, look.pair)
    }
  }

  private func placeCursor(_ cursor: Point?) {
    let isVisible = cursor != nil
    leaveok(shim_window(), !isVisible)
    if let cursor { wmove(shim_window(), Int32(cursor.row), Int32(cursor.column)) }
    if isVisible != showsCursor {
      showsCursor = isVisible
      curs_set(isVisible ? 1 : 0)
    }
  }
}

// MARK: - The terminal's state

extension CursesScreen {
  /// Takes over the new size; to be called after SIGWINCH. The next frame is drawn whole.
  package func resized() {
    guard state != .closed else { return }
    if let new = device.size { resizeterm(Int32(new.rows), Int32(new.columns)) }
    size = Size(columns: Int(shim_columns()), rows: Int(shim_rows()))
    shown = nil
    werase(shim_window())
    clearok(shim_physical_window(), true)
  }

  /// Sends the whole screen again and sets the terminal's modes, whatever others did to them.
  package func redraw() {
    guard state == .drawing else { return }
    shown = nil
    reset_prog_mode()
    setModes(on: true)
    clearok(shim_physical_window(), true)
    wnoutrefresh(shim_window())
    doupdate()
  }

  /// Gives the terminal back, for a child that is to have it or for the end.
  package func leave() {
    guard state == .drawing else { return }
    setModes(on: false)
    endwin()
    state = .left
  }

  /// Takes the terminal again after `leave`. What `^C` and `^Z` sent meanwhile was not for us.
  package func enter() {
    guard state == .left else { return }
    SignalQueue.discardKeyboardSignals()
    state = .drawing
    redraw()
    if let new = device.size, new != size { resized() }
  }

  /// Gives the terminal back and stops, with all of the process group, as a shell expects of `^Z`;
  /// returns when continued. Where no shell could continue us, nothing stops.
  package func suspend() {
    guard state == .drawing else { return }
    leave()
    SignalActions.stopGroup()
    enter()
  }

  /// Gives the terminal back for good; a second call does nothing.
  package func close() {
    guard state != .closed else { return }
    forgetPictures()
    leave()
    state = .closed
    CrashGuard.end()
    delscreen(screen)
    fclose(files.output)
    fclose(files.input)
  }

  /// With the mouse on, clicks and the wheel are keys, and the terminal selects no text by itself.
  package func setMouse(_ isOn: Bool) {
    wantsMouse = isOn
    if state == .drawing { setModes(on: true) }
  }

  /// Copies to the clipboard of the terminal; false where the text is longer than 74,994 bytes or
  /// the terminal has none. Whether the terminal obeys cannot be known.
  package func copy(_ text: String) -> Bool {
    guard state == .drawing,
      let bytes = Clipboard.sequences(for: text, in: environment)
    else { return false }
    return Output.write(bytes, to: device.output)
  }

  /// Asks the terminal for a notification of the desktop (OSC 9); rings where it has none.
  package func notify(_ text: String) {
    guard state == .drawing else { return }
    guard let bytes = DesktopNotice.sequence(for: text, in: environment) else { return bell() }
    _ = Output.write(bytes, to: device.output)
  }

  package func bell() {
    if state == .drawing { beep() }
  }

  /// Bracketed paste (2004), mouse buttons and wheel (1000), in numbers of any size (1006).
  private func setModes(on: Bool) {
    guard understandsModes else { return }
    let mouse = on && wantsMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
    let paste = on ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    _ = Output.write(Array((paste + mouse).utf8), to: device.output)
  }
}

extension Cell {
  fileprivate var isFlag: Bool { text.unicodeScalars.first?.isRegionalIndicator == true }
}
