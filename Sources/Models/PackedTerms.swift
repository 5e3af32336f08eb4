/// An article's strongest terms as they are kept: a byte of weight, a byte of length, the term, and
/// so on, strongest first. The highest bit of the length says that the term is a name.
package struct PackedTerms: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Bytes that were kept before; what is damaged ends the list.
  package init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// A term has at most this many bytes; longer ones are left out.
  package static let longest = 127

  package init(_ terms: [WeightedTerm]) {
    var bytes: [UInt8] = []
    for term in terms where term.term.utf8.count <= Self.longest {
      bytes.append(term.weight)
      bytes.append(UInt8(term.term.utf8.count) | (term.isName ? 0x80 : 0))
      bytes += term.term.utf8
    }
    self.bytes = bytes
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package var terms: [WeightedTerm] {
    var terms: [WeightedTerm] = []
    eachTerm {
      terms.append(WeightedTerm(String(decoding: $0, as: UTF8.self), weight: $1, isName: $2))
    }
    return terms
  }

  /// Calls `body` with each term's bytes and weight and whether it is a name, without making strings.
  package func eachTerm(_ body: (UnsafeBufferPointer<UInt8>, UInt8, Bool) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start + 2 <= bytes.count {
        let end = start + 2 + Int(bytes[start + 1] & 0x7F)
        guard end <= bytes.count else { break }
        body(
          UnsafeBufferPointer(rebasing: bytes[start + 2..<end]), bytes[start],
          bytes[start + 1] & 0x80 != 0)
        start = end
      }
    }
  }
}
