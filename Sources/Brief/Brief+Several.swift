package import Models

extension Brief {
  /// Texts of a story that are looked at; more say the same again.
  package static let mostTexts = 8
  /// Sentences that say what several texts say.
  private static let wanted = 3
  /// Reports of one event say the same in other words: what is less alike than copies in one text
  /// is a repetition here.
  private static let repetition = 0.45
  private static let mostTerms = 5

  /// At most three sentences that carry what several texts say about one event, each with the place
  /// of its text among `texts`, and at most five key terms.
  ///
  /// What the texts agree on counts most (LexRank over all sentences of all of them), no two
  /// sentences say the same, and they stand in the order of the texts. Of more than `mostTexts` the
  /// first are looked at. Empty where no text has a sentence that can be shown.
  package static func make(
    of texts: [(title: String, document: Document)]
  ) -> (sentences: [Digest.Sentence], terms: [String]) {
    let texts = texts.prefix(mostTexts)
    guard !texts.isEmpty else { return ([], []) }
    var gathered = GatheredTexts()
    for (number, text) in texts.enumerated() {
      gathered.add(text.title, text.document, number, limit: Passage.limit / texts.count)
    }
    let sentences = gathered.sentences
    let graph = SentenceGraph(sentences, termCount: gathered.lexicon.count)
    let scores = scores(of: sentences, graph, places: gathered.places, shared: gathered.shared)
    let candidates = sentences.indices.filter {
      sentences[$0].canBeShown && !gathered.repeatsTitle[$0]
    }
    let chosen = choose(wanted, of: candidates, scores, graph, likeness: repetition)
    let terms = KeyTerms.find(
      in: sentences.map(\.text), title: texts.map(\.title).joined(separator: " "))
    return (
      chosen.sorted().map {
        Digest.Sentence(
          SentenceSplitter.string(sentences[$0].text[...]), article: gathered.texts[$0])
      }, Array(terms.prefix(mostTerms))
    )
  }
}

/// The sentences of several texts, one after the other, in one numbering of their terms.
private struct GatheredTexts {
  var lexicon = Lexicon()
  var sentences: [Passage] = []
  /// For each sentence: the number of its text, and its place in it.
  var texts: [Int] = []
  var places: [Int] = []
  /// How much of its text's title it has, 0 to 1, and whether it says nothing else.
  var shared: [Double] = []
  var repeatsTitle: [Bool] = []

  mutating func add(_ title: String, _ document: Document, _ number: Int, limit: Int) {
    let titleTerms = lexicon.terms(of: title.unicodeScalars.prefix(600).map { $0.value })
    let found = Passage.all(of: Paragraphs.read(document), &lexicon, limit: limit)
    for (place, sentence) in found.enumerated() {
      let share = Brief.share(of: titleTerms, in: sentence)
      sentences.append(sentence)
      texts.append(number)
      places.append(place)
      shared.append(share)
      repeatsTitle.append(Brief.isTitle(sentence, titleTerms, shared: share))
    }
  }
}
