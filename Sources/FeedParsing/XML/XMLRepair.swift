/// Rewrites what is nearly XML as XML: balanced, quoted, without what XML forbids.
///
/// One pass over UTF-8, linear in its length. It answers for its own limits because the parser's
/// are off for what it writes: depth, attributes and namespaces are capped here, no name is
/// declared, and entities of the document type expand to at most a million bytes, never nested.
struct XMLRepair {
  /// A processing instruction where the document broke off.
  static let cutMark = "broadsheet-cut"
  static let maximumDepth = 200
  static let maximumAttributes = 64
  static let maximumName = 256

  struct OpenElement {
    var name: Range<Int>
    var namespaces: Int
  }

  let source: [UInt8]
  let entities: [String: [UInt8]]
  var at: Int
  var out: [UInt8] = []
  var open: [OpenElement] = []
  /// Elements beyond the depth limit, which are left out but counted by name.
  var overflow: [String: Int] = [:]
  var expansion = 1_000_000
  var namespacesInScope = 0
  /// The root's end tag was seen; the root stays open because more may follow.
  var isRootEnded = false
  var hasNoCommentEnd = false
  var hasNoCDATAEnd = false
  /// Every name that was written, and every namespace: the parser's table of them must stay small.
  private var names: Set<String> = []

  static func repaired(_ source: [UInt8], _ prolog: XMLProlog) -> [UInt8] {
    let clean = withoutControls(source[prolog.start...])
    var repair = XMLRepair(source: clean, entities: prolog.entities, at: 0)
    repair.out.reserveCapacity(clean.count + 1024)
    repair.run()
    return repair.out
  }

  init(source: [UInt8], entities: [String: [UInt8]], at: Int) {
    self.source = source
    self.entities = entities
    self.at = at
  }

  /// Without the controls that XML 1.0 forbids, wherever they are: they split names as well.
  static func withoutControls(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    func isForbidden(_ byte: UInt8) -> Bool {
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }
    return bytes.contains(where: isForbidden) ? bytes.filter { !isForbidden($0) } : Array(bytes)
  }

  private mutating func run() {
    while at < source.count {
      switch source[at] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&"): reference()
      default: textRun()
      }
    }
    if !isRootEnded, !open.isEmpty {
      out.append(contentsOf: "<?\(Self.cutMark)?>".utf8)
    }
    while !open.isEmpty { closeLast() }
  }

  private mutating func textRun() {
    var end = at + 1
    while end < source.count, source[end] != UInt8(ascii: "<"), source[end] != UInt8(ascii: "&") {
      end += 1
    }
    if !open.isEmpty { write(at..<end) }
    at = end
  }

  /// Writes text, escaped where it must be; noncharacters become U+FFFD.
  mutating func write(_ range: Range<Int>, isAttribute: Bool = false) {
    var start = range.lowerBound
    var here = start
    while here < range.upperBound {
      let byte = source[here]
      var replacement: StaticString?
      var length = 1
      switch byte {
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where isAttribute: replacement = "&quot;"
      case 0xEF where isNoncharacter(here): (replacement, length) = ("\u{FFFD}", 3)
      default: break
      }
      if let replacement {
        out.append(contentsOf: source[start..<here])
        out.append(contentsOf: replacement)
        start = here + length
      }
      here += length
    }
    if start < range.upperBound { out.append(contentsOf: source[start..<range.upperBound]) }
  }

  /// U+FFFE or U+FFFF.
  private func isNoncharacter(_ at: Int) -> Bool {
    at + 2 < source.count && source[at + 1] == 0xBF && source[at + 2] >= 0xBE
  }

  /// Whether another name may be written.
  mutating func admits(_ name: Range<Int>) -> Bool {
    let name = String(decoding: source[name], as: UTF8.self)
    if names.contains(name) || Self.isVocabulary(name) { return true }
    guard names.count < XMLTreeBuilder.maximumNames / 2 else { return false }
    names.insert(name)
    return true
  }

  /// Whether `text` (ASCII, lower case) stands at `place`, in any case.
  func starts(_ text: StaticString, at place: Int) -> Bool {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard place + text.count <= source.count else { return false }
    return zip(source[place..<place + text.count], text).allSatisfy { lower($0) == $1 }
  }

  func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Where `text` is next, from `place` on.
  func find(_ text: StaticString, from place: Int) -> Int? {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var here = place
    while here + bytes.count <= source.count {
      if source[here] == bytes[0], starts(text, at: here) { return here }
      here += 1
    }
    return nil
  }
}
