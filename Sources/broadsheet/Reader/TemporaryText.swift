import Glibc

/// A text in a new file that only the reader can read, for another program to change.
struct TemporaryText {
  let path: String

  init(_ text: String, in folder: String) throws(TextFile.ReadError) {
    var name = Array((folder + "/broadsheet-note-XXXXXX.md").utf8CString)
    // mkstemps(3) makes files with the mode 0600.
    let descriptor = name.withUnsafeMutableBufferPointer { name in
      name.baseAddress.map { mkstemps($0, 3) } ?? -1
    }
    guard descriptor >= 0 else { throw TextFile.ReadError(number: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let problem = TextFile.write(Array(text.utf8), to: descriptor)
    let isClosed = close(descriptor) == 0
    guard problem == nil, isClosed else {
      let number = problem ?? errno
      unlink(path)
      throw TextFile.ReadError(number: number)
    }
  }

  func remove() { unlink(path) }
}
