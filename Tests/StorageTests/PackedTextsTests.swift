import Testing

@testable import Storage

@Suite struct PackedTextsTests {
  private let texts = PackedTexts(
    html: "<p>Tokyo 東京\0</p>" + String(repeating: "again and ", count: 50), searchTitle: "東京 京都",
    searchText: "Tokyo\n😀")

  private func opened(_ frame: [UInt8]) -> PackedTexts? {
    frame.withUnsafeBytes { PackedTexts(frame: $0) }
  }

  @Test func `what is packed comes out as it went in`() {
    let packer = TextPacker()
    #expect(opened(packer.packed(texts)) == texts)
    #expect(opened(packer.packed(PackedTexts())) == PackedTexts())
    #expect(packer.packed(texts).count < texts.html.utf8.count / 2)
  }

  @Test func `a damaged frame is none`() {
    let frame = TextPacker().packed(texts)
    for index in frame.indices {
      var damaged = frame
      damaged[index] ^= 0x40
      // A bit of the header means nothing; then the texts are whole.
      #expect([nil, texts].contains(opened(damaged)), "byte \(index)")
      #expect(opened(Array(frame[..<index])) == nil)
    }
  }

  @Test(arguments: [
    [], [0x28], [0x28, 0xB5, 0x2F, 0xFD], Array("plain text".utf8),
    // Claims to hold 2^40 bytes (RFC 8878, section 3.1.1.1).
    [0x28, 0xB5, 0x2F, 0xFD, 0xE0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0],
  ])
  func `what is no frame of ours is none`(bytes: [UInt8]) {
    #expect(opened(bytes) == nil)
  }

  @Test func `SQL packs and unpacks`() throws {
    let test = try TestStore()
    let connection = try Connection(path: test.path, access: .readWrite)
    let statement = try connection.prepare(
      """
      SELECT unpacked(packed('a', 'b', 'c'), 0), unpacked(packed('a', 'b', 'c'), 1),
        unpacked(packed('a', 'b', 'c'), 2), unpacked(x'00', 0), unpacked(NULL, 1)
      """)
    #expect(try statement.step())
    #expect((0..<3).map { statement.text($0) } == ["a", "b", "c"])
    #expect(statement.isNull(3) && statement.isNull(4))
  }
}
