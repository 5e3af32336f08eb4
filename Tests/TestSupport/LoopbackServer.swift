import Foundation
import Glibc
import Synchronization

/// A real HTTP/1.1 server on a loopback port of its own, as rude as its routes ask it to be.
///
///     let server = try LoopbackServer { request in .ok("<rss/>", to: request, etag: "\"1\"") }
///     let response = try await fetcher.fetch(Request(url: server.url("/feed.xml")))
///     #expect(server.requests.map(\.path) == ["/feed.xml"])
///
/// A route runs on its connection's own thread: it may block, which holds up that connection alone.
package final class LoopbackServer: Sendable {
  package typealias Route = @Sendable (HTTPRequest) -> HTTPReply

  package struct Failure: Error {
    package let step: String
    package let code: Int32
  }

  struct State {
    var requests: [HTTPRequest] = []
    var sockets: Set<Int32> = []
    var connections = 0
    var mostConnections = 0
    var running = 0
    var mostRunning = 0
    var isStopped = false
  }

  package let host: String
  package let port: UInt16
  let route: Route
  let greeting: String
  let state = Mutex(State())
  private let listener: Int32

  /// Listens at `host`, an address of 127.0.0.0/8 or `::1`, on a port that was free.
  ///
  /// The `greeting` is sent as soon as a client connects, which no HTTP server does.
  package init(
    host: String = "127.0.0.1", greeting: String = "", _ route: @escaping Route
  ) throws(Failure) {
    self.host = host
    self.greeting = greeting
    self.route = route
    (listener, port) = try Self.listen(host)
    Self.accept(from: listener, for: Unowned(self))
  }

  deinit { stop() }

  package func url(_ path: String) -> String {
    "http://" + (host.contains(":") ? "[\(host)]" : host) + ":\(port)" + path
  }

  /// What has been asked so far, in the order it came.
  package var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// How often `path` has been asked for.
  package func count(of path: String) -> Int { requests.count { $0.path == path } }

  /// Connections accepted so far.
  package var connections: Int { state.withLock { $0.connections } }

  /// The most connections that were open at the same time.
  package var mostConnections: Int { state.withLock { $0.mostConnections } }

  /// The most requests that were being answered at the same time.
  package var mostRunning: Int { state.withLock { $0.mostRunning } }

  /// Ends every connection; routes that block go on until they return.
  package func stop() {
    let wasRunning = state.withLock { state in
      defer { state.isStopped = true }
      for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
      return !state.isStopped
    }
    // The accepting thread closes the listener, once this has woken it.
    if wasRunning { shutdown(listener, Int32(SHUT_RDWR)) }
  }
}

/// A server that its own thread must not keep alive.
private struct Unowned: Sendable {
  weak let server: LoopbackServer?

  init(_ server: LoopbackServer) { self.server = server }
}

extension LoopbackServer {
  private static func accept(from listener: Int32, for owner: Unowned) {
    Thread.detachNewThread {
      while true {
        let socket = Glibc.accept(listener, nil, nil)
        if socket < 0, errno == EINTR || errno == ECONNABORTED { continue }
        guard socket >= 0, let server = owner.server, server.open(socket) else {
          if socket >= 0 { close(socket) }
          break
        }
        Thread.detachNewThread { LoopbackConnection(socket: socket, server: server).serve() }
      }
      close(listener)
    }
  }

  private func open(_ socket: Int32) -> Bool {
    state.withLock { state in
      if state.isStopped { return false }
      state.sockets.insert(socket)
      state.connections += 1
      state.mostConnections = max(state.mostConnections, state.sockets.count)
      return true
    }
  }

  func closed(_ socket: Int32) {
    state.withLock { state in
      state.sockets.remove(socket)
      close(socket)
    }
  }

  private static func listen(_ host: String) throws(Failure) -> (socket: Int32, port: UInt16) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &found) == 0, let address = found else {
      throw Failure(step: "address", code: errno)
    }
    defer { freeaddrinfo(found) }
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let listener = socket(address.pointee.ai_family, kind, 0)
    guard listener >= 0 else { throw Failure(step: "socket", code: errno) }
    guard bind(listener, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0,
      Glibc.listen(listener, 512) == 0
    else {
      let code = errno
      close(listener)
      throw Failure(step: "listen", code: code)
    }
    // sockaddr_in and sockaddr_in6 both have the port in their second two bytes.
    var bound = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    withUnsafeMutableBytes(of: &bound) { bytes in
      _ = getsockname(listener, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress, &length)
    }
    return (listener, UInt16(bigEndian: bound.sin6_port))
  }
}
