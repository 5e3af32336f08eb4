import Glibc
import Models

/// Feeds that are files of this machine, answered for as a server would.
enum FileAddress {
  static func isFile(_ url: String) -> Bool { WebAddress(url).scheme == "file" }

  /// The file's bytes, or 304 where its validator is that of the request.
  ///
  /// Only regular files, so that neither a device nor a pipe can hold us up or never end.
  @concurrent static func read(_ request: Request) async throws(FetchError) -> Response {
    let path = try path(of: request.url)
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw unreadable() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unreadable() }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FetchError(.fileUnreadable, detail: "not a regular file")
    }
    let validators = HTTPValidators(etag: etag(of: status))
    if validators.etag == request.validators.etag {
      return Response(status: 304, url: request.url, validators: validators)
    }
    let body = try bytes(of: file, expected: Int(status.st_size), limit: request.maximumBytes)
    return Response(status: 200, url: request.url, validators: validators, body: body)
  }

  /// The path in `file:///path` or `file://localhost/path` (RFC 8089), percent-decoded, with a zero at its end.
  private static func path(of url: String) throws(FetchError) -> [CChar] {
    let address = WebAddress(url)
    let host = address.host ?? ""
    guard host.isEmpty || host == "localhost", address.path.utf8.first == UInt8(ascii: "/") else {
      throw FetchError(.badAddress, detail: "not a path of this machine")
    }
    // A file's name may well contain "?", which is no query there.
    let written = address.path + (address.query.map { "?" + $0 } ?? "")
    let path = percentDecoded(Array(written.utf8))
    guard !path.contains(0) else { throw FetchError(.badAddress) }
    return path.map { CChar(bitPattern: $0) } + [0]
  }

  private static func percentDecoded(_ text: [UInt8]) -> [UInt8] {
    func digit(_ index: Int) -> UInt8? {
      guard index < text.count else { return nil }
      return Character(Unicode.Scalar(text[index])).hexDigitValue.map { UInt8($0) }
    }
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), let high = digit(index + 1), let low = digit(index + 2) {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  private static func etag(of status: stat) -> String {
    let time = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    return "\"\(time)-\(status.st_size)-\(status.st_ino)\""
  }

  private static func bytes(
    of file: Int32, expected: Int, limit: Int
  ) throws(FetchError) -> [UInt8] {
    guard expected <= limit else { throw FetchError(.tooLarge).reaching(.body(bytes: limit)) }
    var body: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 64 * 1024)
    body.reserveCapacity(max(0, expected))
    while true {
      let count = Glibc.read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable() }
      if count == 0 { return body }
      // It may grow while we read.
      guard count <= limit - body.count else {
        throw FetchError(.tooLarge).reaching(.body(bytes: limit))
      }
      body.append(contentsOf: part[..<count])
    }
  }

  private static func unreadable() -> FetchError {
    FetchError(.fileUnreadable, detail: String(cString: strerror(errno)))
  }
}
