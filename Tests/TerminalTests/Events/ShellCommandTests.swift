import Foundation
import Terminal
import Testing

struct ShellCommandTests {
  private func run(
    _ line: String, input: String = "", limit: Int = 1_000_000, seconds: Int = 30
  ) throws -> ShellCommand.Result {
    try ShellCommand(line, input: input).run(limit: limit, seconds: seconds)
  }

  @Test func `a command reads the text and its output comes back`() throws {
    let text = String(repeating: "한국 news\n", count: 50_000)
    let result = try run("cat", input: text)
    #expect(result.end == .exited(0))
    #expect(result.output == Array(text.utf8))
    #expect(!result.isTruncated)
  }

  @Test func `a command that reads nothing harms nobody`() throws {
    let result = try run(
      "echo out; echo err >&2; exit 3", input: String(repeating: "x", count: 1 << 20))
    #expect(result.end == .exited(3))
    #expect(result.output == Array("out\nerr\n".utf8))
  }

  @Test func `endless output is cut at the limit and its maker killed`() throws {
    let result = try run("yes", limit: 100_000)
    #expect(result.isTruncated)
    #expect(result.output.count == 100_000)
    #expect(result.end == .signalled(SIGKILL))
  }

  @Test func `a command that hangs is killed with all it started`() throws {
    let result = try run("echo begun; sleep 1000 & wait", seconds: 1)
    #expect(result.end == .timedOut)
    #expect(result.output == Array("begun\n".utf8))
  }

  @Test func `a grandchild that keeps the pipe does not keep us`() throws {
    let result = try run("setsid sleep 3 & echo done", seconds: 20)
    #expect(result.end == .exited(0))
    #expect(result.output == Array("done\n".utf8))
  }

  @Test func `a command that closes its output is still waited for`() throws {
    #expect(try run("exec >/dev/null 2>&1; exit 5").end == .exited(5))
    #expect(try run("kill -9 $$").end == .signalled(9))
  }
}
