package import Terminal

/// Colours as theme files write them.
///
/// `default`; `black` to `white` and `bright-black` to `bright-white`; 0 to 255 as xterm numbers
/// them; `#rrggbb` or `#rgb`, with `/` and a name or number for terminals that have fewer colours.
package enum ColorName {
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// Nil where `text` is not a colour; palette names are the theme's business.
  package static func color(_ text: String) -> Color? {
    if text == "default" { return .standard }
    if text.hasPrefix("#") { return rgb(text.dropFirst()) }
    return paletteIndex(text[...]).map(Color.palette)
  }

  /// The shortest way to write `color`.
  package static func text(_ color: Color) -> String {
    switch color {
    case .standard: return "default"
    case .palette(let index): return name(index)
    case .rgb(let red, let green, let blue, let fallback):
      let digits = [red, green, blue].map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return "#" + digits.joined() + (fallback.map { "/" + name($0) } ?? "")
    }
  }

  private static func name(_ index: UInt8) -> String {
    index < names.count ? names[Int(index)] : String(index)
  }

  private static func paletteIndex(_ text: Substring) -> UInt8? {
    if let index = names.firstIndex(of: String(text)) { return UInt8(index) }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return UInt8(text)
  }

  private static func rgb(_ text: Substring) -> Color? {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var fallback: UInt8?
    if parts.count == 2 {
      guard let index = paletteIndex(parts[1]) else { return nil }
      fallback = index
    }
    let digits = parts[0].utf8.map { UInt8(hexDigit: $0) }
    let values = digits.compactMap { $0 }
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3:
      return .rgb(
        red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17, fallback: fallback)
    case 6:
      return .rgb(
        red: values[0] * 16 + values[1], green: values[2] * 16 + values[3],
        blue: values[4] * 16 + values[5], fallback: fallback)
    default: return nil
    }
  }
}

extension UInt8 {
  fileprivate init?(hexDigit byte: UInt8) {
    switch byte {
    case 0x30...0x39: self = byte - 0x30
    case 0x41...0x46: self = byte - 0x41 + 10
    case 0x61...0x66: self = byte - 0x61 + 10
    default: return nil
    }
  }
}
