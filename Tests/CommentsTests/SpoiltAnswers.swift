import TestSupport

/// Every way in which a good answer is spoilt by networks, proxies and adversaries, the same each
/// time.
struct SpoiltAnswers {
  private let answer: [UInt8]

  init(_ answer: String) { self.answer = Array(answer.utf8) }

  /// All of them. Values of wrong types are only made in JSON.
  var all: [[UInt8]] {
    let isJSON = answer.first == UInt8(ascii: "{") || answer.first == UInt8(ascii: "[")
    return cut + flipped + (isJSON ? mistyped : [])
  }

  /// Breaks off at some 120 places.
  private var cut: [[UInt8]] {
    stride(from: 0, to: answer.count, by: max(1, answer.count / 120)).map {
      Array(answer.prefix($0))
    }
  }

  /// One to eight bytes are other bytes.
  private var flipped: [[UInt8]] {
    var random = SeededRandom(state: 7)
    return (0..<150).map { _ in
      var answer = answer
      for _ in 0..<Int.random(in: 1...8, using: &random) where !answer.isEmpty {
        let place = Int.random(in: answer.indices, using: &random)
        answer[place] = UInt8.random(in: 0...255, using: &random)
      }
      return answer
    }
  }

  private static let wrong = [
    "null", "true", "\"\"", "\"0\"", "\"x\\u001b[2J\\u202e&#27;[3J\"", "0", "-1", "1e999",
    "99999999999999999999", "9223372036854775807", "[]", "{}", "[[{}],null,7]", "[{\"id\":7}]",
    String(repeating: "[", count: 300) + String(repeating: "]", count: 300),
  ]

  /// Each value in turn is of a wrong type, or senseless.
  private var mistyped: [[UInt8]] {
    values.flatMap { range in
      Self.wrong.map {
        Array(answer[..<range.lowerBound]) + $0.utf8 + answer[range.upperBound...]
      }
    }
  }

  /// Where the values of the JSON text stand, each with all inside it.
  private var values: [Range<Int>] {
    var values: [Range<Int>] = []
    var open: [Int] = []
    var place = 0
    while place < answer.count {
      let start = place
      place += 1
      switch answer[start] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(start)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let start = open.popLast() { values.append(start..<place) }
      case UInt8(ascii: "\""):
        while place < answer.count, answer[place] != UInt8(ascii: "\"") {
          place += answer[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place = min(place + 1, answer.count)
        let next = answer[place...].first { $0 > 0x20 }
        if next != UInt8(ascii: ":") { values.append(start..<place) }
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0...0x20: break
      default:
        while place < answer.count, !",]} \n\r\t".utf8.contains(answer[place]) { place += 1 }
        values.append(start..<place)
      }
    }
    return values
  }
}

extension SpoiltAnswers {
  /// `level` with itself inside where it has an `@`, so many times; `#` becomes the depth.
  static func nested(_ level: String, levels: Int = 300) -> String {
    let parts = level.split(separator: "@", omittingEmptySubsequences: false)
    guard let opening = parts.first, let closing = parts.last else { return "" }
    let openings = (1...levels).map { opening.replacing("#", with: "\($0)") }
    return openings.joined() + String(repeating: String(closing), count: levels)
  }
}
