import Models

/// The links of an answer's `Link` field (RFC 8288, section 3), read leniently.
package struct LinkField: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// As it was written; it may be relative to the address that answered.
    package var address: String
    /// By name in lower case; of two alike the first counts.
    package var parameters: [String: String]

    /// The relations, in lower case.
    package var relations: Set<String> {
      let words = parameters["rel"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
      return Set(words.map(String.init))
    }
  }

  /// In the order they were given, at most `limit`.
  package private(set) var items: [Item] = []
  /// More are not taken from one answer.
  package static let limit = 100
  /// Bytes that are read.
  private static let maximumLength = 64 * 1024

  private let bytes: [UInt8]
  private var place = 0

  /// Takes time proportional to the length of `field`, which may be several fields joined by commas.
  package init(_ field: String) {
    bytes = Array(field.utf8.prefix(Self.maximumLength))
    while place < bytes.count, items.count < Self.limit {
      guard bytes[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      let start = place + 1
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
      place = end + 1
      items.append(Item(address: text(start..<end), parameters: parameters()))
    }
  }

  /// The address of the first link with that relation.
  package func address(_ relation: String) -> String? {
    items.first { $0.relations.contains(relation) }?.address
  }
}

extension LinkField {
  /// The parameters up to the comma that ends them.
  private mutating func parameters() -> [String: String] {
    var parameters: [String: String] = [:]
    while true {
      skipSpace()
      guard next == UInt8(ascii: ";") else { return parameters }
      place += 1
      skipSpace()
      let start = place
      while let byte = next, !isSpace(byte), !isMark(byte) { place += 1 }
      let name = text(start..<place).lowercased()
      skipSpace()
      var value = ""
      if next == UInt8(ascii: "=") {
        place += 1
        skipSpace()
        value = next == UInt8(ascii: "\"") ? quoted() : token()
      }
      if !name.isEmpty, parameters[name] == nil { parameters[name] = value }
    }
  }

  private mutating func token() -> String {
    let start = place
    while let byte = next, byte != UInt8(ascii: ";"), byte != UInt8(ascii: ",") { place += 1 }
    return String(text(start..<place).trimmed)
  }

  private mutating func quoted() -> String {
    place += 1
    var value: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { place += 1 }
      if let kept = next { value.append(kept) }
      place += 1
    }
    place += 1
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while let byte = next, isSpace(byte) { place += 1 }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
