/// What follows an Escape, read by the grammar that terminals share (ECMA-48, section 5.4).
enum EscapeSequence: Equatable {
  /// More bytes are needed to tell.
  case unfinished
  /// A whole sequence that means nothing here.
  case dropped(length: Int)
  case key(Key, length: Int)
  case mouse(MouseEvent, length: Int)
  /// The opening bracket of a pasted text.
  case paste(length: Int)
  /// Escape before a character: Alt was held.
  case alt
  /// The key itself, with another after it.
  case escape

  /// `bytes` begins with the Escape.
  init(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes.dropFirst())
    guard let first = bytes.first else {
      self = .unfinished
      return
    }
    switch first {
    case UInt8(ascii: "["): self = EscapeSequence.control(bytes)
    case UInt8(ascii: "O"): self = EscapeSequence.shifted(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      // A person's key arrives alone, an answer of the terminal with its text.
      self = bytes.count == 1 ? .alt : EscapeSequence.string(bytes)
    case 0x1B: self = EscapeSequence.doubled(bytes)
    case 0x00..<0x20, 0x7F: self = .escape
    default: self = .alt
    }
  }

  /// Some terminals send Alt and an arrow as an Escape before the sequence of the arrow.
  private static func doubled(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 1 else { return .escape }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return .escape }
    return .dropped(length: 1)
  }

  /// An operating system command or device control string, up to BEL or ST.
  private static func string(_ bytes: [UInt8]) -> EscapeSequence {
    for index in bytes.indices {
      if bytes[index] == 0x07 { return .dropped(length: index + 2) }
      if bytes[index] == 0x1B, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\\") {
        return .dropped(length: index + 3)
      }
    }
    return .unfinished
  }

  /// `O`, perhaps digits, and a letter: function keys and the keypad (SS3).
  private static func shifted(_ bytes: [UInt8]) -> EscapeSequence {
    let digits = bytes.dropFirst().prefix { (0x30...0x3F).contains($0) }.count
    guard bytes.count > 1 + digits else { return .unfinished }
    let length = digits + 3
    let final = bytes[1 + digits]
    guard (0x40...0x7E).contains(final) else { return .dropped(length: length - 1) }
    guard let key = SequenceKey.shifted(final) else { return .dropped(length: length) }
    return .key(key, length: length)
  }

  /// `[`, parameters, intermediate bytes and a final byte (CSI).
  private static func control(_ bytes: [UInt8]) -> EscapeSequence {
    let parameters = bytes.dropFirst().prefix { (0x30...0x3F).contains($0) }
    let between = bytes[parameters.endIndex...].prefix { (0x20...0x2F).contains($0) }
    let end = between.endIndex
    guard end < bytes.count else { return .unfinished }
    let length = end + 2
    let final = bytes[end]
    guard (0x40...0x7E).contains(final) else { return .dropped(length: length - 1) }
    guard between.isEmpty else { return .dropped(length: length) }
    if parameters.isEmpty, final == UInt8(ascii: "[") { return linuxFunction(bytes) }
    if parameters.isEmpty, final == UInt8(ascii: "M") { return MouseReport.old(bytes) }
    if parameters.first == UInt8(ascii: "<") {
      return MouseReport.report(parameters.dropFirst(), final: final, length: length)
    }
    let numbers = SequenceKey.numbers(parameters)
    if final == UInt8(ascii: "~"), numbers.first == 200 { return .paste(length: length) }
    guard let key = SequenceKey.control(final, numbers.first ?? 0) else {
      return .dropped(length: length)
    }
    return .key(key, length: length)
  }

  /// The Linux console sends F1 to F5 as `ESC [ [ A` to `ESC [ [ E`.
  private static func linuxFunction(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 2 else { return .unfinished }
    guard (0x41...0x45).contains(bytes[2]) else { return .dropped(length: 4) }
    return .key(.function(Int(bytes[2]) - 0x40), length: 4)
  }
}
