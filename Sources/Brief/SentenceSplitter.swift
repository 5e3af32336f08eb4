internal import Related

/// Finds where the sentences of a paragraph end, in any script.
///
/// A full stop, an exclamation mark or a question mark ends a sentence where white space and
/// something that can begin one follow; the marks of scripts that use them for nothing else always
/// do. Marks and closing quotes that follow belong to the sentence.
struct SentenceSplitter {
  struct Piece {
    var range: Range<Int>
    /// False where the text stopped without a mark, as in bylines and list entries.
    var isClosed: Bool
  }

  /// Thai and Lao have no marks: there a space ends a sentence that has this many characters.
  private static let unmarkedLength = 60
  /// Characters that a bracket or a quote may stay open.
  private static let openLimit = 300

  private let text: [UInt32]

  static func pieces(of text: [UInt32]) -> [Piece] { SentenceSplitter(text: text).pieces() }

  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var place = 0
    var opened: Int?
    func end(at end: Int, isClosed: Bool) {
      let range = trimmed(start..<end)
      if !range.isEmpty { pieces.append(Piece(range: range, isClosed: isClosed)) }
      start = end
    }
    while place < text.count {
      let scalar = text[place]
      if Mark.opensEastAsian(scalar) { opened = opened ?? place }
      if Mark.closesEastAsian(scalar) { opened = nil }
      guard Mark.ends(scalar) || Mark.alwaysEnds(scalar) || isGreekQuestion(place) else {
        if endsLine(at: place) {
          end(at: place, isClosed: false)
        } else if isUnmarkedEnd(place, from: start) {
          end(at: place, isClosed: true)
        }
        place += 1
        continue
      }
      let marks = endOfMarks(from: place)
      let whole = endOfClosing(from: marks)
      if text[marks..<whole].contains(where: Mark.closesEastAsian) { opened = nil }
      let isInside = opened.map { place - $0 < Self.openLimit } ?? false
      if !isInside, isEnd(place, marks, whole) { end(at: whole, isClosed: true) }
      place = whole
    }
    end(at: text.count, isClosed: false)
    return pieces
  }

  /// Whether the marks from `first` to `marks`, and what closes them up to `whole`, end a sentence.
  private func isEnd(_ first: Int, _ marks: Int, _ whole: Int) -> Bool {
    guard whole < text.count else { return true }
    if text[first..<marks].contains(where: Mark.alwaysEnds) {
      // “「……。」と述べた”: the sentence goes on after what was said.
      return marks == whole || !(0x3041...0x309F).contains(text[whole])
    }
    guard Mark.isSpace(text[whole]) else { return Mark.isEastAsian(text[whole]) }
    guard let next = text[whole...].firstIndex(where: { !Mark.isSpace($0) && !Mark.opens($0) })
    else { return true }
    if Mark.isLowercase(text[next]) { return false }
    guard text[first] == Mark.fullStop, marks == first + 1, whole == marks else { return true }
    return !isAbbreviation(endingAt: first, before: next)
  }

  private func endOfMarks(from place: Int) -> Int {
    var end = place + 1
    while end < text.count, Mark.ends(text[end]) || Mark.alwaysEnds(text[end]) { end += 1 }
    return end
  }

  private func endOfClosing(from place: Int) -> Int {
    var end = place
    while end < text.count, Mark.closes(text[end]) { end += 1 }
    return closesAfterSpace(end) ? end + 2 : end
  }

  /// French sets its quotes apart: “. »”, where an opening one would stand before a letter.
  private func closesAfterSpace(_ place: Int) -> Bool {
    guard place + 1 < text.count, Mark.isSpace(text[place]), text[place + 1] == 0xBB else {
      return false
    }
    return place + 2 == text.count || Mark.isSpace(text[place + 2])
  }

  private func isGreekQuestion(_ place: Int) -> Bool {
    let mark = text[place]
    guard mark == 0x3B || mark == 0x37E, place > 0 else { return false }
    return (0x370...0x3FF).contains(text[place - 1]) || (0x1F00...0x1FFF).contains(text[place - 1])
  }

  /// Two line breaks part paragraphs; one is white space.
  private func endsLine(at place: Int) -> Bool {
    text[place] == 0x0A && place + 1 < text.count && text[place + 1] == 0x0A
  }

  private func isUnmarkedEnd(_ place: Int, from start: Int) -> Bool {
    guard Mark.isSpace(text[place]), place - start >= Self.unmarkedLength else { return false }
    return Mark.isUnmarked(text[place - 1]) && place + 1 < text.count
      && Mark.isUnmarked(text[place + 1])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, Mark.isSpace(text[first]) { range.removeFirst() }
    while let last = range.last, Mark.isSpace(text[last]) { range.removeLast() }
    return range
  }
}

