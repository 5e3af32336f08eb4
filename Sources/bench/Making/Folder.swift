import Glibc

/// Folders of files, as stores are.
enum Folder {
  struct Failure: Error { let reason: String }

  static func makeTemporary() throws -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/broadsheet-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        reason: "cannot make a folder in \(parent): \(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func make(_ path: String) { mkdir(path, 0o755) }

  /// Bytes of a file; 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether the first file is there and was not written before the second one.
  static func isNewer(_ path: String, than other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard stat(path, &one) == 0, stat(other, &two) == 0 else { return false }
    return one.st_mtim.tv_sec >= two.st_mtim.tv_sec
  }

  static func make(file path: String, _ text: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(reason: "cannot write \(path)") }
    fputs(text, file)
    fclose(file)
  }

  /// The names in a folder.
  static func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else { throw Failure(reason: "cannot read \(path)") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// The bytes of a file.
  static func contents(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(reason: "cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Copies a file.
  static func copy(_ source: String, to target: String) throws {
    let input = open(source, O_RDONLY)
    let output = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { for file in [input, output] where file >= 0 { close(file) } }
    guard input >= 0, output >= 0 else { throw Failure(reason: "cannot copy \(source)") }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(input, &buffer, buffer.count)
      guard count >= 0, write(output, buffer, count) == count else {
        throw Failure(reason: "cannot write \(target)")
      }
      if count == 0 { return }
    }
  }

  /// Removes a folder with all that is in it; symbolic links are not followed.
  static func remove(_ path: String) {
    guard unlink(path) != 0, let listing = opendir(path) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { remove(path + "/" + name) }
    }
    rmdir(path)
  }
}
