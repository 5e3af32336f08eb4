import FoundationEssentials
import Models
import Related
import TestSupport
import Testing

/// Made-up articles in English and Korean as several papers would print one text, and articles that
/// share a template.
@Suite struct CopiesTests {
  private struct Text: Decodable {
    var language: String
    var paragraphs: [String]
  }

  private struct Family: Decodable {
    struct Member: Decodable { var paragraphs: [String] }
    var name: String
    var articles: [Member]
  }

  private struct Pair: Decodable {
    struct Text: Decodable { var text: String }
    var isRelated: Bool
    var first: Text
    var second: Text
  }

  /// A text and what it is a copy of.
  private struct Printed {
    var text: String
    var original: String
  }

  private var printed: [Printed] = []
  private let texts: [Text]

  init() throws {
    let decoder = JSONDecoder()
    texts = try decoder.decode([Text].self, from: fixture("copies-texts"))
    var random = SeededRandom(state: 7)
    for (number, text) in texts.enumerated() {
      for copy in Self.copies(of: text, &random) {
        printed.append(Printed(text: copy, original: "text \(number)"))
      }
    }
    for family in try decoder.decode([Family].self, from: fixture("copies-templates")) {
      for (number, member) in family.articles.enumerated() {
        let text = member.paragraphs.joined(separator: "\n")
        printed.append(Printed(text: text, original: "\(family.name) \(number)"))
      }
    }
    for (number, pair) in try decoder.decode([Pair].self, from: fixture("pairs")).enumerated() {
      printed.append(Printed(text: pair.first.text, original: "pair \(number) first"))
      printed.append(Printed(text: pair.second.text, original: "pair \(number) second"))
    }
  }

  /// The groups that the copies make, by the places of the texts.
  private func groups() -> [[Int]] {
    let candidates = printed.enumerated().map { place, text in
      Copies.Candidate(
        id: Article.ID(rawValue: Int64(place)), feed: Feed.ID(rawValue: Int64(place)),
        date: Timestamp(0),
        sketch: Copies.sketch(of: text.text), isKnown: false)
    }
    var group = Array(printed.indices)
    for (one, other) in Copies.pairs(among: candidates) where group[one] != group[other] {
      guard Copies.areCopies(printed[one].text, printed[other].text) else { continue }
      let (kept, gone) = (group[one], group[other])
      for place in group.indices where group[place] == gone { group[place] = kept }
    }
    return Array(Dictionary(grouping: printed.indices) { group[$0] }.values)
  }

  @Test func `copies that were cut, edited and titled anew are found, and nothing else`() {
    var (found, wrong, all) = (0, [(String, String)](), 0)
    for group in groups() {
      for (index, one) in group.enumerated() {
        for other in group[..<index] {
          let (first, second) = (printed[one].original, printed[other].original)
          if first == second { found += 1 } else { wrong.append((first, second)) }
        }
      }
    }
    for copies in Dictionary(grouping: printed, by: \.original).values {
      all += copies.count * (copies.count - 1) / 2
    }
    let precision = Double(found) / Double(max(1, found + wrong.count))
    let recall = Double(found) / Double(all)
    #expect(all == 64 * 45)
    #expect(wrong.isEmpty, "\(wrong)")
    #expect(2 * precision * recall / (precision + recall) >= 0.98, "recall \(recall)")
  }

  @Test func `a text without twenty shingles has no sketch`() {
    let words = (0..<24).map { "word\($0)" }
    #expect(Copies.sketch(of: words.dropLast().joined(separator: " ")).isEmpty)
    #expect(Copies.sketch(of: words.joined(separator: " ")).hashes.count == 20)
    #expect(Copies.sketch(of: "").isEmpty && Copies.sketch(of: "一二三四五六七八").isEmpty)
  }

  @Test func `what comes again after a week is another publication`() {
    let sketch = Copies.sketch(of: printed[0].text)
    func pairs(days: Int64, isKnown: Bool = false) -> Int {
      Copies.pairs(among: [
        Copies.Candidate(
          id: Article.ID(rawValue: 1), feed: Feed.ID(rawValue: 1), date: Timestamp(0),
          sketch: sketch, isKnown: true),
        Copies.Candidate(
          id: Article.ID(rawValue: 2), feed: Feed.ID(rawValue: 2), date: Timestamp(days * 86_400),
          sketch: sketch,
          isKnown: isKnown),
      ]).count
    }
    #expect(pairs(days: 7) == 1 && pairs(days: 8) == 0)
    #expect(pairs(days: 1, isKnown: true) == 0)
  }

  @Test func `a sketch is kept as bytes`() {
    let sketch = Copies.sketch(of: printed[0].text)
    #expect(sketch.hashes.count == TextSketch.limit)
    #expect(TextSketch(bytes: sketch.bytes) == sketch)
    #expect(sketch.containment(with: sketch).share == 1)
    #expect(sketch.containment(with: TextSketch()).share == 0)
  }

  // MARK: What papers do to a text

  private static func copies(of text: Text, _ random: inout SeededRandom) -> [String] {
    let isKorean = text.language == "ko"
    let dateline =
      isKorean
      ? "(서울=뉴스와이어) 김기자 기자 = " : "SEOUL, Nov. 29 (Newswire) -- "
    let footer =
      isKorean
      ? "저작권자 © 데일리 무단 전재 및 재배포 금지. 제보는 카카오톡으로 해 주시기 바랍니다. 구독과 좋아요를 눌러 주세요."
      : "Follow us on social media. Copyright 2026 The Daily. All rights reserved. Subscribe to our "
        + "newsletter for more news every morning and support local journalism."
    let added =
      isKorean
      ? "한편 본지 편집국은 독자들에게 의견을 물었고 많은 편지를 받았다고 전했다."
      : "Meanwhile the editors of this newspaper asked readers what they think and received many letters."
    let whole = text.paragraphs
    let half = Array(whole.prefix(max(2, (whole.count + 1) / 2)))
    let most = Array(whole.prefix(max(2, whole.count * 2 / 3)))
    var versions = [
      whole, [dateline + whole[0]] + whole.dropFirst(), whole + [footer], half,
      [dateline + most[0]] + most.dropFirst() + [footer],
    ]
    versions.append(whole.map { edited($0, 0.05, &random) })
    versions.append(whole.map { edited($0, 0.1, &random) })
    versions.append([dateline] + most.map { edited($0, 0.05, &random) } + [footer])
    versions.append(Array(whole.dropFirst()))
    versions.append([whole[0], added] + whole.dropFirst())
    return versions.map { $0.joined(separator: "\n") }
  }

  /// Drops, replaces and moves words.
  private static func edited(
    _ paragraph: String, _ share: Double, _ random: inout SeededRandom
  ) -> String {
    var words: [Substring] = []
    for word in paragraph.split(separator: " ") {
      switch Double.random(in: 0..<1, using: &random) {
      case ..<(share / 3): continue
      case ..<(2 * share / 3): words.append("also")
      case ..<share where !words.isEmpty: words.insert(word, at: words.count - 1)
      default: words.append(word)
      }
    }
    return words.joined(separator: " ")
  }
}
