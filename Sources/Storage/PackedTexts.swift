internal import CZstd

/// The texts of an article as the store keeps them: its HTML, and title and text as the search
/// index takes them, in one Zstandard frame (RFC 8878) with a checksum.
///
/// They say nearly the same, so that together they take a third of the room, and the search index
/// needs no copy of its own (https://sqlite.org/fts5.html#external_content_tables): it asks for the
/// old words when an article changes or goes.
struct PackedTexts: Equatable {
  var html: String
  var searchTitle: String
  var searchText: String

  /// Bytes; a frame that claims to hold more is not opened.
  private static let limit = 1 << 28
  /// Stands between the texts: UTF-8 has no such byte.
  fileprivate static let separator: UInt8 = 0xFF

  init(html: String = "", searchTitle: String = "", searchText: String = "") {
    self.html = html
    self.searchTitle = searchTitle
    self.searchText = searchText
  }

  /// Nil where `frame` is none that `TextPacker` made, or is damaged.
  init?(frame: UnsafeRawBufferPointer) {
    let size = Int(shim_content_size(frame.baseAddress, frame.count))
    guard (0...Self.limit).contains(size) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let written = ZSTD_decompress(
        buffer.baseAddress, buffer.count, frame.baseAddress, frame.count)
      count = ZSTD_isError(written) == 0 ? written : 0
    }
    let parts = bytes.split(
      separator: Self.separator, maxSplits: 2, omittingEmptySubsequences: false)
    guard bytes.count == size, parts.count == 3 else { return nil }
    html = String(decoding: parts[0], as: UTF8.self)
    searchTitle = String(decoding: parts[1], as: UTF8.self)
    searchText = String(decoding: parts[2], as: UTF8.self)
  }
}

/// Packs texts one after the other, with the working memory of the first.
package struct TextPacker: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = ZSTD_createCCtx() else { fatalError("out of memory") }
    self.context = context
    // The lowest level: the third shrinks articles by less than a hundredth more in half again the time.
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 1)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  }

  deinit { ZSTD_freeCCtx(context) }

  func packed(_ texts: PackedTexts) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      texts.html.utf8.count + texts.searchTitle.utf8.count + texts.searchText.utf8.count + 2)
    bytes.append(contentsOf: texts.html.utf8)
    bytes.append(PackedTexts.separator)
    bytes.append(contentsOf: texts.searchTitle.utf8)
    bytes.append(PackedTexts.separator)
    bytes.append(contentsOf: texts.searchText.utf8)
    // Into room that is given back: a frame takes a third of what it might.
    return withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: ZSTD_compressBound(bytes.count)
    ) { room in
      let count = ZSTD_compress2(context, room.baseAddress, room.count, bytes, bytes.count)
      // It can fail for want of room or memory only, and there is room.
      if ZSTD_isError(count) != 0 { fatalError("out of memory") }
      return [UInt8](UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }
}
