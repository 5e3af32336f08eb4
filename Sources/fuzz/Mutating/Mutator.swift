/// Changes inputs a little, or a lot.
struct Mutator {
  var chance: SplitMix64
  let words: [[UInt8]]
  let longest: Int

  init(seed: Int, words: [String], longest: Int) {
    chance = SplitMix64(seed)
    self.words = words.map { Array($0.utf8) }
    self.longest = longest
  }

  /// `input` after one to eight changes; parts of `other` may come in.
  mutating func changed(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0...chance.below(8) { change(&bytes, with: other) }
    return Array(bytes.prefix(longest))
  }

  private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
    let place = chance.below(bytes.count + 1)
    switch chance.below(10) {
    case 0:
      if place < bytes.count { bytes[place] ^= 1 << UInt8(chance.below(8)) }
    case 1:
      if place < bytes.count { bytes[place] = interestingByte() }
    case 2: bytes.insert(interestingByte(), at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + length()))
    case 4: insert(block(of: other), at: place, in: &bytes)
    case 5, 6: insert(word(), at: place, in: &bytes)
    case 7:
      let word = word()
      bytes.replaceSubrange(place..<min(bytes.count, place + word.count), with: word)
    case 8:
      let repeated = Array(repeating: block(of: bytes), count: 1 + chance.below(64)).joined()
      insert(Array(repeated), at: place, in: &bytes)
    default:
      if chance.below(8) == 0 { bytes.removeSubrange(place...) }
    }
  }

  private mutating func insert(_ part: [UInt8], at place: Int, in bytes: inout [UInt8]) {
    bytes.insert(contentsOf: part.prefix(max(0, longest - bytes.count)), at: place)
  }

  private mutating func word() -> [UInt8] {
    words.isEmpty ? [interestingByte()] : words[chance.below(words.count)]
  }

  private mutating func block(of bytes: [UInt8]) -> [UInt8] {
    let start = chance.below(bytes.count)
    return Array(bytes[start..<min(bytes.count, start + 1 + length())])
  }

  /// Mostly short.
  private mutating func length() -> Int { chance.below(1 << (1 + chance.below(10))) }

  private mutating func interestingByte() -> UInt8 {
    let known: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x22, 0x26, 0x27, 0x2E, 0x2F, 0x3A, 0x3B, 0x3C, 0x3E,
      0x3F, 0x5B, 0x5C, 0x5D, 0x7C, 0x7F, 0x80, 0x9B, 0xC0, 0xE2, 0xED, 0xF4, 0xFE, 0xFF,
    ]
    return chance.below(2) == 0 ? known[chance.below(known.count)] : chance.byte()
  }
}
