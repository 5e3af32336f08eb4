import Foundation
import Terminal
import Testing

struct FileWatchTests {
  private let directory = FileManager.default.temporaryDirectory
    .appending(path: "broadsheet-watch-\(UUID().uuidString)")

  private func write(_ name: String) throws {
    try Data("x".utf8).write(to: directory.appending(path: name))
  }

  @Test func `a change of a watched file is told once`() throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let watch = FileWatch(directory: directory.path, names: ["library.db", "library.db-wal"])
    guard let watch else {
      Issue.record("the directory cannot be watched")
      return
    }
    let descriptor = watch.descriptor
    try write("other")
    #expect(Poll.wait(on: [descriptor], timeout: 5000).readable == [descriptor])
    expect(watch.drain(), false)
    try write("library.db-wal")
    #expect(!Poll.wait(on: [descriptor], timeout: 5000).isEmpty)
    expect(watch.drain(), true)
    expect(watch.drain(), false)
    #expect(Poll.wait(on: [descriptor], timeout: 0).isEmpty)
  }

  @Test func `a directory that is missing cannot be watched`() {
    if FileWatch(directory: directory.path) != nil { Issue.record("it is watched") }
  }

  /// The macro cannot look into an expression with a noncopyable value.
  private func expect(_ change: Bool, _ expected: Bool) {
    #expect(change == expected)
  }
}
