import Terminal

extension AppState {
  /// Counts beyond this are a cat on the keyboard.
  static let countLimit = 9_999_999

  mutating func take(_ key: Key) {
    if case .mouse(let event) = key { return take(event) }
    if mustWait(key) { typedAhead.append(key) } else { act(on: key) }
  }

  private mutating func act(on key: Key) {
    notice = nil
    if prompt != nil { return takeInPrompt(key) }
    if case .paste = key { return }
    if key == .escape, !pendingKeys.isEmpty || count != nil {
      forgetPending()
      return
    }
    if pendingKeys.isEmpty, takeDigit(key) { return }
    follow(pendingKeys + [key])
  }

  /// Keys for a row that is on its way wait for it, and so do those after them: none is lost, and
  /// none is taken for another row. Escape gives them up.
  private mutating func mustWait(_ key: Key) -> Bool {
    guard waitsForRows || !typedAhead.isEmpty else { return false }
    switch key {
    case .escape:
      typedAhead = []
      list.awaitedPick = nil
      return false
    case .control("l"), .control("z"): return false
    default: return true
    }
  }

  private var waitsForRows: Bool { prompt == nil && pane == .headlines && list.isWaiting }

  /// Acts on the keys that had to wait, as far as nothing has to be brought for the next one.
  mutating func catchUp() -> [Effect] {
    while !typedAhead.isEmpty, !waitsForRows {
      act(on: typedAhead.removeFirst())
      let effects = settled()
      guard effects.isEmpty else { return effects + (typedAhead.isEmpty ? [] : [.resume]) }
    }
    return []
  }

  mutating func forgetPending() {
    pendingKeys = []
    count = nil
  }

  private mutating func follow(_ keys: [Key]) {
    switch configuration.keymap.match(keys, in: pane) {
    case .prefix:
      pendingKeys = keys
    case .command(let command):
      let count = self.count
      forgetPending()
      perform(command, count: count, key: keys.last)
    case .none:
      let isTyped = if case .character = keys[0] { true } else { false }
      forgetPending()
      if isTyped { say(Wording.unbound(keys, help: label(.help), glyphs: glyphs)) }
    }
  }

  /// Digits never act by themselves: they count for the command that follows.
  private mutating func takeDigit(_ key: Key) -> Bool {
    guard case .character(let character) = key, let digit = character.asciiDigit else {
      return false
    }
    if digit == 0, count == nil { return false }
    count = min((count ?? 0) * 10 + digit, Self.countLimit)
    return true
  }

  /// The keys of a command here, as people write them; its name where it has none.
  func label(_ command: Command) -> String {
    configuration.keymap.label(for: command, in: pane) ?? ":" + command.rawValue
  }

  /// What has been typed of a command that is not complete yet.
  var pendingText: String {
    (count.map(String.init) ?? "") + pendingKeys.map(Wording.key).joined()
  }
}

extension Character {
  /// 0 to 9 for an ASCII digit.
  var asciiDigit: Int? {
    guard let value = asciiValue, (0x30...0x39).contains(value) else { return nil }
    return Int(value) - 0x30
  }
}
