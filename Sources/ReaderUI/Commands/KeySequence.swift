package import Terminal

/// One or more keys pressed after another, as people write them: `gg`, `^R`, `Space`, `g Enter`.
///
/// Reading takes, in this order: names of keys in any case (`Enter`, `S-Tab`, `F5`, `Ctrl-r`,
/// `Alt-x`), the same between `<` and `>` (`g<space>`, `<lt>`), `^` before a character for Control,
/// and everything else character by character. Blanks separate keys.
package struct KeySequence: Hashable, Sendable {
  /// 1 to `maximumLength`; never a mouse event or a paste.
  package let keys: [Key]

  package static let maximumLength = 8

  /// Nil where `text` names no key, an unknown one, or more than `maximumLength`.
  package init?(_ text: String) {
    var keys: [Key] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      guard let more = Self.keys(in: part), keys.count + more.count <= Self.maximumLength else {
        return nil
      }
      keys += more
    }
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// Nil where there are no keys, too many, or some that nobody can write down.
  package init?(_ keys: [Key]) {
    guard (1...Self.maximumLength).contains(keys.count), keys.allSatisfy(\.canBeBound) else {
      return nil
    }
    self.keys = keys
  }

  /// The sequence as the help shows it; reading it again gives the same keys.
  package var label: String {
    let names = keys.map(KeyName.label)
    if names.count == 1 { return names[0] }
    let isPlain = names.allSatisfy(Self.canBeJoined)
    return names.joined(separator: isPlain ? "" : " ")
  }

  /// Whether a key's name keeps its meaning when another follows without a blank.
  private static func canBeJoined(_ name: String) -> Bool {
    if name.count == 1 { return name != "^" && name != "<" }
    return name.count == 2 && name.first == "^"
  }

  package var startsWithDigit: Bool {
    guard case .character(let first) = keys[0] else { return false }
    return ("0"..."9").contains(first)
  }

  package func starts(with other: KeySequence) -> Bool { keys.starts(with: other.keys) }

  private static func keys(in part: Substring) -> [Key]? {
    if let key = KeyName.key(part) { return [key] }
    var keys: [Key] = []
    var rest = part
    while let first = rest.first {
      guard keys.count < maximumLength else { return nil }
      let tail = rest.dropFirst()
      if first == "<", let end = tail.firstIndex(of: ">") {
        guard let key = KeyName.key(tail[..<end]) else { return nil }
        keys.append(key)
        rest = tail[end...].dropFirst()
      } else if first == "^", let next = tail.first {
        guard let key = KeyName.control(next) else { return nil }
        keys.append(key)
        rest = tail.dropFirst()
      } else {
        guard KeyName.isWritable(first) else { return nil }
        keys.append(.character(first))
        rest = tail
      }
    }
    return keys
  }
}

extension Key {
  fileprivate var canBeBound: Bool {
    switch self {
    case .mouse, .paste: false
    case .character, .control, .alt, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert,
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function:
      true
    }
  }
}
