internal import CFriBidi

/// The order in which a terminal that knows nothing of it has to be given text of scripts that run
/// from right to left (Unicode Bidirectional Algorithm, UAX #9).
package enum Bidi {
  /// Who puts text into its order on the screen.
  package enum Mode: Hashable, Sendable {
    /// The terminal, or nobody.
    case off
    case on
    /// As `on`, with Arabic letters in the forms that they take beside one another.
    case shaped
  }

  /// Whether the terminal puts text into its order itself, as far as the environment tells: VTE does
  /// so since 0.58 (GNOME Terminal, Tilix), mlterm, Konsole and Terminal of macOS always did. Inside
  /// of tmux or screen these variables tell of the terminal around it, which then does the same.
  package static func isDoneByTerminal(_ environment: (String) -> String?) -> Bool {
    let version = environment("VTE_VERSION").flatMap { Int($0) } ?? 0
    return version >= 5800 || environment("MLTERM") != nil || environment("KONSOLE_VERSION") != nil
      || environment("TERM_PROGRAM") == "Apple_Terminal"
  }

  /// Whether `text` holds anything that runs from right to left, or the mark that says so (U+200F).
  package static func concerns(_ text: Substring) -> Bool {
    // No scalar below U+0590 does, and none of Han, kana or Hangul: most texts end here.
    let mayConcern = text.utf8.contains { byte in
      switch byte {
      case 0xD6...0xE0, 0xE2, 0xEF, 0xF0: true
      default: false
      }
    }
    return mayConcern && text.unicodeScalars.contains { isRightToLeft($0) }
  }

  /// The direction of a paragraph by its first strong character (UAX #9, rules P2 and P3), for
  /// which the invisible marks U+200E and U+200F count as well; nil where there is none.
  package static func isRightToLeft(_ text: Substring) -> Bool? {
    for scalar in text.unicodeScalars {
      switch shim_strong_direction(scalar.value) {
      case 1: return true
      case 0: return false
      default: continue
      }
    }
    return nil
  }

  /// Blocks of right-to-left scripts: Hebrew to Arabic Extended-A, presentation forms, and the
  /// ancient and African scripts of the Supplementary Multilingual Plane.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200F: return true
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      return shim_strong_direction(scalar.value) == 1
    default: return false
    }
  }

  /// What stands in the place of `cluster` where the text runs from right to left: brackets turn.
  package static func mirrored(_ cluster: String) -> String {
    guard let scalar = cluster.unicodeScalars.first, cluster.unicodeScalars.count == 1 else {
      return cluster
    }
    var mirrored: FriBidiChar = 0
    guard fribidi_get_mirror_char(scalar.value, &mirrored) != 0,
      let turned = Unicode.Scalar(mirrored)
    else { return cluster }
    return String(turned)
  }

  /// The places of `levels` from left to right (rule L2).
  package static func order(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in stride(from: highest, through: 1, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[start] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[end] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}

/// The levels of a paragraph's characters, odd where they run from right to left.
package struct BidiLevels: Sendable {
  package private(set) var levels: [UInt8]
  /// The scalars in the forms in which they are shown; as many as were given.
  package private(set) var scalars: [Unicode.Scalar]

  /// `scalars` is one paragraph of safe text. Takes time in proportion to it.
  package init(_ scalars: [Unicode.Scalar], isRightToLeft: Bool, mode: Bidi.Mode) {
    self.scalars = scalars
    levels = Array(repeating: isRightToLeft ? 1 : 0, count: scalars.count)
    guard mode != .off, !scalars.isEmpty, let count = FriBidiStrIndex(exactly: scalars.count) else {
      return
    }
    var text = scalars.map { FriBidiChar($0.value) }
    var types = Array(repeating: FriBidiCharType(0), count: text.count)
    var brackets = Array(repeating: FriBidiBracketType(0), count: text.count)
    var found = Array(repeating: FriBidiLevel(0), count: text.count)
    var direction = shim_direction(isRightToLeft ? 1 : 0)
    fribidi_get_bidi_types(&text, count, &types)
    fribidi_get_bracket_types(&text, count, &types, &brackets)
    guard
      fribidi_get_par_embedding_levels_ex(&types, &brackets, count, &direction, &found) != 0
    else { return }
    levels = found.map { UInt8(clamping: $0) }
    guard mode == .shaped else { return }
    var joining = Array(repeating: FriBidiArabicProp(0), count: text.count)
    fribidi_get_joining_types(&text, count, &joining)
    fribidi_join_arabic(&types, count, &found, &joining)
    fribidi_shape_arabic(shim_shape_flags, &found, count, &joining, &text)
    self.scalars = zip(text, scalars).map { Unicode.Scalar($0) ?? $1 }
  }
}
