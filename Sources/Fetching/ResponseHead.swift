import Models

/// The status line and the fields of the last answer on a connection, read line by line.
struct ResponseHead: Sendable {
  private(set) var isComplete = false
  /// Field values by name in lower case; of a field given twice the first counts, but the lines of
  /// `Cache-Control` and of `Link` belong together (RFC 9110, section 5.3).
  private(set) var fields: [String: String] = [:]

  /// Takes one line as it came: a status line starts anew, since 1xx answers precede the real one.
  mutating func add(line: [UInt8]) {
    if line.starts(with: "HTTP/".utf8) {
      self = ResponseHead()
      return
    }
    // Whatever follows the empty line is a trailer, which says nothing about the answer.
    if isComplete { return }
    guard let first = line.first(where: { $0 != 0x0D && $0 != 0x0A }) else {
      isComplete = true
      return
    }
    // A line folded onto the one above it (RFC 9112, section 5.2) is left out: no field of ours.
    if first == 0x20 || first == 0x09 { return }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = HeaderText.text(of: line[..<colon]).lowercased()
    let value = HeaderText.text(of: Self.trimmed(line[(colon + 1)...]))
    if fields[name] == nil {
      fields[name] = value
    } else if name == "cache-control" || name == "link" {
      fields[name, default: ""] += ", " + value
    }
  }

  subscript(_ name: String) -> String? {
    guard let value = fields[name], !value.isEmpty else { return nil }
    return value
  }

  var validators: HTTPValidators {
    HTTPValidators(etag: self["etag"], lastModified: self["last-modified"])
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
    }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return bytes[first...last]
  }
}
