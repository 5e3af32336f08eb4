import Models
import Testing

@testable import Comments

@Suite struct WordPressFeedTests {
  @Test(arguments: [
    ("https://h.example/post/feed/", "https://h.example/post/feed/atom/"),
    ("https://h.example/post/feed", "https://h.example/post/feed/atom/"),
    ("https://h.example/post/feed/?lang=en", "https://h.example/post/feed/atom/?lang=en"),
    ("https://h.example/?feed=rss2&p=66", "https://h.example/?feed=atom&p=66"),
    ("https://h.example/?p=66&feed=comments-rss2", "https://h.example/?p=66&feed=atom"),
  ])
  func `an RSS comment feed has an Atom flavour`(rss: String, atom: String) {
    #expect(WordPressFeed.threadedAddress(for: rss) == atom)
  }

  @Test(arguments: [
    "https://h.example/post/feed/atom/", "https://h.example/comments.xml",
    "https://h.example/feeds/77/comments/default", "https://h.example/?feed=atom&p=66", "", "feed",
  ])
  func `other addresses stay as they are`(address: String) {
    #expect(WordPressFeed.threadedAddress(for: address) == nil)
  }

  @Test(arguments: [
    "In reply to the weather.", "In reply to <a href=\"https://h.example/post/\">Fern</a>.",
    "In reply to <a href=\"#", "In reply to <a href=\"#top\">x</a>", "", "<p>",
    "I say: In reply to <a href=\"#comment-1\">x</a>",
  ])
  func `only the words WordPress writes name a parent`(body: String) {
    var item = FeedItem()
    item.guid = "https://h.example/?p=66#comment-12"
    item.content = FeedText(body, .html)
    #expect(WordPressFeed.parent(in: item) == nil)
  }
}
