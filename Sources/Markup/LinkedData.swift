/// What a script of JSON-LD says of where a page is discussed, without reading all of it.
enum LinkedData {
  /// More addresses are not taken from one script.
  private static let limit = 4

  /// The values of `discussionUrl` (schema.org, CreativeWork) that are strings, in order.
  static func discussions(in script: ArraySlice<UInt8>) -> [String] {
    let name = Array("\"discussionUrl\"".utf8)
    var found: [String] = []
    var rest = script
    while found.count < limit, let mark = rest.firstRange(of: name) {
      rest = rest[mark.upperBound...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: ":") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "\"") else { continue }
      let value = rest.dropFirst().prefix(SafeAddress.maximumLength)
      guard let end = value.firstIndex(of: UInt8(ascii: "\"")) else { continue }
      // Addresses need no escapes; many writers escape the slash.
      let text = String(decoding: value[..<end], as: UTF8.self)
      found.append(
        text.split(separator: "\\/", omittingEmptySubsequences: false).joined(separator: "/"))
    }
    return found
  }
}
