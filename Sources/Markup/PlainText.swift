package import Models

/// Plain text out of documents and feeds: for search, for lists, for counting words.
package enum PlainText {
  /// The text of a document, a line a block.
  package static func text(of document: Document) -> String {
    var text: [UInt8] = []
    append(document.blocks, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Calls itself as deep as the document nests (`Document.maximumDepth`).
  private static func append(_ blocks: [Document.Block], to text: inout [UInt8]) {
    for block in blocks {
      switch block {
      case .paragraph(let runs), .heading(_, let runs): append(runs.text, to: &text)
      case .list(_, let items): for item in items { append(item, to: &text) }
      case .quote(let blocks), .indented(let blocks): append(blocks, to: &text)
      case .code(let code): append(code, to: &text)
      case .table(let table):
        append(table.caption.text, to: &text)
        for row in table.rows {
          append(row.map { $0.text }.filter { !$0.isEmpty }.joined(separator: "\t"), to: &text)
        }
      case .rule: break
      case .image(let image):
        append(image.alt, to: &text)
        append(image.caption.text, to: &text)
      }
    }
  }

  private static func append(_ line: String, to text: inout [UInt8]) {
    guard !line.isEmpty else { return }
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
    text.append(contentsOf: line.utf8)
  }
}

extension PlainText {
  /// The first words of a document, at most `limit` characters, with an ellipsis where cut.
  ///
  /// Headings, captions, code and tables are passed over where there is prose.
  package static func lead(of document: Document, limit: Int = 280) -> String {
    var prose = Lead(limit: limit)
    prose.take(document.blocks)
    if !prose.text.isEmpty { return prose.finished }
    return Lead(limit: limit, text: text(of: Document(blocks: document.blocks))).finished
  }

  private struct Lead {
    let limit: Int
    var text = ""
    var isFull: Bool { text.utf8.count > limit * 4 && text.isLonger(than: limit) }

    mutating func take(_ blocks: [Document.Block]) {
      for block in blocks {
        if isFull { return }
        switch block {
        case .paragraph(let runs):
          text += (text.isEmpty ? "" : " ") + runs.text
        case .list(_, let items): for item in items where !isFull { take(item) }
        case .quote(let blocks), .indented(let blocks): take(blocks)
        case .heading, .code, .table, .rule, .image: break
        }
      }
    }

    var finished: String {
      let line = PlainBytes.line(text, limit: limit * 8)
      if let cut = line.cutOfASCII(to: limit) { return cut }
      guard line.isLonger(than: limit) else { return line }
      let cut = line.prefix(max(0, limit - 1))
      // A word is kept whole unless that would cost a third of the line (or there are no spaces).
      if line[cut.endIndex] != " ", let space = cut.lastIndex(of: " "),
        cut.distance(from: cut.startIndex, to: space) > limit * 2 / 3
      {
        return cut[..<space].trimmedEnd + "…"
      }
      return cut.trimmedEnd + "…"
    }
  }

  /// Words between white space; of scripts without spaces, characters divided by 2.5.
  package static func wordCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      plainRoles.withUnsafeBufferPointer { wordCount(bytes, $0) }
    }
  }

  private static func wordCount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ roles: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var words = 0
    var characters = 0
    // 1 inside a word, else 0.
    var inWord: UInt8 = 0
    var place = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while place < bytes.count {
      if place + 8 <= bytes.count {
        let eight = EightBytes(
          raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
        if let inside = eight.lettersAmongSpaces {
          words += (inside & ~(inside << 8 | UInt64(inWord) << 7)).nonzeroBitCount
          inWord = UInt8(inside >> 63)
          place += 8
          continue
        }
      }
      let byte = bytes[place]
      if byte < 0x80 {
        let role = roles[Int(byte)]
        words += Int(role & ~inWord & 1)
        inWord = role & 1 | inWord & role >> 1
        place += 1
        continue
      }
      let (value, end) = bytes.scalar(at: place)
      place = end
      if isUnspaced(value) {
        characters += 1
        inWord = 0
      } else if let properties = Unicode.Scalar(value)?.properties {
        if properties.isAlphabetic || properties.numericType != nil {
          words += Int(1 - inWord)
          inWord = 1
        } else if properties.isWhitespace {
          inWord = 0
        }
      }
    }
    return words + (characters * 2 + 2) / 5
  }

  /// Of each byte of ASCII: 1 begins or continues a word, 0 ends it, 2 leaves it as it is.
  private static let plainRoles: [UInt8] = (0..<0x80).map { byte in
    ByteSet.lettersAndDigits.contains(byte) ? 1 : ByteSet.spaces.contains(byte) ? 0 : 2
  }

  /// Han, kana, Thai, Lao, Khmer and Burmese.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E01...0x0E4E, 0x0E81...0x0EDF, 0x1000...0x109F, 0x1780...0x17D3, 0x3041...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x323AF:
      true
    default: false
    }
  }
}

extension Substring {
  /// Without white space and an opening mark at the end.
  fileprivate var trimmedEnd: String {
    var text = self
    while let last = text.last, last.isWhitespace || ",;:([“‘–—-".contains(last) {
      text.removeLast()
    }
    return String(text)
  }
}

extension String {
  /// For a line that begins with more than `limit` characters of ASCII the same cut, made on bytes:
  /// each is a character. Nil for others.
  fileprivate func cutOfASCII(to limit: Int) -> String? {
    guard limit > 0, utf8.count > limit,
      utf8.prefix(limit + 1).allSatisfy({ (0x20..<0x7F).contains($0) })
    else { return nil }
    var cut = utf8.prefix(limit - 1)
    if utf8[cut.endIndex] != UInt8(ascii: " "), let space = cut.lastIndex(of: UInt8(ascii: " ")),
      utf8.distance(from: startIndex, to: space) > limit * 2 / 3
    {
      cut = cut[..<space]
    }
    return Substring(cut).trimmedEnd + "…"
  }

  /// Whether there are more than `limit` characters, without counting those beyond.
  fileprivate func isLonger(than limit: Int) -> Bool {
    guard utf8.count > limit else { return false }
    // Of plain ASCII every byte is a character, but for a line end of two.
    if utf8.prefix(limit + 1).allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return true }
    return index(startIndex, offsetBy: limit + 1, limitedBy: endIndex) != nil
  }
}
