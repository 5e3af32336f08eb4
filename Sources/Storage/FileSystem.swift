internal import CSQLite
internal import Glibc

/// The kind of file system that a store lies on, by its number in statfs(2).
struct FileSystem: Hashable {
  let code: UInt32

  init(code: UInt32) { self.code = code }

  /// The file system of a path, or of the nearest directory above it that exists.
  init(holding path: String) {
    var path = path
    while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    code = UInt32(truncatingIfNeeded: shim_file_system(access(path, F_OK) == 0 ? path : "/"))
  }

  /// What people call it; the number where we do not know.
  var name: String { Self.network[code] ?? Self.local[code] ?? "0x" + String(code, radix: 16) }

  /// Whether other machines have the same files, with locks and shared memory that SQLite's log
  /// cannot rely on (https://sqlite.org/wal.html).
  ///
  /// What runs through FUSE cannot be told apart; where it has no locks, opening fails.
  var isNetwork: Bool { Self.network[code] != nil }

  /// linux/magic.h and the sources of the file systems.
  private static let network: [UInt32: String] = [
    0x0000_6969: "NFS", 0x0000_517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB",
    0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x0102_1997: "9P", 0x00C3_6400: "Ceph",
    0x0BD0_0BD0: "Lustre", 0x7375_7245: "Coda", 0x0000_564C: "NCP", 0x4750_4653: "GPFS",
  ]

  private static let local: [UInt32: String] = [
    0x0000_EF53: "ext4", 0x5846_5342: "XFS", 0x9123_683E: "Btrfs", 0x0102_1994: "tmpfs",
    0x794C_7630: "overlay", 0x2FC1_2FC1: "ZFS", 0xF2F5_2010: "F2FS", 0x0000_4D44: "FAT",
    0x2011_BAB0: "exFAT", 0x6573_5546: "FUSE", 0xCA45_1A4E: "bcachefs", 0x5265_4973: "ReiserFS",
  ]
}
