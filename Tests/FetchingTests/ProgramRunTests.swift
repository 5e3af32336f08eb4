import Fetching
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ProgramRunTests {
  private func text(_ run: ProgramRun) async throws(FetchError) -> String {
    String(decoding: try await run.output(), as: UTF8.self)
  }

  private func failure(_ run: ProgramRun) async -> FetchError? {
    do {
      _ = try await run.output()
      return nil
    } catch {
      return error
    }
  }

  @Test func `arguments arrive as they are`() async throws {
    let run = ProgramRun(["printf", "%s|", "a b", "$HOME", "'\"", "*", ""])
    #expect(try await text(run) == "a b|$HOME|'\"|*||")
  }

  @Test func `it reads what it is given, however much, or nothing`() async throws {
    let much = [UInt8](repeating: 0x61, count: 3_000_000)
    #expect(try await ProgramRun(["cat"], input: much).output() == much)
    #expect(try await text(ProgramRun(["cat"])) == "")
  }

  @Test func `it has three descriptors and a session of its own`() async throws {
    let run = ProgramRun(["sh", "-c", "ls /proc/$$/fd | wc -l; ps -o sid= -p $$; echo $$"])
    let lines = try await text(run).split(separator: "\n").map { $0.filter { $0 != " " } }
    // ls itself may open one more.
    #expect(lines.count == 3)
    #expect(Int(lines[0]).map { $0 <= 4 } == true, "\(lines)")
    #expect(lines[1] == lines[2])
  }

  @Test func `signals are as a program expects them`() async throws {
    let status = try await text(ProgramRun(["grep", "Sig[BI]", "/proc/self/status"]))
    for line in status.split(separator: "\n") {
      // 32 and 33 are the C library's own, which ignores them in every program.
      let mask = UInt64(line.split(separator: "\t").last ?? "", radix: 16)
      #expect(mask.map { $0 & ~(3 << 31) } == 0, "\(line)")
    }
  }

  @Test func `an exit code tells the last line of standard error`() async throws {
    let run = ProgramRun(["sh", "-c", "echo out; echo one >&2; echo two >&2; echo >&2; exit 7"])
    let error = try #require(await failure(run))
    #expect(error.reason == .programFailed)
    #expect(error.detail == "exit code 7: two")
  }

  @Test func `an environment that is given is all it finds beside the path`() async throws {
    let run = ProgramRun(["env"], environment: ["ONE=1", "TWO=2 3"])
    let lines = try await text(run).split(separator: "\n").filter { !$0.hasPrefix("PATH=") }
    #expect(lines == ["ONE=1", "TWO=2 3"])
  }

  @Test func `it fails where it wants more memory than it may have`() async {
    // tail keeps what it is to print in memory.
    let line = "head -c 300000000 /dev/zero | tail -c 200000000 >/dev/null"
    let run = ProgramRun(["sh", "-c", line], memory: 100_000_000)
    #expect(await failure(run)?.detail.contains("memory exhausted") == true)
  }

  @Test func `it is looked for along the path`() {
    #expect(ProgramRun.isInstalled("cat"))
    #expect(!ProgramRun.isInstalled("no-program-has-this-name"))
  }

  @Test func `a flood of errors is no trouble`() async throws {
    let run = ProgramRun(
      ["sh", "-c", "yes error | head -c 6000000 >&2; echo the end >&2; exit 1"])
    #expect(await failure(run)?.detail == "exit code 1: the end")
  }

  @Test func `what prints for ever is ended`() async throws {
    let run = ProgramRun(["yes"], maximumBytes: 1_000_000)
    #expect(await failure(run)?.reason == .tooLarge)
  }

  @Test func `what takes too long is ended with all it started`() async throws {
    let folder = try Folder()
    let pid = folder.path("pid")
    let run = ProgramRun(["sh", "-c", "sleep 3600 & echo $! > \(pid); wait"], deadline: 1)
    #expect(await failure(run)?.reason == .timedOut)
    // A slow machine may not have come as far as to start it.
    if let child = (try? folder.read("pid")).flatMap({ Int32($0.filter(\.isNumber)) }) {
      #expect(Processes.vanishes(child))
    }
  }

  @Test func `what leaves a child behind that holds the pipes ends when it ends`() async throws {
    let folder = try Folder()
    let pid = folder.path("pid")
    let run = ProgramRun(["sh", "-c", "sleep 3600 & echo $! > \(pid); echo done"])
    #expect(try await text(run) == "done\n")
    let child = try #require(Int32(try folder.read("pid").filter(\.isNumber)))
    #expect(Processes.end(child))
  }

  @Test func `what is not there is told`() async throws {
    for words in [["/no/such/program"], ["no-such-program-anywhere"], ["/"]] {
      #expect(await failure(ProgramRun(words))?.reason == .cannotStart, "\(words)")
    }
    #expect(await failure(ProgramRun([]))?.reason == .badAddress)
  }

  @Test func `many at once all come back`() async throws {
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...40 {
        group.addTask { Int(try await self.text(ProgramRun(["printf", "\(number)"]))) ?? 0 }
      }
      return try await group.reduce(0, +)
    }
    #expect(sum == 820)
  }
}
