import ReaderUI
import Testing

struct IncludeTests {
  private func load(
    _ text: String, files: [String: String] = [:], file: String = "/home/me/config"
  ) -> (configuration: Configuration, problems: [ConfigurationProblem], asked: [String]) {
    var asked: [String] = []
    let result = Configuration.load(text: Array(text.utf8), file: file) { path in
      asked.append(path)
      return files[path].map { Array($0.utf8) }
    }
    return (result.configuration, result.problems, asked)
  }

  @Test func `a path starts at the folder of the file that includes`() {
    let result = load(
      "include more/keys\ninclude /etc/x\ninclude ~/y\ninclude ../z\n",
      files: [
        "/home/me/more/keys": "include ./colors # why", "/home/me/more/colors": "set mouse off",
      ])
    #expect(
      result.asked == [
        "/home/me/more/keys", "/home/me/more/colors", "/etc/x", "~/y", "/home/z",
      ])
    #expect(!result.configuration.settings.mouse)
    #expect(
      result.problems.map(\.description) == [
        #"/home/me/config:2: expected a file that can be read, not "/etc/x""#,
        #"/home/me/config:3: expected a file that can be read, not "~/y""#,
        #"/home/me/config:4: expected a file that can be read, not "/home/z""#,
      ])
  }

  @Test func `a problem names the included file and its line`() {
    let result = load("include keys", files: ["/home/me/keys": "\nset mouse maybe"])
    #expect(
      result.problems.map(\.description) == [
        #"/home/me/keys:2: mouse: expected on or off, not "maybe""#
      ])
  }

  @Test func `lines count in the order in which they are read`() {
    let result = load(
      "set measure 60\ninclude a\nset mouse off",
      files: ["/home/me/a": "set measure 70\nset mouse on"])
    #expect(result.configuration.settings.measure == 70)
    #expect(!result.configuration.settings.mouse)
  }

  @Test func `files that include one another are told so`() {
    let result = load(
      "include a", files: ["/home/me/a": "include b/../config\ninclude a\nset mouse off"])
    #expect(result.problems.map(\.line) == [1, 2])
    #expect(
      result.problems.allSatisfy { $0.message.hasPrefix("expected a file that does not include") })
    #expect(!result.configuration.settings.mouse)
  }

  @Test func `depth and number of files are bounded`() {
    var depth = 0
    _ = Configuration.load(text: Array("include f0".utf8), file: "config") { _ in
      depth += 1
      return Array("include f\(depth)".utf8)
    }
    #expect(depth == 7)
    var asked = 0
    let line = String(repeating: "include ab\n", count: 40)
    _ = Configuration.load(text: Array(line.utf8), file: "config") { _ in
      asked += 1
      return Array((0..<40).map { "include f\(asked)-\($0)\n" }.joined().utf8)
    }
    #expect(asked <= 64)
  }

  @Test func `include wants one path`() {
    let result = load("include\ninclude a b\ninclude ''")
    #expect(result.problems.map(\.message) == Array(repeating: "expected include PATH", count: 3))
  }
}
