import Models
import Terminal

/// Where some words stand in set lines, found across the ends of lines and without regard to case.
struct TextSearch: Hashable, Sendable {
  /// A stretch of one line, in columns from the line's own start (its indent included).
  struct Stretch: Hashable, Sendable {
    var columns: Range<Int>
    /// Which match it belongs to, from 0.
    var match: Int
  }

  let needle: String
  /// The line in which each match begins, in order.
  private(set) var lines: [Int] = []
  private(set) var stretches: [Int: [Stretch]] = [:]

  init(_ needle: String, in lines: [FlowLine]) {
    self.needle = needle
    let wanted = Self.folded(needle)
    guard !wanted.isEmpty else { return }
    let text = Letters(lines)
    var place = 0
    while place + wanted.count <= text.letters.count {
      if text.letters[place] == wanted[0], text.has(wanted, at: place) {
        add(text, place..<(place + wanted.count))
        place += wanted.count
      } else {
        place += 1
      }
    }
  }

  /// The match to go to from `line`: the first below it, or above it, around the ends.
  func match(beyond line: Int, forward: Bool) -> Int? {
    guard !lines.isEmpty else { return nil }
    if forward { return lines.firstIndex { $0 > line } ?? 0 }
    return lines.lastIndex { $0 < line } ?? lines.count - 1
  }

  /// `text` as it is compared: lower case, white space as single spaces, none at the ends.
  static func folded(_ text: String) -> [Character] {
    var letters: [Character] = []
    for character in text {
      let letter = fold(character)
      if letter == " ", letters.last == " " || letters.isEmpty { continue }
      letters.append(letter)
    }
    if letters.last == " " { letters.removeLast() }
    return letters
  }

  static func fold(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      if ascii <= 0x20 { return " " }
      return (0x41...0x5A).contains(ascii)
        ? Character(Unicode.Scalar(ascii + 0x20)) : character
    }
    guard !character.isWhitespace else { return " " }
    return unaccented(character.lowercased().first ?? character)
  }

  /// Without accents, as searches of the library have letters; one that is several stays itself.
  private static func unaccented(_ character: Character) -> Character {
    let marks: ClosedRange<UInt32> = 0x300...0x36F
    guard let first = character.unicodeScalars.first,
      character.unicodeScalars.dropFirst().allSatisfy({ marks.contains($0.value) })
    else { return character }
    if let letters = LetterFolding.latin(first.value) {
      return letters.count == 1 ? letters[letters.startIndex] : character
    }
    return Unicode.Scalar(LetterFolding.unaccented(first.value)).map(Character.init) ?? character
  }

  private mutating func add(_ text: Letters, _ range: Range<Int>) {
    let match = lines.count
    lines.append(text.lines[range.lowerBound])
    for place in range {
      let line = text.lines[place]
      let columns = text.columns[place]
      // The space that stands for the end of a line is not on the screen.
      guard !columns.isEmpty else { continue }
      var known = stretches[line] ?? []
      if let last = known.last, last.match == match, last.columns.upperBound == columns.lowerBound {
        known[known.count - 1].columns = last.columns.lowerBound..<columns.upperBound
      } else {
        known.append(Stretch(columns: columns, match: match))
      }
      stretches[line] = known
    }
  }
}

/// The letters of lines as one text, each with its place on the screen.
private struct Letters {
  var letters: [Character] = []
  var lines: [Int] = []
  var columns: [Range<Int>] = []

  init(_ flow: [FlowLine]) {
    for (index, line) in flow.enumerated() {
      if letters.last.map({ $0 != " " }) ?? false { add(" ", index, 0..<0) }
      if line.visual != nil {
        addOrdered(line, index)
        continue
      }
      var column = line.indent
      for span in line.spans {
        for character in span.text {
          let width = CellWidth.width(of: character)
          let letter = TextSearch.fold(character)
          if letter != " " || letters.last != " " { add(letter, index, column..<(column + width)) }
          column += width
        }
      }
    }
  }

  /// A line whose letters stand in another order on the screen.
  private mutating func addOrdered(_ line: FlowLine, _ index: Int) {
    for (character, columns) in zip(line.spans.flatMap { Array($0.text) }, line.places) {
      let letter = TextSearch.fold(character)
      if letter != " " || letters.last != " " { add(letter, index, columns) }
    }
  }

  private mutating func add(_ letter: Character, _ line: Int, _ columns: Range<Int>) {
    letters.append(letter)
    lines.append(line)
    self.columns.append(columns)
  }

  func has(_ wanted: [Character], at place: Int) -> Bool {
    for offset in wanted.indices where letters[place + offset] != wanted[offset] { return false }
    return true
  }
}

extension TextSearch {
  /// Whether `text` has the folded words somewhere.
  static func has(_ wanted: [Character], in text: String) -> Bool {
    let letters = folded(text)
    guard !wanted.isEmpty, letters.count >= wanted.count else { return false }
    for start in 0...(letters.count - wanted.count) where letters[start] == wanted[0] {
      if letters[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }
}
