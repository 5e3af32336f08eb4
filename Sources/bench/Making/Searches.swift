/// What searches of one kind ask for: many different words, because answers are kept.
struct Searches {
  struct Search {
    /// As the reader types it.
    var query: String
    /// The same in the language of FTS5.
    var expression: String
  }

  static let count = 40

  var name: String
  var searches: [Search]

  static let all: [Searches] = [
    words("rare word", (0..<count).map { Planted.rare($0 * 97) }),
    words("common word", Planted.common),
    Searches(
      name: "two common words",
      searches: Planted.common.map {
        Search(
          query: "\(Planted.everywhere) \($0)", expression: "\(Planted.everywhere) AND \($0)")
      }),
    words("phrase", Planted.phrases.map { "\"\($0)\"" }),
    Searches(
      name: "two fields",
      searches: Planted.common.indices.map { number in
        let topic = Planted.topics[number % Planted.topics.count]
        let word = Planted.common[number]
        return Search(query: "title:\(topic) \(word)", expression: "title : \(topic) AND \(word)")
      }),
    Searches(
      name: "Korean word",
      searches: Planted.korean.map { Search(query: $0, expression: "\"\(pairs(of: $0))\"") }),
  ]

  private static func words(_ name: String, _ words: [String]) -> Searches {
    Searches(name: name, searches: words.map { Search(query: $0, expression: $0) })
  }

  /// Korean is indexed as pairs of syllables.
  private static func pairs(of word: String) -> String {
    zip(word, word.dropFirst()).map { "\($0)\($1)" }.joined(separator: " ")
  }
}
