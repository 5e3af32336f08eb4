/// What the first bytes of a picture say about it, read by ourselves before any decoder sees it.
package struct PictureHeader: Hashable, Sendable {
  package enum Format: Hashable, Sendable { case png, jpeg, gif, webP }

  package let format: Format
  /// In pixels, as stored: a camera may have turned the picture by a quarter.
  package let width: Int
  package let height: Int

  /// Nil where the bytes are none of the four formats, or end before they say how large it is.
  ///
  /// Of a GIF whose images reach beyond its screen, the larger size counts: decoders make room for it.
  package init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes: bytes)
    let found: (format: Format, size: (width: Int, height: Int)?)
    if reader.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      found = (.png, reader.pngSize)
    } else if reader.has([0xFF, 0xD8, 0xFF], at: 0) {
      found = (.jpeg, reader.jpegSize)
    } else if reader.has(Array("GIF87a".utf8), at: 0) || reader.has(Array("GIF89a".utf8), at: 0) {
      found = (.gif, reader.gifSize)
    } else if reader.has(Array("RIFF".utf8), at: 0), reader.has(Array("WEBP".utf8), at: 8) {
      found = (.webP, reader.webPSize)
    } else {
      return nil
    }
    guard let size = found.size, size.width > 0, size.height > 0 else { return nil }
    format = found.format
    width = size.width
    height = size.height
  }
}

/// Numbers at places in bytes; nil beyond their end.
private struct ByteReader {
  let bytes: [UInt8]

  func has(_ signature: [UInt8], at start: Int) -> Bool {
    bytes.count >= start + signature.count
      && bytes[start..<start + signature.count].elementsEqual(signature)
  }

  func big(_ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  func little(_ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension ByteReader {
  /// The header chunk comes first (PNG 3rd edition, section 11.2.1).
  var pngSize: (width: Int, height: Int)? {
    guard has(Array("IHDR".utf8), at: 12), let width = big(16, 4), let height = big(20, 4) else {
      return nil
    }
    return (width, height)
  }

  /// The first frame header (ITU-T T.81, sections B.1.1 and B.2.2).
  var jpegSize: (width: Int, height: Int)? {
    var place = 2
    while let mark = big(place, 2), mark >= 0xFF00 {
      switch mark & 0xFF {
      case 0xFF: place += 1
      case 0x01, 0xD0...0xD8: place += 2
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(mark & 0xFF):
        guard let height = big(place + 5, 2), let width = big(place + 7, 2) else { return nil }
        return (width, height)
      // The scan, or the end, before any frame.
      case 0xD9, 0xDA: return nil
      default:
        guard let length = big(place + 2, 2), length >= 2 else { return nil }
        place += 2 + length
      }
    }
    return nil
  }

  /// The screen and all images on it (GIF89a, sections 18 and 20).
  var gifSize: (width: Int, height: Int)? {
    guard var width = little(6, 2), var height = little(8, 2), let flags = big(10, 1) else {
      return nil
    }
    var hasImage = false
    var place = 13 + Self.colorTable(flags)
    while let kind = big(place, 1), kind == 0x21 || kind == 0x2C {
      if kind == 0x21 {
        place = endOfBlocks(place + 2)
        continue
      }
      guard let left = little(place + 1, 2), let top = little(place + 3, 2),
        let columns = little(place + 5, 2), let rows = little(place + 7, 2),
        let flags = big(place + 9, 1)
      else { break }
      hasImage = true
      width = max(width, left + columns)
      height = max(height, top + rows)
      place = endOfBlocks(place + 11 + Self.colorTable(flags))
    }
    return hasImage ? (width, height) : nil
  }

  private static func colorTable(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)
  }

  private func endOfBlocks(_ start: Int) -> Int {
    var place = start
    while let length = big(place, 1) {
      place += 1 + length
      if length == 0 { break }
    }
    return place
  }

  /// The first chunk says it (RFC 9649, sections 2.5 to 2.7; RFC 6386, section 9.1).
  var webPSize: (width: Int, height: Int)? {
    if has(Array("VP8X".utf8), at: 12), let width = little(24, 3), let height = little(27, 3) {
      return (width + 1, height + 1)
    }
    if has(Array("VP8L".utf8), at: 12), has([0x2F], at: 20), let packed = little(21, 4) {
      return (packed & 0x3FFF + 1, packed >> 14 & 0x3FFF + 1)
    }
    if has(Array("VP8 ".utf8), at: 12), has([0x9D, 0x01, 0x2A], at: 23),
      let width = little(26, 2), let height = little(28, 2)
    {
      return (width & 0x3FFF, height & 0x3FFF)
    }
    return nil
  }
}
