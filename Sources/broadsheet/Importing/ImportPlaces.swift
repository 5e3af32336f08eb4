import Glibc
import Library

/// Finds what there is to import at a path, or in the places where a reader of that name keeps it.
enum ImportPlaces {
  /// Files of one folder that are looked into.
  private static let most = 10_000
  private static let readers = ["newsboat", "newsbeuter", "newsraft", "sfeed"]

  static func sources(at path: String) throws(Failure) -> [(path: String, source: ImportSource)] {
    if path == "-" { return [(path, .file(try read(path), name: "", address: ""))] }
    let place = Paths.absolute(path)
    if !isThere(place), readers.contains(path) { return try sources(of: path) }
    guard isFolder(place) else { return [(path, try file(place))] }
    return try folder(place)
  }

  private static func sources(
    of reader: String
  ) throws(Failure) -> [(path: String, source: ImportSource)] {
    let places =
      reader == "sfeed"
      ? [Paths.home + "/.sfeed/sfeedrc"]
      : [Paths.configurationFolder + "/" + reader, Paths.home + "/." + reader]
    guard let place = places.first(where: isThere) else {
      throw Failure(
        .noInput, "\(reader) has left nothing here: no \(places.joined(separator: ", "))")
    }
    return isFolder(place) ? try folder(place) : [(place, try file(place))]
  }

  private static func folder(
    _ place: String
  ) throws(Failure) -> [(path: String, source: ImportSource)] {
    if let newsboat = NewsboatPlaces(folder: place) {
      return [(place, .newsboat(try newsboat.folder()))]
    }
    for name in ["feeds", "sfeedrc"]
    where isThere(place + "/" + name) && !isFolder(place + "/" + name) {
      return [(place + "/" + name, try file(place + "/" + name))]
    }
    let files = try names(in: place).map { place + "/" + $0 }.filter { !isFolder($0) }
    guard !files.isEmpty else { throw Failure(.noInput, "there is nothing to import in \(place)") }
    guard files.count <= most else {
      throw Failure(.dataError, "\(place) holds more than \(most) files")
    }
    var sources: [(path: String, source: ImportSource)] = []
    for path in files { sources.append((path, try file(path))) }
    return sources
  }

  /// A cache of newsboat goes by its first bytes, everything else by what it says.
  private static func file(_ path: String) throws(Failure) -> ImportSource {
    if Library.isBundle(at: path) { return .bundle(path: path) }
    if isDatabase(path) { return .newsboat(NewsboatFolder(cache: path)) }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return .file(try read(path), name: name, address: "file://" + path)
  }

  /// https://sqlite.org/fileformat2.html#the_database_header
  private static func isDatabase(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = head.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    return count == 16 && head.elementsEqual("SQLite format 3\0".utf8)
  }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    do {
      return try TextFile.read(path)
    } catch {
      throw Failure(.noInput, "cannot read \(path): \(error.reason)")
    }
  }

  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder in order, without hidden ones.
  private static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else {
      throw Failure(.noInput, "cannot read \(folder): \(String(cString: strerror(errno)))")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
