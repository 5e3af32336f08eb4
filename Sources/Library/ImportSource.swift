import FeedParsing

/// Something that can be imported.
package enum ImportSource: Sendable {
  /// A list of subscriptions or a feed with its articles. `name` is the file's own, `address` is
  /// where it is (`file://…`), or empty where that is not known.
  case file([UInt8], name: String, address: String)
  case newsboat(NewsboatFolder)
  /// A file that another library of ours wrote.
  case bundle(path: String)
}

/// What newsboat or newsbeuter keeps of its user.
package struct NewsboatFolder: Sendable {
  /// The file `urls`; without it, all feeds that the cache knows are subscribed.
  package var urls: [UInt8]?
  package var config: [UInt8]?
  /// Where `cache.db` is.
  package var cache: String?
  /// Brings the bytes of a file that `config` includes.
  package var reading: @Sendable (String) -> [UInt8]?

  package init(
    urls: [UInt8]? = nil, config: [UInt8]? = nil, cache: String? = nil,
    reading: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.urls = urls
    self.config = config
    self.cache = cache
    self.reading = reading
  }

  var configuration: NewsboatConfiguration {
    config.map { NewsboatConfiguration($0, reading: reading) } ?? NewsboatConfiguration()
  }

  /// Where the configuration says that the cache is, as it is written there.
  package var configuredCache: String? { configuration.cacheFile }
}
