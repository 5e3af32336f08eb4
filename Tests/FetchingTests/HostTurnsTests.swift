import Testing

@testable import Fetching

struct HostTurnsTests {
  @Test func `hosts take turns, and each has so many places`() {
    var turns = HostTurns(perHost: 2, total: 10)
    for id in 1...4 { turns.add(UInt64(id), host: "a") }
    for id in 5...6 { turns.add(UInt64(id), host: "b") }
    #expect(
      [turns.next()?.id, turns.next()?.id, turns.next()?.id, turns.next()?.id] == [1, 5, 2, 6])
    #expect(turns.next() == nil)
    turns.end(host: "a")
    #expect(turns.next()?.id == 3)
    #expect(turns.next() == nil)
    turns.end(host: "a")
    turns.end(host: "a")
    #expect(turns.next()?.id == 4)
    #expect(turns.next() == nil)
  }

  @Test func `the limit in all holds over every host`() {
    var turns = HostTurns(perHost: 2, total: 3)
    for id in 0..<10 { turns.add(UInt64(id), host: "\(id)") }
    var running = 0
    while turns.next() != nil { running += 1 }
    #expect(running == 3)
    turns.end(host: "0")
    #expect(turns.next()?.id == 3)
    #expect(turns.next() == nil)
  }

  @Test func `whoever comes to a busy host is served when a place falls free`() {
    var turns = HostTurns(perHost: 1, total: 5)
    turns.add(1, host: "a")
    #expect(turns.next()?.id == 1)
    turns.add(2, host: "a")
    #expect(turns.next() == nil)
    turns.end(host: "a")
    #expect(turns.next()?.id == 2)
    turns.end(host: "a")
    #expect(turns.next() == nil)
    turns.add(3, host: "a")
    #expect(turns.next()?.id == 3)
  }

  @Test func `nobody is lost in any order of coming and going`() {
    var random = SystemRandomNumberGenerator()
    var turns = HostTurns(perHost: 2, total: 4)
    var running: [String] = []
    var served: Set<UInt64> = []
    for id in 0..<2000 as Range<UInt64> {
      turns.add(id, host: "\(UInt8.random(in: 0..<7, using: &random))")
      while Bool.random(using: &random), let next = turns.next() {
        served.insert(next.id)
        running.append(next.host)
        #expect(running.count <= 4 && running.count { $0 == next.host } <= 2)
      }
      if Bool.random(using: &random), let host = running.popLast() { turns.end(host: host) }
    }
    repeat {
      if let host = running.popLast() { turns.end(host: host) }
      while let next = turns.next() {
        served.insert(next.id)
        running.append(next.host)
      }
    } while !running.isEmpty
    #expect(served.count == 2000)
  }
}
