import Glibc
import Synchronization
import Testing

@testable import Threads

@Suite struct ThreadsTests {
  private actor Counter {
    private let executor = SerialThread()
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private(set) var count = 0
    private(set) var threads: Set<pthread_t> = []

    func add() {
      count += 1
      threads.insert(pthread_self())
    }
  }

  private final class Order: Sendable {
    let numbers = Mutex<[Int]>([])
  }

  @Test func `an actor on a serial thread never leaves it`() async {
    let counter = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<1_000 { group.addTask { await counter.add() } }
    }
    #expect(await counter.count == 1_000)
    #expect(await counter.threads.count == 1)
  }

  @Test func `a task and its children stay in the pool that was preferred`() async {
    let pool = ThreadPool(threads: 2)
    let threads = await Task.detached(executorPreference: pool) {
      await withTaskGroup(of: pthread_t.self, returning: Set<pthread_t>.self) { group in
        for _ in 0..<200 { group.addTask { pthread_self() } }
        return await group.reduce(into: []) { $0.insert($1) }
      }
    }.value
    #expect((1...2).contains(threads.count))
  }

  @Test func `jobs come out of a queue in the order they went in and closing ends the wait`() {
    let queue = JobQueue()
    let order = Order()
    for number in 0..<5 { queue.add { order.numbers.withLock { $0.append(number) } } }
    queue.close(threads: 1)
    while let job = queue.next() { job() }
    #expect(order.numbers.withLock { $0 } == [0, 1, 2, 3, 4])
  }
}
