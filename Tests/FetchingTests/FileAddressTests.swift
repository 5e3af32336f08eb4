import Fetching
import Foundation
import Models
import Testing

struct FileAddressTests {
  /// A folder of its own for each test, gone with it.
  private final class Folder {
    let path = NSTemporaryDirectory() + "broadsheet-" + UUID().uuidString

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
      let allowed = CharacterSet.urlPathAllowed
      return "file://" + path + "/"
        + (name.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
    }
  }

  private static func reason(_ request: Request) async -> FetchError.Reason? {
    do throws(FetchError) {
      _ = try await Fetcher().fetch(request)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: ["feed.xml", "my feed.xml", "öl?%41#.xml"])
  func `a file that the reader named is read`(name: String) async throws {
    let folder = try Folder()
    let url = try folder.write("<rss/>", to: name)
    let response = try await Fetcher().fetch(Request(url: url, allowsFile: true))
    #expect(response.status == 200)
    #expect(response.body == Array("<rss/>".utf8))
    #expect(response.validators.etag != nil)
  }

  @Test func `a file that has not changed is a 304`() async throws {
    let folder = try Folder()
    let url = try folder.write("<rss/>", to: "feed")
    let first = try await Fetcher().fetch(Request(url: url, allowsFile: true))
    let same = Request(url: url, validators: first.validators, allowsFile: true)
    let second = try await Fetcher().fetch(same)
    #expect(second.status == 304)
    #expect(second.body.isEmpty)
    #expect(second.validators == first.validators)
    _ = try folder.write("<rss></rss>", to: "feed")
    #expect(try await Fetcher().fetch(same).status == 200)
  }

  @Test func `without leave no file is read`() async throws {
    let folder = try Folder()
    let url = try folder.write("<rss/>", to: "feed")
    #expect(await Self.reason(Request(url: url)) == .unsupportedScheme)
  }

  @Test func `only regular files are read`() async throws {
    let folder = try Folder()
    mkfifo(folder.path + "/pipe", 0o600)
    for path in [folder.path, folder.path + "/pipe", "/dev/zero", folder.path + "/none"] {
      #expect(
        await Self.reason(Request(url: "file://" + path, allowsFile: true)) == .fileUnreadable)
    }
  }

  @Test func `a file may be as long as the limit`() async throws {
    let folder = try Folder()
    let url = try folder.write("12345", to: "feed")
    #expect(await Self.reason(Request(url: url, allowsFile: true, maximumBytes: 5)) == nil)
    #expect(await Self.reason(Request(url: url, allowsFile: true, maximumBytes: 4)) == .tooLarge)
  }

  @Test(arguments: ["file://elsewhere/etc/hosts", "file:relative", "file:///a%00b", "file:"])
  func `what names no file of this machine is refused`(url: String) async {
    #expect(await Self.reason(Request(url: url, allowsFile: true)) == .badAddress)
  }
}
