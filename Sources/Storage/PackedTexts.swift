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
  init?(frame: UnsafeRawBufferPointer, _ unpacker: TextUnpacker = TextUnpacker()) {
    let size = Int(shim_content_size(frame.baseAddress, frame.count))
    guard (0...Self.limit).contains(size) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = unpacker.unpack(frame, into: buffer) ?? 0
    }
    let parts = bytes.split(
      separator: Self.separator, maxSplits: 2, omittingEmptySubsequences: false)
    guard bytes.count == size, parts.count == 3 else { return nil }
    html = String(decoding: parts[0], as: UTF8.self)
    searchTitle = String(decoding: parts[1], as: UTF8.self)
    searchText = String(decoding: parts[2], as: UTF8.self)
  }
}

/// Unpacks texts one after the other, with the working memory of the first: making it takes longer
/// than an article does.
final class TextUnpacker {
  /// Made when it is first needed.
  private var context: OpaquePointer?
  private var last: (frame: [UInt8], texts: PackedTexts?) = ([], nil)

  /// Bytes; longer texts are not remembered.
  private static let remembered = 1 << 18

  deinit { ZSTD_freeDCtx(context) }

  /// The texts of a frame; those of the last one are remembered, because who asks for one of them
  /// asks for the next.
  func texts(of frame: UnsafeRawBufferPointer) -> PackedTexts? {
    guard shim_content_size(frame.baseAddress, frame.count) <= Self.remembered else {
      return PackedTexts(frame: frame, self)
    }
    if !last.frame.elementsEqual(frame) {
      last = (Array(frame), PackedTexts(frame: frame, self))
    }
    return last.texts
  }

  /// How many bytes there are; nil where the frame is damaged or has more than there is room for.
  fileprivate func unpack(
    _ frame: UnsafeRawBufferPointer, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    context = context ?? ZSTD_createDCtx()
    if context == nil { fatalError("out of memory") }
    let count = ZSTD_decompressDCtx(
      context, room.baseAddress, room.count, frame.baseAddress, frame.count)
    return ZSTD_isError(count) == 0 ? count : nil
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
