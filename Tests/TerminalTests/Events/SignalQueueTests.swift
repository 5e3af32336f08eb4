import Foundation
import Testing

@testable import Terminal

struct SignalQueueTests {
  /// Signals go to this thread alone, so that the other tests never see them.
  private func send(_ signals: Int32...) {
    for signal in signals { pthread_kill(pthread_self(), signal) }
  }

  @Test func `signals wait in the queue instead of ending the program`() {
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let queue = SignalQueue()
    let descriptor = queue.descriptor
    #expect(Poll.wait(on: [descriptor], timeout: 0).isEmpty)
    send(SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGWINCH, SIGQUIT)
    #expect(Poll.wait(on: [descriptor], timeout: 5000).readable == [descriptor])
    let arrived = queue.read()
    #expect(Set(arrived) == [.hangUp, .terminate, .interrupt, .resize])
    #expect(arrived.count == 4)
    #expect(Poll.wait(on: [descriptor], timeout: 0).isEmpty)
  }

  @Test func `what the keyboard sent to a child is forgotten`() {
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let queue = SignalQueue()
    send(SIGINT, SIGTSTP, SIGWINCH)
    SignalQueue.discardKeyboardSignals()
    let arrived = queue.read()
    #expect(arrived == [.resize])
  }
}
