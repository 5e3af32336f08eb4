/// What a terminal sends for the mouse (xterm's "Mouse Tracking").
enum MouseReport {
  /// `ESC [ < button ; column ; row M` (or `m` for a release): any size of terminal.
  static func report(
    _ parameters: ArraySlice<UInt8>, final: UInt8, length: Int
  ) -> EscapeSequence {
    let numbers = SequenceKey.numbers(parameters)
    guard final == UInt8(ascii: "M"), numbers.count == 3 else { return .dropped(length: length) }
    return event(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1, length: length)
  }

  /// `ESC [ M` and three bytes, each 32 too large: terminals that know nothing better.
  static func old(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count >= 5 else { return .unfinished }
    return event(
      button: Int(bytes[2]) - 32, column: Int(bytes[3]) - 33, row: Int(bytes[4]) - 33, length: 6)
  }

  /// Presses of the left button and turns of the wheel; no drags, no other buttons.
  private static func event(button: Int, column: Int, row: Int, length: Int) -> EscapeSequence {
    // Shift, Alt and Control are 4, 8 and 16.
    let kind: MouseEvent.Kind? =
      switch button & ~0b1_1100 {
      case 0: .press
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    guard let kind, column >= 0, row >= 0 else { return .dropped(length: length) }
    return .mouse(MouseEvent(kind, at: Point(column: column, row: row)), length: length)
  }
}
