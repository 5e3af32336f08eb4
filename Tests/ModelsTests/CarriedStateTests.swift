import Models
import Testing

@Suite struct CarriedStateTests {
  private let unread = CarriedState()
  private let read = CarriedState(isRead: true)

  @Test func `what they changed is taken over, on and off`() {
    #expect(unread.merged(with: read, heardBefore: nil, theyHeard: unread).isRead)
    #expect(!read.merged(with: unread, heardBefore: read, theyHeard: read).isRead)
  }

  @Test func `what they only had from here changes nothing`() {
    // It was read here when they were told; since then it was made unread again.
    #expect(!unread.merged(with: read, heardBefore: nil, theyHeard: read).isRead)
    #expect(read.merged(with: unread, heardBefore: nil, theyHeard: unread).isRead)
  }

  @Test func `what they said before changes nothing a second time`() {
    #expect(!unread.merged(with: read, heardBefore: read, theyHeard: unread).isRead)
  }

  @Test func `libraries that know nothing of each other only add marks`() {
    #expect(unread.merged(with: read, heardBefore: nil, theyHeard: nil).isRead)
    #expect(read.merged(with: unread, heardBefore: nil, theyHeard: nil).isRead)
  }

  @Test func `every tag is a mark of its own`() {
    let base = CarriedState(tags: ["a", "b"])
    let own = CarriedState(tags: ["a", "b", "mine"])
    let theirs = CarriedState(tags: ["b", "theirs"])
    #expect(
      own.merged(with: theirs, heardBefore: nil, theyHeard: base).tags == ["b", "mine", "theirs"])
  }

  @Test func `of notes that both wrote, both stay`() {
    let base = CarriedState(note: "once")
    func merged(_ own: String, _ theirs: String) -> String {
      CarriedState(note: own).merged(
        with: CarriedState(note: theirs), heardBefore: nil, theyHeard: base
      ).note
    }
    #expect(merged("once", "theirs") == "theirs")
    #expect(merged("mine", "once") == "mine")
    #expect(merged("mine", "theirs") == "mine\ntheirs")
    #expect(merged("once", "") == "")
    #expect(merged("mine", "") == "mine")
  }
}
