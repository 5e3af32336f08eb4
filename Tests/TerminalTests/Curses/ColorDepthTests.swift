import Testing

@testable import Terminal

struct ColorDepthTests {
  private func reduced(
    _ depth: ColorDepth, _ foreground: Color, on background: Color = .standard,
    _ attributes: Style.Attributes = []
  ) -> ReducedStyle {
    depth.reduced(Style(foreground, on: background, attributes))
  }

  private let orange = Color.rgb(red: 255, green: 135, blue: 0, fallback: nil)

  @Test func `the number of colours decides the depth`() {
    #expect(ColorDepth(colors: -1, isDirect: false) == .none)
    #expect(ColorDepth(colors: 8, isDirect: false) == .eight)
    #expect(ColorDepth(colors: 16, isDirect: false) == .sixteen)
    #expect(ColorDepth(colors: 88, isDirect: false) == .sixteen)
    #expect(ColorDepth(colors: 256, isDirect: false) == .indexed256)
    #expect(ColorDepth(colors: 1 << 24, isDirect: true) == .direct)
  }

  @Test func `true colour becomes the nearest entry of the cube or the greys`() {
    #expect(reduced(.indexed256, orange).foreground == 208)
    let grey = Color.rgb(red: 0x30, green: 0x30, blue: 0x30, fallback: 4)
    #expect(reduced(.indexed256, .standard, on: grey).background == 236)
    let white = Color.rgb(red: 255, green: 255, blue: 255, fallback: nil)
    #expect(reduced(.indexed256, white).foreground == 231)
  }

  @Test func `true colour on sixteen takes its fallback first`() {
    #expect(reduced(.sixteen, .rgb(red: 255, green: 0, blue: 0, fallback: 12)).foreground == 12)
    #expect(reduced(.sixteen, .rgb(red: 250, green: 5, blue: 5, fallback: nil)).foreground == 9)
    #expect(reduced(.sixteen, .rgb(red: 0, green: 0, blue: 0, fallback: 196)).foreground == 9)
    #expect(reduced(.sixteen, .palette(196)).foreground == 9)
    #expect(reduced(.sixteen, .palette(11)).foreground == 11)
  }

  @Test func `bright colours on eight are bold, and grey stays legible`() {
    #expect(
      reduced(.eight, .palette(12))
        == ReducedStyle(foreground: 4, background: -1, attributes: .bold))
    #expect(reduced(.eight, .palette(8)) == ReducedStyle(attributes: .dim))
    #expect(reduced(.eight, .palette(3), on: .palette(12)).background == 4)
  }

  @Test func `direct colour keeps the palette's first eight numbers apart`() {
    #expect(reduced(.direct, .palette(5)).foreground == 5)
    #expect(reduced(.direct, .palette(9)).foreground == 0xFF0000)
    #expect(reduced(.direct, .rgb(red: 0, green: 0, blue: 5, fallback: nil)).foreground == 8)
    #expect(reduced(.direct, orange).foreground == 0xFF8700)
  }

  @Test func `without colours the attributes remain`() {
    #expect(
      reduced(.none, orange, on: .palette(4), [.reverse, .bold])
        == ReducedStyle(attributes: [.reverse, .bold]))
  }

  @Test(arguments: ColorDepth.allCases)
  func `what was legible stays legible, within the terminal's numbers`(depth: ColorDepth) {
    let count: Int32 =
      switch depth {
      case .none: 0
      case .eight: 8
      case .sixteen: 16
      case .indexed256: 256
      case .direct: 1 << 24
      }
    let pairs = (UInt8.min...255).flatMap { foreground in
      (UInt8.min...255).filter { $0 != foreground }.map { (foreground, $0) }
    }
    let bad = pairs.filter { foreground, background in
      let style = reduced(depth, .palette(foreground), on: .palette(background))
      let isInRange = style.foreground < count && style.background < count
      return !isInRange || (depth != .none && style.foreground == style.background)
    }
    #expect(bad.isEmpty)
  }
}
