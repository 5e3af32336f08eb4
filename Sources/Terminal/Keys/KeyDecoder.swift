/// Turns the bytes that a terminal sends into keys, however they are cut into pieces.
///
/// What it does not know is left out whole: no part of an unknown sequence ever acts as a letter.
struct KeyDecoder {
  typealias Moment = ContinuousClock.Instant

  /// A sequence that has not gone on for so long is given up.
  static let patience = Duration.seconds(1)
  /// A pasted text may arrive over a slow line.
  static let pastePatience = Duration.seconds(5)
  /// An Escape that was cut off its sequence: nobody types three keys that fast.
  static let splitEscape = Duration.milliseconds(100)
  static let doubleClick = Duration.milliseconds(400)
  /// The longest unfinished sequence that is kept.
  private static let pendingLimit = 4096

  /// What this kind of terminal sends for its keys (terminfo); each begins with Escape.
  private let sequences: [[UInt8]: Key]
  private let longestSequence: Int
  private var pending: [UInt8] = []
  private var paste: PasteReader?
  private var lastBytes: Moment?
  private var lastLoneEscape: Moment?
  private var lastPress: (point: Point, moment: Moment)?
  /// Sequences that are no keys, in the order they came, since they were taken last: what the
  /// terminal answers is among them. The first of many are kept, and none that is long.
  private(set) var answers: [[UInt8]] = []
  private static let keptAnswers = 16
  private static let longestAnswer = 200

  init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences = sequences
    longestSequence = sequences.keys.map(\.count).max() ?? 0
  }

  /// Whether the last byte is an Escape that may be a key or the start of a sequence.
  var awaitsSequence: Bool { paste == nil && pending == [0x1B] }

  /// The keys in `bytes`; an unfinished rest is kept for the next call.
  mutating func take(_ bytes: [UInt8], at now: Moment) -> [Key] {
    var keys = giveUpStale(at: now)
    lastBytes = now
    if let escape = lastLoneEscape, pending.isEmpty, bytes.count > 1,
      now - escape < Self.splitEscape,
      bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "O")
    {
      pending = [0x1B]
    }
    lastLoneEscape = nil
    pending += bytes
    var index = 0
    while index < pending.count, let step = next(at: index, now: now) {
      index += step.length
      keys += step.keys
    }
    pending.removeFirst(index)
    if pending.count > Self.pendingLimit { pending = [] }
    return keys
  }

  /// Nothing followed in time: an Escape that stands alone is the key.
  mutating func endWait(at now: Moment) -> [Key] {
    guard awaitsSequence else { return [] }
    pending = []
    lastLoneEscape = now
    return [.escape]
  }
}

extension KeyDecoder {
  private struct Step {
    var length: Int
    var keys: [Key] = []
  }

  private mutating func giveUpStale(at now: Moment) -> [Key] {
    guard let lastBytes else { return [] }
    if let unfinished = paste, now - lastBytes > Self.pastePatience {
      paste = nil
      return [.paste(unfinished.text)]
    }
    if now - lastBytes > Self.patience { pending = [] }
    return []
  }

  /// The key or keys that begin at `index`; nil where more bytes are needed.
  private mutating func next(at index: Int, now: Moment) -> Step? {
    if paste != nil { return takePaste(from: index) }
    switch pending[index] {
    case 0x1B: return nextEscape(at: index, now: now)
    case 0x00..<0x20, 0x7F: return Step(length: 1, keys: [KeyDecoder.control(pending[index])])
    default: return nextText(at: index)
    }
  }

  private mutating func takePaste(from index: Int) -> Step {
    for end in index..<pending.count where paste?.take(pending[end]) == true {
      let text = paste?.text ?? ""
      paste = nil
      return Step(length: end + 1 - index, keys: [.paste(text)])
    }
    return Step(length: pending.count - index)
  }

  private func nextText(at index: Int) -> Step? {
    let rest = pending[index...]
    let run = rest.prefix { $0 >= 0x20 && $0 != 0x7F }
    let isCutOff = run.endIndex == rest.endIndex
    let whole = isCutOff ? run.dropLast(UTF8Tail.unfinishedLength(of: run)) : run
    guard !whole.isEmpty else { return nil }
    let keys = String(decoding: whole, as: UTF8.self).compactMap { character -> Key? in
      let isReadable = character != "\u{FFFD}" && CellWidth.width(of: character) > 0
      return isReadable ? .character(character) : nil
    }
    return Step(length: whole.count, keys: keys)
  }

  private mutating func nextEscape(at index: Int, now: Moment) -> Step? {
    let rest = pending[index...]
    for length in stride(from: min(longestSequence, rest.count), to: 1, by: -1) {
      if let key = sequences[Array(rest.prefix(length))] {
        return Step(length: length, keys: [key])
      }
    }
    switch EscapeSequence(rest) {
    case .unfinished: return nil
    case .dropped(let length):
      keep(answer: rest.prefix(length))
      return Step(length: length)
    case .key(let key, let length): return Step(length: length, keys: [key])
    case .paste(let length):
      paste = PasteReader()
      return Step(length: length)
    case .mouse(let event, let length):
      return Step(length: length, keys: [.mouse(counted(event, at: now))])
    case .alt: return altStep(at: index)
    case .escape: return Step(length: 1, keys: [.escape])
    }
  }

  private mutating func keep(answer: ArraySlice<UInt8>) {
    guard answers.count < Self.keptAnswers, answer.count <= Self.longestAnswer else { return }
    answers.append(Array(answer))
  }

  /// Gives `answers` away.
  mutating func takeAnswers() -> [[UInt8]] {
    defer { answers = [] }
    return answers
  }

  private func altStep(at index: Int) -> Step? {
    let bytes = pending[(index + 1)...].prefix(4)
    for length in 1...bytes.count {
      guard let text = String(validating: bytes.prefix(length), as: UTF8.self) else { continue }
      return Step(length: 1 + length, keys: text.first.map { [.alt($0)] } ?? [])
    }
    return UTF8Tail.unfinishedLength(of: bytes) == bytes.count ? nil : Step(length: 2)
  }

  /// Makes the second of two quick presses in one place a double press.
  private mutating func counted(_ event: MouseEvent, at now: Moment) -> MouseEvent {
    guard event.kind == .press else { return event }
    if let last = lastPress, last.point == event.point, now - last.moment < Self.doubleClick {
      lastPress = nil
      return MouseEvent(.doublePress, at: event.point)
    }
    lastPress = (event.point, now)
    return event
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}
