import Glibc

/// Addresses that mean this machine or its own network, not the public internet.
enum PrivateAddress {
  /// Whether `address`, of 4 or 16 bytes in network order, is loopback, private, shared, link-local,
  /// multicast or reserved (IANA special-purpose registries, RFC 6890). Other lengths count as private.
  static func contains(_ address: [UInt8]) -> Bool {
    if address.count == 4 { return containsIPv4(address[...]) }
    guard address.count == 16 else { return true }
    if let embedded = embeddedIPv4(address) { return containsIPv4(embedded) }
    switch address[0] {
    case 0: return address[1] == 0
    case 0xFC, 0xFD, 0xFF: return true
    case 0xFE: return address[1] >= 0x80
    default: return false
    }
  }

  /// Whether a host's name alone says that it is no part of the public internet.
  static func isNamed(by host: String) -> Bool {
    let name = host.hasSuffix(".") ? host.dropLast() : host[...]
    if name == "localhost" || name.hasSuffix(".localhost") || name.hasSuffix(".local") {
      return true
    }
    let bare = name.hasPrefix("[") ? name.dropFirst().prefix { $0 != "]" && $0 != "%" } : name
    return bytes(of: String(bare)).map(contains) ?? false
  }

  /// The bytes of an address that is written as a number.
  static func bytes(of text: String) -> [UInt8]? {
    var four = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, text, &four) == 1 { return four }
    var sixteen = [UInt8](repeating: 0, count: 16)
    return inet_pton(AF_INET6, text, &sixteen) == 1 ? sixteen : nil
  }

  private static func containsIPv4(_ address: ArraySlice<UInt8>) -> Bool {
    let second = address[address.startIndex + 1]
    switch address[address.startIndex] {
    case 0, 10, 127: return true
    case 100: return (64...127).contains(second)
    case 169: return second == 254
    case 172: return (16...31).contains(second)
    case 192: return second == 168
    case 224...255: return true
    default: return false
    }
  }

  /// The IPv4 address inside an IPv4-mapped, NAT64 or 6to4 one (RFC 4291, 6052, 3056).
  private static func embeddedIPv4(_ address: [UInt8]) -> ArraySlice<UInt8>? {
    if address.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) { return address[12...] }
    if address.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return address[12...]
    }
    if address.starts(with: [0x20, 0x02]) { return address[2..<6] }
    return nil
  }
}
