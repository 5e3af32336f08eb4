import Terminal

/// The names of single keys, for reading and for showing.
enum KeyName {
  /// The first name of each key is the one shown.
  private static let names: [(key: Key, names: [String])] = [
    (.enter, ["Enter", "Return", "CR"]),
    (.tab, ["Tab"]),
    (.backTab, ["S-Tab", "Shift-Tab", "BackTab"]),
    (.escape, ["Esc", "Escape"]),
    (.backspace, ["Backspace", "BS"]),
    (.delete, ["Del", "Delete"]),
    (.insert, ["Ins", "Insert"]),
    (.up, ["Up"]),
    (.down, ["Down"]),
    (.left, ["Left"]),
    (.right, ["Right"]),
    (.home, ["Home"]),
    (.end, ["End"]),
    (.pageUp, ["PgUp", "PageUp"]),
    (.pageDown, ["PgDn", "PageDown"]),
    (.character(" "), ["Space"]),
    (.character("<"), ["<", "lt"]),
  ]

  private static let keysByName: [String: Key] = Dictionary(
    names.flatMap { entry in entry.names.map { ($0.lowercased(), entry.key) } },
    uniquingKeysWith: { first, _ in first })

  /// Nil where `name` is not the name of one key; single characters other than `<` have none.
  static func key(_ name: Substring) -> Key? {
    guard name.utf8.count <= 24 else { return nil }
    let lowered = name.lowercased()
    if let key = keysByName[lowered] { return key }
    if lowered.first == "f", let number = Int(lowered.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    for prefix in ["ctrl-", "c-"] where lowered.hasPrefix(prefix) {
      let rest = lowered.dropFirst(prefix.count)
      if rest == "space" { return .control(" ") }
      return rest.count == 1 ? rest.first.flatMap(control) : nil
    }
    for prefix in ["alt-", "a-", "m-"] where lowered.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest.lowercased() == "space" { return .alt(" ") }
      guard rest.count == 1, let first = rest.first, isWritable(first) else { return nil }
      return .alt(first)
    }
    return nil
  }

  /// Whether a character can be seen, and shown in a label as it is.
  static func isWritable(_ character: Character) -> Bool {
    SafeText(String(character)).text == String(character)
  }

  /// Control and `character`; terminals send some of these as keys of their own (ECMA-48, C0).
  static func control(_ character: Character) -> Key? {
    guard let ascii = character.lowercased().first?.asciiValue else { return nil }
    let lowered = Character(Unicode.Scalar(ascii))
    return switch lowered {
    case "h": .backspace
    case "i": .tab
    case "j", "m": .enter
    case "[": .escape
    // Both are sent as NUL.
    case "@", " ": .control(" ")
    case "a"..."z", "\\", "]", "^", "_": .control(lowered)
    default: nil
    }
  }

  static func label(_ key: Key) -> String {
    if let named = names.first(where: { $0.key == key }) { return named.names[0] }
    return switch key {
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "^" + character.uppercased()
    case .alt(" "): "Alt-Space"
    case .alt(let character): "Alt-" + String(character)
    case .function(let number): "F\(number)"
    case .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown:
      // Named above.
      ""
    case .mouse: "mouse"
    case .paste: "paste"
    }
  }
}
