import Models

/// Knows where frames with videos and recordings lead.
enum Embed {
  /// The page to open for a player's address; nil where the host is not known for players.
  static func page(_ address: String) -> String? {
    let url = WebAddress(address)
    guard let host = url.host else { return nil }
    let segments = url.path.split(separator: "/")
    if isHost(host, "youtube.com") || isHost(host, "youtube-nocookie.com") {
      guard segments.first == "embed", segments.count == 2, segments[1] != "videoseries"
      else { return address }
      return "https://www.youtube.com/watch?v=\(segments[1])"
    }
    if host == "player.vimeo.com", segments.count >= 2, segments[0] == "video" {
      return "https://vimeo.com/\(segments[1])"
    }
    if isHost(host, "dailymotion.com"), segments.count >= 3, segments[0] == "embed" {
      return "https://www.dailymotion.com/video/\(segments[2])"
    }
    if segments.count == 3, segments[0] == "videos", segments[1] == "embed" {
      var page = url
      page.path = "/videos/watch/\(segments[2])"
      page.query = nil
      return page.text
    }
    return players.contains { isHost(host, $0) } ? address : nil
  }

  private static let players = [
    "archive.org", "bandcamp.com", "bilibili.com", "brightcove.net", "dailymotion.com",
    "embed.podcasts.apple.com", "embedly.com", "facebook.com", "jwplatform.com", "kaltura.com",
    "loom.com", "megaphone.fm", "mixcloud.com", "odysee.com", "rumble.com", "simplecast.com",
    "soundcloud.com", "spotify.com", "streamable.com", "ted.com", "tiktok.com", "twitch.tv",
    "vimeo.com", "wistia.com", "wistia.net", "youku.com",
  ]

  private static func isHost(_ host: String, _ domain: String) -> Bool {
    host == domain || host.hasSuffix("." + domain)
  }
}
