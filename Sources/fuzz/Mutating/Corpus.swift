import Glibc

/// The inputs that others are made from, each read in a way of its own.
struct Corpus {
  private static let limit = 4096

  private(set) var inputs: [[UInt8]] = []
  private var marks: Set<Int> = []

  /// The files named, and those in the folders named.
  static func read(_ paths: [String]) throws(CampaignOptions.Failure) -> [[UInt8]] {
    var inputs: [[UInt8]] = []
    for path in paths {
      if let folder = opendir(path) {
        defer { closedir(folder) }
        while let entry = readdir(folder) {
          let name = withUnsafeBytes(of: entry.pointee.d_name) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
          }
          if let bytes = file(path + "/" + name) { inputs.append(bytes) }
        }
      } else if let bytes = file(path) {
        inputs.append(bytes)
      } else {
        throw CampaignOptions.Failure(reason: "\(path) cannot be read")
      }
    }
    return inputs
  }

  private static func file(_ path: String) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  /// Keeps an input that was read in a way that none before it was.
  mutating func learn(_ input: [UInt8], mark: Int, _ chance: inout SplitMix64) {
    guard marks.insert(mark).inserted else { return }
    if inputs.count < Self.limit {
      inputs.append(input)
    } else {
      inputs[chance.below(inputs.count)] = input
    }
  }
}
