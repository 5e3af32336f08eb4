package import Models

extension Brief {
  /// Fewer sentences are read as fast as a brief of them.
  private static let shortest = 8
  /// What a sentence loses for repeating one that was taken.
  private static let redundancy = 0.45
  /// Sentences with a higher cosine say the same.
  static let copy = 0.6
  /// What is left of a sentence that begins with a pronoun.
  private static let leaning = 0.75
  /// Terms of a sentence that says something whole.
  private static let wholeSentence = 10

  /// The three to five sentences that carry a text, and some five to eight key terms.
  ///
  /// Nil where the text has fewer than eight sentences, or fewer than three that can be shown. Takes
  /// a few milliseconds, and never more than some ten times that: of a long text the beginning and
  /// evenly spaced paragraphs are looked at. The same article has the same brief everywhere.
  package static func make(
    title: String, document: Document, sentences limits: ClosedRange<Int> = 3...5
  ) -> Brief? {
    var lexicon = Lexicon()
    let titleTerms = lexicon.terms(of: title.unicodeScalars.prefix(600).map { $0.value })
    let sentences = Passage.all(of: Paragraphs.read(document), &lexicon)
    guard sentences.count >= shortest else { return nil }
    let graph = SentenceGraph(sentences, termCount: lexicon.count)
    let shared = sentences.map { share(of: titleTerms, in: $0) }
    let scores = scores(
      of: sentences, graph, places: Array(sentences.indices), shared: shared)
    let wanted = min(limits.upperBound, max(limits.lowerBound, 3 + sentences.count / 20))
    let candidates = sentences.indices.filter {
      sentences[$0].canBeShown && !isTitle(sentences[$0], titleTerms, shared: shared[$0])
    }
    let chosen = choose(wanted, of: candidates, scores, graph)
    guard chosen.count >= limits.lowerBound else { return nil }
    return Brief(
      sentences: chosen.sorted().map {
        Sentence(
          SentenceSplitter.string(sentences[$0].text[...]), paragraph: sentences[$0].paragraph)
      },
      terms: KeyTerms.find(in: sentences.map(\.text), title: title))
  }

  /// How much of the title's words a sentence has, 0 to 1.
  static func share(
    of title: [(number: Int, count: Int)], in sentence: Passage
  ) -> Double {
    guard !title.isEmpty else { return 0 }
    let wanted = Set(title.map(\.number))
    let found = sentence.terms.count { wanted.contains($0.number) }
    return Double(found) / Double(wanted.count)
  }

  /// The page shows the title already.
  static func isTitle(
    _ sentence: Passage, _ title: [(number: Int, count: Int)], shared: Double
  ) -> Bool {
    shared > 0.9 && sentence.terms.count <= title.count + 2
  }

  /// `places` says where each sentence stands in its text, from 0.
  static func scores(
    of sentences: [Passage], _ graph: SentenceGraph, places: [Int], shared: [Double]
  ) -> [Double] {
    // Reports say first what matters.
    let prior = sentences.indices.map { 0.2 + 1 / (1 + Double(places[$0]) / 3) + shared[$0] }
    let centrality = graph.centrality(prior: prior)
    return sentences.indices.map {
      let terms = Double(sentences[$0].terms.count)
      let whole = min(1, terms / Double(wholeSentence))
      return centrality[$0] * whole * (sentences[$0].leansBack ? leaning : 1)
    }
  }

  /// The best sentences that do not repeat each other (maximal marginal relevance, Carbonell and
  /// Goldstein 1998), best first.
  static func choose(
    _ wanted: Int, of candidates: [Int], _ scores: [Double], _ graph: SentenceGraph,
    likeness limit: Double = copy
  ) -> [Int] {
    var chosen: [Int] = []
    var likeness = [Double](repeating: 0, count: scores.count)
    func value(_ index: Int) -> Double { scores[index] - redundancy * likeness[index] }
    while chosen.count < wanted {
      let rest = candidates.filter { !chosen.contains($0) && likeness[$0] < limit }
      // The earlier one of equals.
      guard let best = rest.max(by: { (value($0), -$0) < (value($1), -$1) }) else { break }
      chosen.append(best)
      for index in candidates { likeness[index] = max(likeness[index], graph.cosine(index, best)) }
    }
    return chosen
  }
}
