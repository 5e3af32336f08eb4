import Models
import Terminal

/// One line of text with a cursor, edited with the keys a shell has.
struct LineEditor: Hashable, Sendable {
  /// Longer input is cut: nothing that is typed here needs more, but what has lines of its own may
  /// come from an editor.
  static let limit = 4000
  private var limit: Int { keepsLines ? Note.longestKept : Self.limit }

  private(set) var characters: [Character] = []
  /// Before which character the cursor stands.
  private(set) var cursor = 0

  /// Line breaks are part of the text, and ^O makes one; else they become spaces.
  private let keepsLines: Bool

  init(_ text: String = "", keepsLines: Bool = false) {
    self.keepsLines = keepsLines
    replace(with: text)
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  /// The text left of the cursor.
  var head: String { String(characters[..<cursor]) }

  mutating func replace(with text: String) {
    characters = Array(text.prefix(limit))
    cursor = characters.count
  }

  mutating func insert(_ text: String) {
    let flat = text.map { character -> Character in
      if character.isNewline { return keepsLines ? "\n" : " " }
      return character == "\t" ? " " : character
    }
    let room = limit - characters.count
    let added = flat.prefix(max(0, room))
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Takes a key if it edits; false where it means nothing here.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace, .control("h"): remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: characters.count)
    case .control("w"): remove(from: startOfWord, to: cursor)
    case .control("o") where keepsLines: insert("\n")
    case .alt("b"): cursor = startOfWord
    case .alt("f"): cursor = endOfWord
    case .control, .alt, .enter, .tab, .backTab, .escape, .insert, .up, .down, .pageUp, .pageDown,
      .function, .mouse:
      return false
    }
    return true
  }

  /// Puts `text` in place of the last `count` characters before the cursor.
  mutating func complete(last count: Int, with text: String) {
    remove(from: cursor - count, to: cursor)
    insert(text)
  }

  /// Completes what was begun before the cursor as far as all names that begin so agree.
  mutating func complete(_ begun: String, from names: [String]) {
    let found = names.filter { $0.hasPrefix(begun) }
    guard let first = found.first else { return }
    let common = found.dropFirst().reduce(first) { common, name in
      String(zip(common, name).prefix { $0 == $1 }.map(\.0))
    }
    complete(last: begun.count, with: found.count == 1 ? common + " " : common)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let start = max(0, start)
    let end = min(characters.count, end)
    guard start < end else { return }
    characters.removeSubrange(start..<end)
    cursor = start
  }

  private var startOfWord: Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private var endOfWord: Int {
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }
}
