/// How many colours the terminal has.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  case none, eight, sixteen, indexed256, direct

  /// `colors` is terminfo's number, and `isDirect` whether the numbers mean red, green and blue.
  init(colors: Int, isDirect: Bool) {
    switch colors {
    case ..<8: self = .none
    case 8..<16: self = .eight
    case 16..<256: self = .sixteen
    default: self = isDirect ? .direct : .indexed256
    }
  }

  /// `style` with colours that the terminal has, and legible wherever it was.
  func reduced(_ style: Style) -> ReducedStyle {
    var reduced = ReducedStyle(attributes: style.attributes)
    if self == .none { return reduced }
    reduced.foreground = number(of: style.foreground)
    reduced.background = number(of: style.background)
    if self == .eight { foldBright(&reduced) }
    let wasLegible = style.foreground != style.background
    if wasLegible, reduced.foreground == reduced.background, reduced.foreground >= 0 {
      reduced.foreground = reduced.background == 0 ? 7 : 0
    }
    return reduced
  }

  private func number(of color: Color) -> Int32 {
    switch (color, self) {
    case (.standard, _), (_, .none): -1
    case (.palette(let index), .eight), (.palette(let index), .sixteen):
      Int32(Palette.nearestOf16(to: index))
    case (.palette(let index), .indexed256): Int32(index)
    // Direct colour terminals keep the first eight numbers for the palette.
    case (.palette(let index), .direct): index < 8 ? Int32(index) : Palette.color(index).number
    case (.rgb(let red, let green, let blue, _), .direct):
      RGB(red: red, green: green, blue: blue).number
    case (.rgb(let red, let green, let blue, _), .indexed256):
      Int32(Palette.nearestOf256(to: RGB(red: red, green: green, blue: blue)))
    case (.rgb(let red, let green, let blue, let fallback), .eight),
      (.rgb(let red, let green, let blue, let fallback), .sixteen):
      Int32(
        fallback.map(Palette.nearestOf16(to:))
          ?? Palette.nearestOf16(to: RGB(red: red, green: green, blue: blue)))
    }
  }

  /// The bright half of 16 colours on a terminal of 8: bold text is drawn bright. Grey would become
  /// black, and black on black: it is the terminal's own colour, dim.
  private func foldBright(_ style: inout ReducedStyle) {
    if style.foreground == 8 {
      style.foreground = -1
      style.attributes.insert(.dim)
    } else if style.foreground > 8 {
      style.foreground -= 8
      style.attributes.insert(.bold)
    }
    if style.background >= 8 { style.background -= 8 }
  }
}

/// A style in the terminal's own numbers; -1 is its standard colour.
struct ReducedStyle: Hashable, Sendable {
  var foreground: Int32 = -1
  var background: Int32 = -1
  var attributes: Style.Attributes
}
