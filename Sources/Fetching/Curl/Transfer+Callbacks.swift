import CCurl
import Glibc

/// What libcurl calls while a transfer runs, always on the fetch thread.
extension Transfer {
  /// More than this of a redirect's body is not read.
  private static let longestRedirectBody = 64 * 1024
  /// What a `Content-Length` is believed in memory without having seen the bytes.
  private static let largestReservation = 1024 * 1024

  func setReceivers() -> Bool {
    let isSet =
      shim_easy_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        Transfer.received(bytes, size * count, context) { $0.receive(header: $1) }
      } == CURLE_OK
      && shim_easy_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
        Transfer.received(bytes, size * count, context) { $0.receive(body: $1) }
      } == CURLE_OK
    guard isSet else { return false }
    return shim_easy_set_open_socket(handle) { context, _, address in
      guard let context, let address else { return CURL_SOCKET_BAD }
      let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
      guard transfer.mayConnect(to: Transfer.bytes(of: address)) else { return CURL_SOCKET_BAD }
      // Programs that the reader opens must not inherit our connections.
      let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
      return socket(address.pointee.family, kind, address.pointee.`protocol`)
    } == CURLE_OK
      && shim_easy_set_before_request(handle) { context, address, _, _, _ in
        guard let context, let address else { return CURL_PREREQFUNC_ABORT }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let isAllowed = transfer.mayRequest(from: Transfer.bytes(of: address))
        return isAllowed ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
      } == CURLE_OK
  }

  /// What becomes of bytes that came.
  private enum Reception {
    case taken, refused
    /// libcurl keeps them and offers them again when the transfer goes on.
    case later
  }

  /// Hands bytes on; any other count than theirs tells libcurl to end the transfer.
  private static func received(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    receive: (Transfer, UnsafeRawBufferPointer) -> Reception
  ) -> Int {
    guard let context, let bytes, count > 0 else { return count }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    switch receive(transfer, UnsafeRawBufferPointer(start: bytes, count: count)) {
    case .taken: return count
    // One more than was given is an error to libcurl, whatever was given.
    case .refused: return count + 1
    case .later: return Int(CURL_WRITEFUNC_PAUSE)
    }
  }

  private func receive(header line: UnsafeRawBufferPointer) -> Reception {
    headerBytes += line.count
    guard headerBytes <= limits.headerBytes else {
      ownFailure = FetchError(.tooLarge).reaching(.header(bytes: limits.headerBytes))
      return .refused
    }
    head.add(line: [UInt8](line))
    return .taken
  }

  private func receive(body part: UnsafeRawBufferPointer) -> Reception {
    if redirectLocation != nil {
      headerBytes += part.count
      hasLongRedirectBody = headerBytes > Self.longestRedirectBody
      return hasLongRedirectBody ? .refused : .taken
    }
    guard part.count <= job.request.maximumBytes - body.count else {
      ownFailure = FetchError(.tooLarge).reaching(.body(bytes: job.request.maximumBytes))
      return .refused
    }
    guard mayHold(body.count + part.count) else { return .later }
    if body.isEmpty { body.reserveCapacity(min(heldBytes, Self.largestReservation)) }
    body.append(contentsOf: part)
    return .taken
  }

  /// Whether the body may have so many bytes. What the server announces is taken at once, so that
  /// not many bodies are begun that cannot be ended.
  private func mayHold(_ bytes: Int) -> Bool {
    guard bytes > heldBytes else { return true }
    let announced = heldBytes == 0 ? head["content-length"].flatMap { Int($0) } ?? 0 : 0
    let wanted = max(bytes, min(announced, job.request.maximumBytes)) - heldBytes
    guard
      thread.budget.take(wanted, exceeds: exceedsBudget, wake: { [thread] in thread.wakeUp() })
    else {
      pause = (wanted, .now)
      return false
    }
    heldBytes += wanted
    return true
  }

  /// Takes up again what waited for room in the budget.
  func goOn() {
    pause = nil
    shim_easy_go_on(handle)
  }

  /// Gives back what the body took of the budget.
  func dropBody() {
    body = []
    thread.budget.giveBack(heldBytes)
    heldBytes = 0
  }

  /// Hands the body's part of the budget on to whoever gets the body.
  func hold() -> BodyHold {
    defer { heldBytes = 0 }
    return BodyHold(thread.budget, bytes: heldBytes)
  }

  /// Asked before a connection is opened.
  private func mayConnect(to address: [UInt8]) -> Bool {
    guard redirects.cameFromPublic, thread.isPrivate(address) else { return true }
    ownFailure = FetchError(.privateAddress)
    return false
  }

  /// Asked before a request is sent, over a new connection or one kept open.
  private func mayRequest(from address: [UInt8]) -> Bool {
    guard mayConnect(to: address) else { return false }
    isConnected = true
    // A host may have refused addresses and a good one besides.
    ownFailure = nil
    if !thread.isPrivate(address) { redirects.cameFromPublic = true }
    return true
  }

  private static func bytes(of address: UnsafeMutablePointer<curl_sockaddr>) -> [UInt8] {
    let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
    let family = address.pointee.family
    // sockaddr_in: family, port, 4 bytes; sockaddr_in6: family, port, flow, 16 bytes.
    let (skipped, count) = family == AF_INET ? (4, 4) : (8, 16)
    guard family == AF_INET || family == AF_INET6,
      Int(address.pointee.addrlen) >= skipped + count
    else { return [] }
    let all = UnsafeRawPointer(address) + start + skipped
    return [UInt8](UnsafeRawBufferPointer(start: all, count: count))
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    PrivateAddress.bytes(of: String(cString: text)) ?? []
  }
}
