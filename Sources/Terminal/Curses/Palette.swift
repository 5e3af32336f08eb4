/// A colour by its light.
struct RGB: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// As direct colour terminals number it. The first eight numbers mean the palette there; nobody
  /// tells the nearest dark blue from them.
  var number: Int32 { max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue)) }

  /// The square of the distance, each part weighed by how well the eye tells it.
  func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }
}

/// The palette of xterm, as far as it is the same everywhere: 16 usual colours, a cube, 24 greys.
enum Palette {
  private static let basic: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  static func color(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: return basic[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(
        red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    default:
      let light = 8 + (index - 232) * 10
      return RGB(red: light, green: light, blue: light)
    }
  }

  /// From the cube and the greys: the first 16 look different on every terminal.
  static func nearestOf256(to color: RGB) -> UInt8 { nearest(to: color, among: 16...255) }

  static func nearestOf16(to color: RGB) -> UInt8 { nearest(to: color, among: 0...15) }

  static func nearestOf16(to index: UInt8) -> UInt8 {
    index < 16 ? index : nearestOf16(to: color(index))
  }

  private static func nearest(to color: RGB, among indices: ClosedRange<UInt8>) -> UInt8 {
    var best = indices.lowerBound
    var smallest = Int.max
    for index in indices {
      let distance = Palette.color(index).distance(to: color)
      if distance < smallest {
        smallest = distance
        best = index
      }
    }
    return best
  }
}
