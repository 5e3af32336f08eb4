import Synchronization

/// Reads addresses over HTTP, politely, on a thread of its own.
///
/// The thread starts with the first request and ends a while after the last, so that an idle
/// program never wakes up for it.
package final class Fetcher: Sendable {
  private let thread: FetchThread
  private let ids = Atomic<UInt64>(0)

  package convenience init(limits: FetchLimits = FetchLimits()) {
    self.init(limits: limits, isPrivate: PrivateAddress.contains)
  }

  /// `isPrivate` judges addresses of 4 or 16 bytes in network order.
  package init(limits: FetchLimits, isPrivate: @escaping @Sendable ([UInt8]) -> Bool) {
    thread = FetchThread(limits: limits, isPrivate: isPrivate)
  }

  deinit { thread.stop() }

  /// The last answer on the way that `request` leads, whatever its status.
  ///
  /// Cancelling the task ends the transfer and throws `.cancelled`.
  package func fetch(_ request: Request) async throws(FetchError) -> Response {
    if request.allowsFile, FileAddress.isFile(request.url) {
      return try await FileAddress.read(request)
    }
    let id = ids.add(1, ordering: .relaxed).newValue
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { answer in
        thread.start(Transfer.Job(id: id, request: request, answer: answer))
        // The handler may have run before the thread knew of the transfer.
        if Task.isCancelled { thread.cancel(id) }
      }
    } onCancel: {
      thread.cancel(id)
    }
    return try result.get()
  }

  /// Says which hosts are to be left alone, for so many seconds; requests to them fail with
  /// `.hostPaused`. Hosts that ask for time from then on are added by themselves.
  package func leaveAlone(_ hosts: [String: Int64]) { thread.pauses.replace(with: hosts) }

  /// Adds to the hosts that are to be left alone, beside those that are known already.
  package func alsoLeaveAlone(_ hosts: [String: Int64]) {
    for (host, seconds) in hosts { thread.pauses.note(host, seconds: seconds) }
  }

  /// Ends every transfer with `.cancelled` and waits for the thread to end; later requests fail alike.
  package func stop() { thread.stop() }
}
