import FeedParsing
import Models

/// A post of WordPress: the home of its site, and its number there.
struct WordPressPost: Hashable {
  /// Without `www.`.
  let host: String
  /// The folder that the site is in, between slashes.
  let folder: String
  let id: String

  private init?(_ address: WebAddress, folder: some StringProtocol, id: String?) {
    guard address.isWeb, let host = address.bareHost, let id else { return nil }
    self.host = host
    self.folder = folder.hasSuffix("/") ? String(folder) : folder + "/"
    self.id = id
  }

  /// The post at `https://host/folder/?p=7`.
  init?(shortLink address: WebAddress) {
    guard let post = address.field("p")?.numericID else { return nil }
    var folder = Substring(address.path)
    if folder.hasSuffix("index.php") { folder = folder.dropLast("index.php".count) }
    guard folder.isEmpty || folder.hasSuffix("/") else { return nil }
    self.init(address, folder: folder, id: post)
  }

  /// What `thread` made of it.
  init?(name: String) { self.init(shortLink: WebAddress("https://" + name)) }

  /// The post 7 of the site whose interface is at `api`.
  init?(api: String, id: String) {
    let address = WebAddress(api)
    var folder = Substring(address.path)
    for end in ["wp-json/", "wp-json", "index.php"] where folder.hasSuffix(end) {
      folder = folder.dropLast(end.count)
      break
    }
    self.init(address, folder: folder, id: id)
  }

  func thread(api: String) -> CommentThread {
    CommentThread(.wordPress, "\(host)\(folder)?p=\(id)", parameters: ["api": api])
  }

  /// Where the interface is as a rule, on a site at `origin`.
  func guessedAPI(_ origin: String, hasPlainLinks: Bool) -> String {
    origin + folder + (hasPlainLinks ? "?rest_route=/" : "wp-json/")
  }

  /// The post that `…/wp-json/wp/v2/posts/7` or `…?rest_route=/wp/v2/posts/7` is, and the address of
  /// the interface before it.
  static func resource(_ address: String) -> (post: WordPressPost, api: String)? {
    guard let mark = address.firstRange(of: "wp/v2/") else { return nil }
    let parts = address[mark.upperBound...].split(separator: "/")
    guard parts.count == 2, let id = parts[1].prefix(while: { $0 != "&" && $0 != "?" }).numericID
    else { return nil }
    let api = String(address[..<mark.lowerBound])
    return WordPressPost(api: api, id: id).map { ($0, api) }
  }
}
