import CCurl

/// Owns libcurl's handle of all transfers of one thread.
struct MultiHandle: ~Copyable {
  /// Wakes the thread that waits in `MultiHandle.wait`.
  ///
  /// `@unchecked` since `curl_multi_wakeup` is the one call that libcurl permits from any thread
  /// (its manual page); `FetchThread` forgets this value, under its lock, before the handle closes.
  struct Wake: @unchecked Sendable {
    fileprivate let handle: UnsafeMutableRawPointer

    func callAsFunction() { shim_multi_wakeup(handle) }
  }

  private let handle: UnsafeMutableRawPointer

  /// `connections` are kept open for later requests at most.
  init?(connections: Int) {
    guard let handle = shim_multi_init() else { return nil }
    self.handle = handle
    shim_multi_set_long(handle, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    shim_multi_set_long(handle, CURLMOPT_MAXCONNECTS, connections)
  }

  deinit { shim_multi_cleanup(handle) }

  var wake: Wake { Wake(handle: handle) }

  func add(_ transfer: Transfer) -> Bool {
    shim_multi_add_handle(handle, transfer.handle) == CURLM_OK
  }

  func remove(_ transfer: Transfer) {
    shim_multi_remove_handle(handle, transfer.handle)
  }

  /// Does what can be done without waiting.
  func perform() {
    var running: Int32 = 0
    shim_multi_perform(handle, &running)
  }

  /// A transfer that has ended since, with its result; it is still to be removed.
  func nextFinished() -> (Transfer, CURLcode)? {
    var left: Int32 = 0
    while let message = shim_multi_info_read(handle, &left) {
      guard message.pointee.msg == CURLMSG_DONE,
        let transfer = message.pointee.easy_handle.flatMap({ Transfer.of($0) })
      else { continue }
      return (transfer, message.pointee.data.result)
    }
    return nil
  }

  /// Waits until something happens on a connection, a time is up, or somebody wakes us.
  func wait(seconds: Int) {
    shim_multi_poll(handle, nil, 0, Int32(clamping: seconds) &* 1000, nil)
  }
}
