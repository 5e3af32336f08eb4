internal import CNcurses
internal import Glibc

/// The colours of a terminal: each pair that is used, under the number ncurses knows it by.
///
/// Entries of the terminal's palette are never redefined.
@MainActor
struct CursesColors {
  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  let depth: ColorDepth
  /// Pairs beyond it are not made; 8-colour terminals have 64, and a picture may have one for each
  /// of its cells.
  private let limit: Int
  /// Whether the terminal can go back to its own colours; else they are taken for white on black.
  private let hasStandard: Bool
  private var pairs: [Pair: Int32] = [:]
  private var looks: [Style: Look] = [:]
  /// Neighbours mostly look alike.
  private var last: (style: Style, look: Look)?
  /// Set when the pairs were used up: what is drawn now needs other numbers.
  private(set) var isExhausted = false

  /// What ncurses needs to draw a style.
  struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  /// Switches colours on, after the screen was made. `NO_COLOR` (no-color.org) keeps them off.
  init(noColor: String?) {
    let isUnwanted = noColor.map { !$0.isEmpty } ?? false
    guard !isUnwanted, has_colors(), start_color() == OK else {
      depth = .none
      limit = 0
      hasStandard = true
      return
    }
    hasStandard = use_default_colors() == OK
    let isDirect =
      tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || shim_string_capability("RGB") != nil
    depth = ColorDepth(colors: Int(shim_colors()), isDirect: isDirect)
    limit = min(Int(shim_color_pairs()) - 1, 16_384)
  }

  mutating func look(of style: Style) -> Look {
    if let last, last.style == style { return last.look }
    let look = knownLook(of: style)
    last = (style, look)
    return look
  }

  private mutating func knownLook(of style: Style) -> Look {
    if let look = looks[style] { return look }
    let reduced = depth.reduced(style)
    let look = Look(
      attributes: CursesColors.attributes(reduced.attributes),
      pair: pair(Pair(foreground: reduced.foreground, background: reduced.background)))
    if !isExhausted { looks[style] = look }
    return look
  }

  /// Forgets all pairs; everything on the screen has to be drawn again.
  mutating func recycle() {
    pairs = [:]
    looks = [:]
    last = nil
    isExhausted = false
  }

  private mutating func pair(_ pair: Pair) -> Int32 {
    if pair.foreground < 0 && pair.background < 0 { return 0 }
    var pair = pair
    if !hasStandard {
      if pair.foreground < 0 { pair.foreground = 7 }
      if pair.background < 0 { pair.background = 0 }
    }
    if let number = pairs[pair] { return number }
    guard pairs.count < limit else {
      isExhausted = true
      return 0
    }
    let number = Int32(pairs.count + 1)
    guard init_extended_pair(number, pair.foreground, pair.background) == OK else { return 0 }
    pairs[pair] = number
    return number
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var value: attr_t = 0
    if attributes.contains(.bold) { value |= shim_bold() }
    if attributes.contains(.dim) { value |= shim_dim() }
    if attributes.contains(.italic) { value |= shim_italic() }
    if attributes.contains(.underline) { value |= shim_underline() }
    if attributes.contains(.reverse) { value |= shim_reverse() }
    return value
  }
}
