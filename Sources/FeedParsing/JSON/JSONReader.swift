/// Reads JSON leniently: UTF-8 in, a value out, whatever is wrong after it.
///
/// At most so many levels and `maximumValues` values are kept; what is deeper, or no JSON at all,
/// becomes null. Text that breaks off gives what was complete: an unfinished element of an array is
/// left out, unless it has some of the values that nest in it. Lone surrogates become U+FFFD.
package struct JSONReader {
  package static let usualDepth = 128
  package static let maximumValues = 2_000_000

  private let bytes: [UInt8]
  private let maximumDepth: Int
  /// The member in which values of one kind nest.
  private let nesting: String?
  private var at = 0
  private var valuesLeft = Self.maximumValues
  /// Nothing more can be read: the text ended, broke a rule or went too deep.
  private var isBroken = false
  private var isTooDeep = false

  /// What was read of a text.
  package struct Reading: Sendable {
    package var value: JSONValue
    /// False where the text broke off or broke a rule.
    package var isWhole: Bool
    /// True where something was nested too deep to be kept.
    package var isTooDeep: Bool
  }

  /// The value in `bytes`; nil where there is not even the beginning of one.
  package static func read(_ bytes: [UInt8]) -> JSONValue? { reading(bytes)?.value }

  /// The same, and whether it is all that was there. Takes some 700 bytes of stack for a level.
  ///
  /// An element that broke off is kept where it has the member `nesting`, and is marked.
  package static func reading(
    _ bytes: [UInt8], maximumDepth: Int = usualDepth, nesting: String? = nil
  ) -> Reading? {
    var reader = JSONReader(bytes: bytes, maximumDepth: maximumDepth, nesting: nesting)
    return reader.value(depth: 0).map {
      Reading(value: $0, isWhole: !reader.isBroken, isTooDeep: reader.isTooDeep)
    }
  }

  private init(bytes: [UInt8], maximumDepth: Int, nesting: String?) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.nesting = nesting
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  private mutating func fail() -> JSONValue? {
    isBroken = true
    return nil
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    valuesLeft -= 1
    guard at < bytes.count, valuesLeft > 0 else { return fail() }
    if depth >= maximumDepth {
      isTooDeep = true
      return skip()
    }
    switch bytes[at] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map { .string($0) } ?? fail()
    case UInt8(ascii: "-"), 0x30...0x39: return number()
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return skip()
    }
  }

  /// Passes over a value that is too deep or no JSON, without recursion.
  private mutating func skip() -> JSONValue? {
    let start = at
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return at > start ? .null : fail() }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return at > start ? .null : fail()
      case UInt8(ascii: "\""):
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at = min(at, bytes.count)
      default: break
      }
      at += 1
    }
    return fail()
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
    guard bytes.has(word, at: at) else { return skip() }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() -> JSONValue? {
    let text = bytes[at...].prefix {
      (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E || $0 | 0x20 == 0x65
    }
    at = text.endIndex
    // The end of the text may have cut the number short.
    guard at < bytes.count || text.startIndex == 0 else { return fail() }
    return .number(String(decoding: text, as: UTF8.self))
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    at += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      guard at < bytes.count else {
        isBroken = true
        return .array(elements)
      }
      if bytes[at] == UInt8(ascii: "]") {
        at += 1
        return .array(elements)
      }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      let element = value(depth: depth + 1)
      if isBroken {
        if let nesting, let part = element?.unfinished(nesting: nesting) { elements.append(part) }
        return .array(elements)
      }
      if let element { elements.append(element) }
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    at += 1
    var members: [JSONValue.Member] = []
    while true {
      skipSpace()
      guard at < bytes.count else {
        isBroken = true
        return .object(members)
      }
      if bytes[at] == UInt8(ascii: "}") {
        at += 1
        return .object(members)
      }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      if let member = member(depth) { members.append(member) }
      if isBroken { return .object(members) }
    }
  }

  private mutating func member(_ depth: Int) -> JSONValue.Member? {
    guard bytes[at] == UInt8(ascii: "\""), let name = string() else {
      isBroken = true
      return nil
    }
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
      isBroken = true
      return nil
    }
    at += 1
    return value(depth: depth + 1).map { JSONValue.Member(name: name, value: $0) }
  }

  /// The string at `at`; control characters that should have been escaped are kept.
  private mutating func string() -> String? {
    at += 1
    var text: [UInt8] = []
    while true {
      let run = bytes[at...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      at = run.endIndex
      guard at < bytes.count else {
        isBroken = true
        return nil
      }
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        if text.isEmpty { return String(decoding: run, as: UTF8.self) }
        text.append(contentsOf: run)
        return String(decoding: text, as: UTF8.self)
      }
      text.append(contentsOf: run)
      at += 1
      guard at < bytes.count else {
        isBroken = true
        return nil
      }
      escape(into: &text)
    }
  }

  private mutating func escape(into text: inout [UInt8]) {
    defer { at += 1 }
    switch bytes[at] {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): unicodeEscape(into: &text)
    default: text.append(bytes[at])
    }
  }

  /// `at` is on the `u` and stays on the last byte of the escape.
  private mutating func unicodeEscape(into text: inout [UInt8]) {
    guard let unit = hex(at + 1) else { return text.append(UInt8(ascii: "u")) }
    at += 4
    var value = unit
    let isPairPossible =
      at + 2 < bytes.count && bytes[at + 1] == UInt8(ascii: "\\")
      && bytes[at + 2] == UInt8(ascii: "u")
    if (0xD800..<0xDC00).contains(unit), isPairPossible, let low = hex(at + 3),
      (0xDC00..<0xE000).contains(low)
    {
      value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      at += 6
    }
    text.append(contentsOf: Character(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  private func hex(_ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
