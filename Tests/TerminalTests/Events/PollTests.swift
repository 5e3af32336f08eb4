import Foundation
import Terminal
import Testing

struct PollTests {
  @Test func `what hung up is told apart from what is quiet`() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(Poll.wait(on: ends, timeout: 0).isEmpty)
    close(ends[1])
    let ready = Poll.wait(on: [ends[0], -1], timeout: nil)
    #expect(ready.gone == [ends[0]])
    #expect(ready.readable.isEmpty)
    close(ends[0])
  }

  @Test func `a timeout ends a wait for nothing`() {
    let start = ContinuousClock.now
    #expect(Poll.wait(on: [], timeout: 20).isEmpty)
    #expect(ContinuousClock.now - start >= .milliseconds(19))
  }
}
