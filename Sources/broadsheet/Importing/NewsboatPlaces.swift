import Library

/// Where newsboat and newsbeuter keep their files: all in `~/.newsboat`, or apart in
/// `~/.config/newsboat` and `~/.local/share/newsboat`, which may lie in a copy of a home.
struct NewsboatPlaces {
  private static let cacheName = "cache.db"

  private var configuration: String?
  private var data: String

  /// Nil where `folder` is neither of the two.
  init?(folder: String) {
    let hasList = ImportPlaces.isThere(folder + "/urls")
    let hasCache = ImportPlaces.isThere(folder + "/" + Self.cacheName)
    guard hasList || hasCache else { return nil }
    data = folder
    if hasList { configuration = folder }
    if hasList, !hasCache { data = Self.data(besides: folder) ?? folder }
    if !hasList { configuration = Self.configuration(besides: folder) }
  }

  func folder() throws(Failure) -> NewsboatFolder {
    var folder = NewsboatFolder(reading: { try? TextFile.read(Paths.absolute($0)) })
    if let configuration {
      folder.urls = try ImportPlaces.read(configuration + "/urls")
      if ImportPlaces.isThere(configuration + "/config") {
        folder.config = try ImportPlaces.read(configuration + "/config")
      }
    }
    let cache = folder.configuredCache.map(Paths.absolute) ?? data + "/" + Self.cacheName
    if ImportPlaces.isThere(cache) {
      folder.cache = cache
    } else if folder.configuredCache != nil {
      throw Failure(
        .noInput, "newsboat's config says that its cache is \(cache), which is not there")
    }
    return folder
  }

  /// `…/.local/share/NAME` for `…/.config/NAME`, or where the environment says it is.
  private static func data(besides folder: String) -> String? {
    let (parent, name) = split(folder)
    var places: [String] = []
    if parent == Paths.configurationFolder { places.append(Paths.dataFolder + "/" + name) }
    if parent.hasSuffix("/.config") {
      places.append(parent.dropLast("/.config".count) + "/.local/share/" + name)
    }
    return places.first { ImportPlaces.isThere($0 + "/" + cacheName) }
  }

  private static func configuration(besides folder: String) -> String? {
    let (parent, name) = split(folder)
    var place: String?
    if parent == Paths.dataFolder {
      place = Paths.configurationFolder + "/" + name
    } else if parent.hasSuffix("/.local/share") {
      place = parent.dropLast("/.local/share".count) + "/.config/" + name
    }
    return place.flatMap { ImportPlaces.isThere($0 + "/urls") ? $0 : nil }
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return ("/" + parts.dropLast().joined(separator: "/"), parts.last.map(String.init) ?? "")
  }
}
