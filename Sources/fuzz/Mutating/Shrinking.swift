/// Makes an input that breaks a promise as small as it gets in a bounded number of tries.
enum Shrinking {
  private static let tries = 2000

  /// The smallest input found for which `breaks` is still true.
  static func smallest(_ input: [UInt8], breaks: ([UInt8]) -> Bool) -> [UInt8] {
    var best = input
    var left = tries
    var block = max(1, input.count / 2)
    while block >= 1, left > 0 {
      var place = 0
      while place < best.count, left > 0 {
        var candidate = best
        candidate.removeSubrange(place..<min(best.count, place + block))
        left -= 1
        if breaks(candidate) { best = candidate } else { place += block }
      }
      block /= 2
    }
    return best
  }
}
