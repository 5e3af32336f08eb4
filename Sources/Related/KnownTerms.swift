import Models

/// An article's terms as comparisons take them, made once.
struct KnownTerms {
  /// How much a term tells about which event an article is about.
  enum Kind {
    /// A word that news of any event have.
    case common
    /// Another word of a script with capitals, or a number.
    case word
    /// A name, or anything uncommon where nothing marks names.
    case specific

    var share: Double {
      switch self {
      case .common: 0
      case .word: 0.3
      case .specific: 1
      }
    }
  }

  struct Term {
    var hash: UInt64
    var weight: Double
    var kind: Kind
  }

  private(set) var terms: [Term] = []
  /// The length of the weights as a vector.
  private(set) var length = 0.0
  /// Names, and uncommon terms where nothing marks names.
  private(set) var specificCount = 0
  /// Whether most of it is in scripts that mark names by capitals.
  private(set) var isCased = false
  /// Which part of the article is usual in one kind of column, 0 to 1.
  private(set) var routine = 0.0

  init(_ packed: PackedTerms) {
    var cased = 0
    var total = 0.0
    var columns = [Double](repeating: 0, count: Vocabulary.Column.allCases.count)
    packed.eachTerm { term, weight, isName in
      let hash = TermCounter.hash(term)
      let bits = Vocabulary.columns(ofTerm: hash)
      // Characters of scripts without capitals take three bytes or more.
      let isCased = !term.contains { $0 >= 0xE0 }
      if isCased { cased += 1 }
      let kind: Kind = bits != nil ? .common : isName || !isCased ? .specific : .word
      if kind == .specific { specificCount += 1 }
      let weight = Double(weight)
      length += weight * weight
      total += weight
      for (place, column) in Vocabulary.Column.allCases.enumerated()
      where (bits ?? 0) & column.rawValue != 0 { columns[place] += weight }
      terms.append(Term(hash: hash, weight: weight, kind: kind))
    }
    length = length.squareRoot()
    isCased = cased * 2 > terms.count
    routine = total > 0 ? (columns.max() ?? 0) / total : 0
  }
}
