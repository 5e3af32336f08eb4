import ReaderUI
import Testing

@testable import Terminal

/// Every theme can be read on every terminal (WCAG 2.2, sections 1.4.3 and 1.4.11).
struct ContrastTests {
  @Test(arguments: Theme.names, ColorDepth.allCases)
  func `text stands out from its ground`(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.named(name))
    for role in StyleRole.allCases {
      let reduced = depth.reduced(theme[role])
      guard let text = Self.luminance(reduced.foreground, depth),
        let ground = Self.luminance(reduced.background, depth)
      else { continue }
      let contrast = (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
      #expect(contrast >= (Self.isLine(role) ? 3 : 4.5), "\(role.rawValue): \(contrast)")
    }
  }

  @Test(arguments: Theme.names, ColorDepth.allCases)
  func `rows that are selected look different from all others`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try #require(Theme.named(name))
    let rows: [StyleRole] = [.headline, .headlineUnread, .headlineMeta, .headlineStar]
    for role in rows {
      for selected: StyleRole in [.headlineSelected, .headlineCurrent, .commentSelected] {
        #expect(depth.reduced(theme[role]) != depth.reduced(theme[selected]))
      }
    }
    #expect(
      depth.reduced(theme[.headlineSelected]) != depth.reduced(theme[.headlineCurrent]))
  }

  /// Lines are not text.
  private static func isLine(_ role: StyleRole) -> Bool {
    let lines: Set<StyleRole> = [
      .border, .articleRule, .commentDepth1, .commentDepth2, .commentDepth3, .commentDepth4,
    ]
    return lines.contains(role)
  }

  /// Relative luminance of a colour by ncurses' number; nil for the terminal's own.
  private static func luminance(_ number: Int32, _ depth: ColorDepth) -> Double? {
    guard number >= 0 else { return nil }
    if depth == .direct, number >= 8 {
      return luminance([number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF].map(Double.init))
    }
    let color = Palette.color(UInt8(number))
    return luminance([color.red, color.green, color.blue].map(Double.init))
  }

  private static func luminance(_ parts: [Double]) -> Double {
    let linear = parts.map { part in
      part / 255 <= 0.04045 ? part / 255 / 12.92 : power((part / 255 + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// `value` to the power of 2.4, as 12/5: its square and the fifth root of its square.
  private static func power(_ value: Double) -> Double {
    let square = value * value
    var root = 0.5
    for _ in 0..<40 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
