import Terminal
import Testing

struct MailboxTests {
  @Test func `messages of many senders wake the receiver and none is lost`() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for sender in 0..<8 {
        group.addTask { for number in 0..<500 { mailbox.post(sender * 1000 + number) } }
      }
    }
    var received: [Int] = []
    while !Poll.wait(on: [mailbox.descriptor], timeout: 0).isEmpty { received += mailbox.drain() }
    #expect(received.count == 4000)
    for sender in 0..<8 {
      #expect(received.filter { $0 / 1000 == sender } == (0..<500).map { sender * 1000 + $0 })
    }
  }

  @Test func `an empty mailbox is not ready`() {
    let mailbox = Mailbox<String>()
    #expect(Poll.wait(on: [mailbox.descriptor], timeout: 0).isEmpty)
    mailbox.post("one")
    mailbox.post("two")
    #expect(Poll.wait(on: [mailbox.descriptor], timeout: nil).readable == [mailbox.descriptor])
    #expect(mailbox.drain() == ["one", "two"])
    #expect(mailbox.drain().isEmpty)
    #expect(Poll.wait(on: [mailbox.descriptor], timeout: 0).isEmpty)
  }

  @Test func `a message wakes a receiver that waits already`() async {
    let mailbox = Mailbox<Int>()
    let descriptor = mailbox.descriptor
    async let ready = Task.detached { Poll.wait(on: [descriptor], timeout: 10_000) }.value
    mailbox.post(1)
    #expect(await ready.readable == [descriptor])
  }
}
