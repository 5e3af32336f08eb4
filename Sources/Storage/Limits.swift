internal import Models

/// How much of hostile input is kept.
enum Limits {
  /// Characters of a title.
  static let title = 2_000
  /// Bytes of a guid that is kept as it is.
  static let guid = 1_000
  /// Characters of a byline, an address, a reason.
  static let line = 2_000
  /// Bytes of text that go into the search index from one article.
  static let searchText = 1_000_000
  static let enclosures = 100
  static let terms = 64
  static let termBytes = PackedTerms.longest
  /// Articles of one writing transaction.
  static let batch = 100
  /// Articles whose places are held in memory at once.
  static let placesAtOnce = 10_000
  /// Articles of one transaction that changes only what the reader did.
  static let stateBatch = 200

  /// A guid as it is kept: a very long one is replaced by its start and a 128-bit hash.
  static func guid(_ guid: String) -> String {
    guard guid.utf8.count > Self.guid else { return guid }
    var (a, b) = (GuidHash(), GuidHash(seed: 1))
    a.combine(guid)
    b.combine(guid)
    return guid.unicodeScalars.prefix(100).reduce(into: "") { $0.unicodeScalars.append($1) }
      + "#" + String(UInt64(bitPattern: a.value), radix: 16)
      + "-" + String(UInt64(bitPattern: b.value), radix: 16)
  }

  /// The first `limit` scalars of a text.
  static func cut(_ text: String, to limit: Int = line) -> String {
    guard text.utf8.count > limit else { return text }
    return String(text.unicodeScalars.prefix(limit))
  }

  /// `text` without what goes beyond `limit` bytes.
  static func cutBytes(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let end = text.utf8.index(text.startIndex, offsetBy: limit)
    // A scalar that was cut in two becomes U+FFFD.
    return String(decoding: text.utf8[..<end], as: UTF8.self)
  }
}

/// How much one transaction does that takes articles in or removes them.
struct MergeStep {
  /// How long it takes articles in; writing them down at its end takes about as long again.
  var time: Duration
  var articles: Int
  /// Taking one out of the search index takes as long as it took to put it in.
  var removed: Int
  /// Blocks of the search index, each a page, that are merged after it.
  var mergedBlocks: Int
  /// Whether those who come meanwhile may share it.
  var isShared = false

  /// A key that the reader pressed waits for one step.
  static let besideReaders = MergeStep(
    time: .milliseconds(3), articles: Limits.batch, removed: 10, mergedBlocks: 40)
  /// The more a transaction takes in, the less often its terms' rows are written again.
  static let alone = MergeStep(
    time: .milliseconds(400), articles: 1_000, removed: 2_000, mergedBlocks: 2_000,
    isShared: true)
}

/// A 64-bit FNV-1a hash of guids, which the store keeps in their place. Not for keeping secrets.
struct GuidHash {
  private var state: UInt64

  init(seed: UInt64 = 0) { state = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15) }

  var value: Int64 { Int64(bitPattern: state) }

  mutating func combine(_ guid: String) {
    var text = guid
    var state = state
    text.withUTF8 { bytes in
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    self.state = state
    combine(byte: 0xFF)
  }

  private mutating func combine(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
