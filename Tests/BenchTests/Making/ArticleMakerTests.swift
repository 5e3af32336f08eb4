import Models
import Testing

@testable import bench

@Suite struct ArticleMakerTests {
  private static let articles = 10_000

  /// Title and text of every article of a batch, in small letters.
  private func texts(_ batch: Int) -> [String] {
    ArticleMaker().batch(batch, of: Self.articles).items.map {
      "\($0.title?.value ?? "") \($0.content?.value ?? "")".lowercased()
    }
  }

  private func share(of word: String, in texts: [String]) -> Double {
    Double(texts.count { $0.contains(word) }) / Double(texts.count)
  }

  @Test func `a batch is the same in every run`() {
    let (one, other) = (texts(3), texts(3))
    #expect(one == other)
    #expect(one.count == Arrival.length)
    #expect(Set(one).count == one.count)
  }

  @Test func `planted words are in the share of articles that they promise`() {
    let articles = (0..<3).flatMap { texts($0) }
    #expect(abs(share(of: Planted.everywhere, in: articles) - 0.9) < 0.06)
    for word in Planted.common.prefix(3) {
      #expect(abs(share(of: word, in: articles) - 0.3) < 0.1)
    }
    for phrase in Planted.phrases.prefix(3) { #expect(share(of: phrase, in: articles) < 0.06) }
    for topic in Planted.topics.prefix(3) {
      #expect(abs(share(of: topic, in: articles) - 0.05) < 0.04)
    }
  }

  @Test func `each article has its rare word, and Korean ones have Korean words`() {
    let (english, korean) = (texts(0), texts(7))
    for (number, text) in english.enumerated() {
      #expect(text.contains(Planted.rare(number)))
    }
    for word in Planted.korean.prefix(3) {
      #expect(share(of: word, in: korean) > 0.1)
      #expect(share(of: word, in: english) == 0)
    }
  }
}
