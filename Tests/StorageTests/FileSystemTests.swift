import Foundation
import Testing

@testable import Storage

@Suite struct FileSystemTests {
  @Test(arguments: [
    (UInt32(0x6969), "NFS"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB"), (0x517B, "SMB"),
    (0x5346_414F, "AFS"), (0x0102_1997, "9P"), (0x00C3_6400, "Ceph"), (0x0BD0_0BD0, "Lustre"),
  ])
  func `file systems that machines share are refused by name`(code: UInt32, name: String) {
    let fileSystem = FileSystem(code: code)
    #expect(fileSystem.isNetwork)
    var reason: DatabaseError.Reason?
    do throws(DatabaseError) {
      try Connection.check(fileSystem, of: DatabaseFile(directory: "/somewhere"))
    } catch {
      reason = error.reason
    }
    #expect(reason == .networkFileSystem(name))
  }

  @Test(arguments: [UInt32(0xEF53), 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0x1234])
  func `local ones, and those that nobody knows, are taken`(code: UInt32) throws {
    #expect(!FileSystem(code: code).isNetwork)
    try Connection.check(FileSystem(code: code), of: DatabaseFile(directory: "/somewhere"))
  }

  @Test func `a path that does not exist yet lies where its nearest directory does`() {
    let here = FileSystem(holding: NSTemporaryDirectory())
    #expect(FileSystem(holding: NSTemporaryDirectory() + "nowhere/at/all") == here)
    #expect(FileSystem(holding: "/proc/nowhere").code == 0x9FA0)
    #expect(FileSystem(holding: "/nowhere") == FileSystem(holding: "/"))
  }

  @Test func `codes about locks and shared memory are told from other trouble`() {
    for code: Int32 in [3850, 2314, 2058, 3594, 4618, 4874, 5130, 5386] {
      #expect(DatabaseError.isAboutLocks(code))
    }
    for code: Int32 in [266, 522, 778, 1034, 10] { #expect(!DatabaseError.isAboutLocks(code)) }
  }
}
