import Terminal

extension VirtualScreen {
  package mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .charset:
      usesLineDrawing = byte == UInt8(ascii: "0")
      state = .ground
    case .control(let parameters):
      if (0x40...0x7E).contains(byte) {
        state = .ground
        control(final: byte, parameters)
      } else {
        state = .control(parameters + [byte])
      }
    case .string(let kind, let content): takeString(byte, kind, content)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: column = 0
    case 0x1B: state = .escape
    case 0x00..<0x20, 0x7F: return
    default: return takeText(byte)
    }
    wrapsNext = false
  }

  private mutating func takeText(_ byte: UInt8) {
    utf8.append(byte)
    let length =
      switch utf8[0] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF7: 4
      default: 1
      }
    guard utf8.count >= length else { return }
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { put(scalar) }
    utf8 = []
  }

  private mutating func takeEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string(kind: byte, [])
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    case UInt8(ascii: "7"): saved = (column, row)
    case UInt8(ascii: "8"): (column, row) = saved
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: "E"):
      column = 0
      lineFeed()
    case UInt8(ascii: "c"): self = VirtualScreen(columns: columns, rows: rows)
    default: return
    }
  }

  /// A string ends with BEL or ST; doubled Escapes of tmux stay as they are.
  private mutating func takeString(_ byte: UInt8, _ kind: UInt8, _ content: [UInt8]) {
    let isCommand = kind == UInt8(ascii: "]")
    if isCommand, byte == 0x07 { return endString(isCommand, content) }
    if byte == UInt8(ascii: "\\"), content.last == 0x1B {
      return endString(isCommand, content.dropLast())
    }
    state = .string(kind: kind, content + [byte])
  }

  private mutating func endString(_ isCommand: Bool, _ content: [UInt8]) {
    state = .ground
    let text = String(decoding: content, as: UTF8.self)
    if isCommand { commands.append(text) } else { controlStrings.append(text) }
  }
}
