import Glibc
import Synchronization

/// One connection of a `LoopbackServer`, on a thread of its own.
struct LoopbackConnection {
  private static let longestHead = 1024 * 1024

  let socket: Int32
  let server: LoopbackServer

  /// Answers until either side has enough.
  func serve() {
    var left: [UInt8] = []
    if !server.greeting.isEmpty { _ = send(Array(server.greeting.utf8)) }
    while let request = nextRequest(&left) {
      server.state.withLock { state in
        state.requests.append(request)
        state.running += 1
        state.mostRunning = max(state.mostRunning, state.running)
      }
      let reply = server.route(request)
      let stays = deliver(reply)
      server.state.withLock { $0.running -= 1 }
      if !stays || request["connection"]?.lowercased() == "close" { break }
    }
    server.closed(socket)
  }

  /// Nothing once the client has gone, or sent what is no request.
  private func nextRequest(_ left: inout [UInt8]) -> HTTPRequest? {
    var part = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      if let end = left.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = left[..<end.lowerBound]
        defer { left = Array(left[end.upperBound...]) }
        return request(head)
      }
      let count = recv(socket, &part, part.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0, left.count < Self.longestHead else { return nil }
      left += part[..<count]
    }
  }

  private func request(_ head: ArraySlice<UInt8>) -> HTTPRequest? {
    var text = String.UnicodeScalarView()
    for byte in head { text.append(Unicode.Scalar(byte)) }
    let lines = String(text).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    let fields = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon].lowercased(), String(value))
    }
    return HTTPRequest(method: String(words[0]), path: String(words[1]), fields: fields)
  }

  /// Whether the connection is good for another request.
  private func deliver(_ reply: HTTPReply) -> Bool {
    switch reply.delivery {
    case .whole:
      let hasBody = reply.status != 304 && reply.status != 204
      let length = hasBody ? [("Content-Length", "\(reply.body.count)")] : []
      return send(head(reply, length) + (hasBody ? reply.body : []))
    case .chunked(let size, let trailers):
      return send(head(reply, [("Transfer-Encoding", "chunked")])) && sendChunks(reply.body, size)
        && send(Array("0\r\n\(trailers)\r\n".utf8))
    case .truncated(let announced):
      _ = send(head(reply, [("Content-Length", "\(announced)")]) + reply.body)
    case .stalled(let announced):
      if send(head(reply, [("Content-Length", "\(announced)")]) + reply.body) { _ = pause(-1) }
    case .silent:
      _ = pause(-1)
    case .dripping(let milliseconds):
      guard send(head(reply, [])) else { break }
      while pause(milliseconds), send([0x20]) {}
    case .endless:
      guard !reply.body.isEmpty, send(head(reply, [])) else { break }
      while send(reply.body) {}
    case .raw:
      _ = send(reply.body)
    case .reset:
      _ = send(reply.body)
      var linger = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }
    return false
  }

  private func head(_ reply: HTTPReply, _ more: [(name: String, value: String)]) -> [UInt8] {
    let fields = (reply.fields + more).map { "\($0.name): \($0.value)\r\n" }.joined()
    let head = "HTTP/1.1 \(reply.status) Loopback\r\n\(fields)\r\n"
    return head.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private func sendChunks(_ body: [UInt8], _ size: Int) -> Bool {
    var start = 0
    while start < body.count {
      let chunk = body[start..<min(start + max(1, size), body.count)]
      let line = Array((String(chunk.count, radix: 16) + "\r\n").utf8)
      guard send(line + chunk + [0x0D, 0x0A]) else { return false }
      start = chunk.endIndex
    }
    return true
  }

  /// Whether everything could be sent.
  private func send(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  /// Waits that long, or for ever if negative; `false` as soon as the client has gone.
  private func pause(_ milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    let count = poll(&descriptor, 1, milliseconds)
    return count == 0
  }
}