// MARK: Abbreviations

extension SentenceSplitter {
  /// Whether the word before the full stop is one that a full stop shortens; `next` is where the
  /// next word begins.
  private func isAbbreviation(endingAt stop: Int, before next: Int) -> Bool {
    let first = text[..<stop].suffix(Abbreviations.maximum).lastIndex { !Mark.isInWord($0) }
    let start = first.map { $0 + 1 } ?? max(0, stop - Abbreviations.maximum)
    let word = text[start..<stop]
    guard let letter = word.last else { return false }
    if word.allSatisfy({ (0x30...0x39).contains($0) }) {
      return word.count <= 2 && Abbreviations.afterOrdinal.contains(self.word(from: next))
    }
    let name = Self.string(word).lowercased()
    if Abbreviations.beforeNames.contains(name) { return true }
    if (0x30...0x39).contains(text[next]), Abbreviations.beforeNumbers.contains(name) {
      return true
    }
    let isInitial = word.count == 1 && Mark.isLetter(letter) && !Mark.isEastAsian(letter)
    // “U.S.”, “z.B.”: marks within.
    guard isInitial || word.contains(Mark.fullStop) || Abbreviations.others.contains(name)
    else { return false }
    return !beginsSentence(at: next)
  }

  /// A word such as “The” or “Der” with a capital: after an abbreviation it begins a sentence.
  private func beginsSentence(at place: Int) -> Bool {
    guard Mark.isUppercase(text[place]) else { return false }
    return StopWords.all.contains(word(from: place).lowercased())
  }

  private func word(from place: Int) -> String {
    Self.string(text[place...].prefix(24).prefix { Mark.isLetter($0) })
  }

  static func string(_ scalars: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
  }
}

/// Words that end with a full stop in the middle of a sentence, in lower case and without the last.
private enum Abbreviations {
  /// Characters of the longest word that is looked at.
  static let maximum = 16

  static let beforeNames = words(
    """
    dr mr mrs ms mx prof st sra dra fr hr dott sig rev hon gen maj capt cpt lt col sgt cmdr \
    adm gov sen rep pres messrs mme mlle mgr ing dipl mag doc bl hll sv ул г-н д-р проф им акад тов डॉ \
    श्री vs bzgl geb gest verh mt
    """)

  static let beforeNumbers = words(
    """
    no nos nr art fig figs p pp s vol abs kap ziff bd jan feb mar apr jun jul aug sep sept oct okt \
    nov dec dez núm num pág pag n° nº sec ch chap ca c стр рис
    """)

  static let others = words(
    """
    etc inc ltd co corp bros jr sr esq ph.d dept est approx ave blvd rd al cf e.g i.e a.m p.m resp ft \
    usw bzw ca evtl ggf inkl exkl sog vgl z.b d.h u.a str ev mio mrd tsd zzgl usf \
    env cie éd ed eds av tél cit ss pza prov gral cía avda edo ee ecc wg г гг тыс млн млрд
    """)

  /// What a German ordinal stands before; elsewhere a small letter follows.
  static let afterOrdinal = words(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember \
    Jahrhundert Jahrhunderts Weltkrieg Weltkriegs Bundesliga Liga Klasse Platz Runde Spieltag \
    Minute Geburtstag Stock Etage Auflage Tag Jahrestag
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
