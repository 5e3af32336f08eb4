import Foundation
import Models
import Testing

@Suite struct JSONTextTests {
  private func written(_ value: String) -> String { JSONText.string(value).text }

  @Test func `values are written in the order they are told on one line`() {
    let json = JSONText.object([
      ("title", .string("One")), ("url", .optional(nil)), ("read", .bool(false)),
      ("tags", .array([.string("a"), .integer(.min), .null, .object([]), .array([])])),
      ("when", .date(Timestamp(0))), ("score", .decimal(0.5)),
    ])
    #expect(
      json.text == #"{"title":"One","url":null,"read":false,"#
        + #""tags":["a",-9223372036854775808,null,{},[]],"#
        + #""when":"1970-01-01T00:00:00Z","score":0.5}"#)
  }

  @Test func `numbers that JSON does not have become null`() {
    #expect(JSONText.array([.decimal(.nan), .decimal(.infinity)]).text == "[null,null]")
  }

  @Test func `quotes, controls and line ends are escaped`() {
    #expect(written("a\"b\\c\n\t\u{1B}[31m\u{0}") == #""a\"b\\c\u000a\u0009\u001b[31m\u0000""#)
    #expect(written("\u{7F}\u{80}\u{9B}\u{9F}") == #""\u007f\u0080\u009b\u009f""#)
    #expect(written("\u{2028}\u{2029}\r\n") == #""\u2028\u2029\u000d\u000a""#)
  }

  @Test(arguments: [
    0x00AD, 0x034F, 0x061C, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F,
    0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3164, 0xFE00, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE,
    0x1D173, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0x10FFFF,
  ])
  func `a character that does not show is escaped`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = written(String(scalar))
    #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    let read = try JSONDecoder().decode([String].self, from: Data("[\(text)]".utf8))
    #expect(read.first?.unicodeScalars.first == scalar)
  }

  @Test func `text of all scripts stays readable`() {
    let text = "Ünïcode 한국어 日本語 Ελλάδα עברית العربية हिन्दी ไทย 😀 ❤️ €"
    #expect(written(text) == "\"\(text)\"")
  }

  @Test func `every character comes back unchanged`() throws {
    for plane in 0..<17 as Range<UInt32> {
      var scalars = String.UnicodeScalarView()
      for value in (plane << 16)..<(plane << 16 + 0x10000) {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let text = String(scalars)
      let json = written(text)
      let read = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
      #expect(read.first?.unicodeScalars.elementsEqual(scalars) == true)
    }
  }
}
