internal import CSQLite

/// What SQL has to know of packed texts: `packed(html, title, text)`, and `unpacked(frame, part)`,
/// where part 0 is the HTML, 1 the title and 2 the text; NULL where the frame is none.
package enum TextFunctions {
  /// Makes them known to a connection (https://sqlite.org/c3ref/create_function.html).
  package static func add(to handle: OpaquePointer) { add(to: handle, TextUnpacker()) }

  static func add(to handle: OpaquePointer, _ unpacker: TextUnpacker) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    sqlite3_create_function_v2(
      handle, "packed", 3, flags, nil,
      { context, _, values in TextFunctions.pack(context, values) }, nil, nil, nil)
    sqlite3_create_function_v2(
      handle, "unpacked", 2, flags, Unmanaged.passRetained(unpacker).toOpaque(),
      { context, _, values in TextFunctions.unpack(context, values) }, nil, nil,
      { unpacker in
        if let unpacker { Unmanaged<TextUnpacker>.fromOpaque(unpacker).release() }
      })
  }

  private typealias Values = UnsafeMutablePointer<OpaquePointer?>

  private static func pack(_ context: OpaquePointer?, _ values: Values?) {
    guard let values else { return }
    let frame = TextPacker().packed(
      PackedTexts(
        html: text(values[0]), searchTitle: text(values[1]), searchText: text(values[2])))
    frame.withUnsafeBytes {
      sqlite3_result_blob64(context, $0.baseAddress, UInt64($0.count), shim_transient())
    }
  }

  private static func unpack(_ context: OpaquePointer?, _ values: Values?) {
    guard let values, let unpacker = sqlite3_user_data(context) else { return }
    let bytes = UnsafeRawBufferPointer(
      start: sqlite3_value_blob(values[0]), count: Int(sqlite3_value_bytes(values[0])))
    guard
      let texts = Unmanaged<TextUnpacker>.fromOpaque(unpacker).takeUnretainedValue()
        .texts(of: bytes)
    else { return sqlite3_result_null(context) }
    var text =
      switch sqlite3_value_int(values[1]) {
      case 0: texts.html
      case 1: texts.searchTitle
      default: texts.searchText
      }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_result_text64(
          context, $0.baseAddress, UInt64($0.count), shim_transient(), UInt8(SQLITE_UTF8))
      }
    }
  }

  private static func text(_ value: OpaquePointer?) -> String {
    guard let start = sqlite3_value_text(value) else { return "" }
    let count = Int(sqlite3_value_bytes(value))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
