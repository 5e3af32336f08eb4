import Terminal

extension VirtualScreen {
  /// SGR: colours and attributes.
  mutating func select(_ numbers: [Int]) {
    var index = 0
    let numbers = numbers.isEmpty ? [0] : numbers
    while index < numbers.count {
      let number = numbers[index]
      index += 1
      switch number {
      case 0: look = Look()
      case 1: look.attributes.insert(.bold)
      case 2: look.attributes.insert(.dim)
      case 3: look.attributes.insert(.italic)
      case 4: look.attributes.insert(.underline)
      case 7: look.attributes.insert(.reverse)
      case 22: look.attributes.subtract([.bold, .dim])
      case 23: look.attributes.remove(.italic)
      case 24: look.attributes.remove(.underline)
      case 27: look.attributes.remove(.reverse)
      case 30...37: look.foreground = .palette(number - 30)
      case 39: look.foreground = .standard
      case 40...47: look.background = .palette(number - 40)
      case 49: look.background = .standard
      case 90...97: look.foreground = .palette(number - 82)
      case 100...107: look.background = .palette(number - 92)
      case 38: look.foreground = extended(numbers, &index)
      case 48: look.background = extended(numbers, &index)
      default: continue
      }
    }
  }

  private func extended(_ numbers: [Int], _ index: inout Int) -> Look.Color {
    guard index < numbers.count else { return .standard }
    if numbers[index] == 5, index + 1 < numbers.count {
      index += 2
      return .palette(numbers[index - 1])
    }
    // `2::r:g:b` has an empty place for the colour space; `2;r;g;b` has none.
    let length = min(numbers.count - index, numbers.count - index > 4 ? 5 : 4)
    let parts = numbers[index..<index + length].suffix(3)
    index += length
    guard parts.count == 3, let first = parts.first, let last = parts.last else { return .standard }
    return .rgb(first, parts[parts.startIndex + 1], last)
  }
}
