import Models
import Storage

/// How long the first screen of a search takes, against looking through every text.
enum Searching {
  static func run(_ stores: Stores) async throws {
    let directory = try await stores.large()
    let reader = try StoreReader(directory: directory)
    let raw = try RawDatabase(directory + "/library.db")
    let scan = try raw.prepare(
      """
      SELECT article.id FROM article JOIN body ON article_id = article.id
        WHERE title LIKE ?1 OR html LIKE ?1 ORDER BY published DESC LIMIT 50
      """)
    let english = stores.maker.vocabulary(.english).words
    let chinese = stores.maker.vocabulary(.chinese).words.filter { $0.count == 2 }
    for (name, words) in [
      ("search, common word", english[120...]), ("search, rare word", english[20_000...]),
      ("search, Chinese", chinese[200...]),
    ] {
      let words = Array(words)
      var rows = 0
      var comparison = Comparison(name, "first 50 rows at N : LIKE '%word%' over every text")
      // Each round has a word of its own, because lists that were found are kept.
      try await comparison.measure(rounds: 5) { round in
        let word = words[round]
        let scope = ListScope(filter: Query(.term(.phrase(word)), text: word))
        return try seconds {
          rows += try reader.window(ListRequest(scope, first: 0, count: 50)).total
        }
      } against: { round in
        scan.bind("%\(words[round])%", at: 1)
        return seconds { scan.run() }
      }
      comparison.meaning += "; \(Table.grouped(rows / 6)) found"
      Table.print(comparison)
    }
  }
}
