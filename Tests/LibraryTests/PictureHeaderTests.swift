import Library
import TestSupport
import Testing

@Suite struct PictureHeaderTests {
  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static let jpegHead: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 1, 2, 3, 4]
  private static let jpegFrame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 0x01, 0x2C, 0x02, 0x58]

  private static func gif(_ images: [(left: Int, columns: Int)]) -> [UInt8] {
    var bytes = Array("GIF89a".utf8) + little(30, 2) + little(20, 2) + [0x80, 0, 0]
    bytes += [0, 0, 0, 255, 255, 255]
    bytes += [0x21, 0xF9, 4, 0, 0, 0, 0, 0]
    for image in images {
      bytes += [0x2C] + little(image.left, 2) + little(0, 2) + little(image.columns, 2)
      bytes += little(20, 2) + [0, 2, 2, 0x4C, 0x01, 0]
    }
    return bytes + [0x3B]
  }

  private static func webP(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(content.count + 12, 4) + Array("WEBP".utf8) + Array(chunk.utf8)
      + little(content.count, 4) + content
  }

  private static let lossy = webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x58, 0x02, 0x2C, 0x01])
  private static let lossless = webP("VP8L", [0x2F] + little(599 | 299 << 14, 4))
  private static let extended = webP("VP8X", [0, 0, 0, 0] + little(599, 3) + little(299, 3))

  @Test func `each format says how large it is`() {
    let png = PictureHeader(TestPicture.redAndBlue(width: 600, height: 300))
    #expect(png?.format == .png)
    #expect(png.map { [$0.width, $0.height] } == [600, 300])
    let jpeg = PictureHeader(Self.jpegHead + Self.jpegFrame)
    #expect(jpeg?.format == .jpeg)
    #expect(jpeg.map { [$0.width, $0.height] } == [600, 300])
    let gif = PictureHeader(Self.gif([(0, 30)]))
    #expect(gif.map { [$0.width, $0.height] } == [30, 20])
    for bytes in [Self.lossy, Self.lossless, Self.extended] {
      let webP = PictureHeader(bytes)
      #expect(webP?.format == .webP)
      #expect(webP.map { [$0.width, $0.height] } == [600, 300])
    }
  }

  @Test func `a GIF is as large as the largest image on it makes it`() {
    #expect(PictureHeader(Self.gif([(0, 30), (60_000, 50_000)]))?.width == 110_000)
  }

  @Test func `no beginning of a file says anything that the file does not`() {
    let files = [
      TestPicture.redAndBlue(width: 6, height: 3), Self.jpegHead + Self.jpegFrame,
      Self.gif([(0, 30), (10, 20)]), Self.lossy, Self.lossless, Self.extended,
    ]
    for file in files {
      let whole = PictureHeader(file)
      for length in 0..<file.count {
        let header = PictureHeader(Array(file.prefix(length)))
        #expect(header == nil || header == whole)
      }
    }
  }

  @Test func `what is no picture of the four formats has no size`() {
    let none: [[UInt8]] = [
      [], Array("<svg width='9' height='9'/>".utf8), Array("<!DOCTYPE html>".utf8),
      [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0],
      Self.jpegHead + [0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 9], Self.gif([]),
      Self.webP("ICCP", [1, 2, 3]),
    ]
    for bytes in none { #expect(PictureHeader(bytes) == nil) }
  }

  @Test func `a file of nothing but markers is read in one pass`() {
    let bytes = [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 5_000_000)
    #expect(PictureHeader(bytes) == nil)
  }
}
