package import Terminal

/// Which command a sequence of keys means, pane by pane.
///
/// A pane's own bindings come before those for all panes, also where they only begin like the keys.
package struct Keymap: Hashable, Sendable {
  package enum Match: Hashable, Sendable {
    /// No binding begins like this.
    case none
    /// More keys are needed.
    case prefix
    case command(Command)
  }

  /// Why a binding was refused.
  package enum BindingError: Error, Hashable, Sendable {
    /// Digits are counts.
    case startsWithDigit
    /// One of the two sequences is the beginning of the other, which is bound already.
    case conflicts(KeySequence, Command)
    case notBound
  }

  private struct Binding: Hashable, Sendable {
    var sequence: KeySequence
    /// Nil where the keys mean nothing in this pane though they do in all others.
    var command: Command?
  }

  /// In order of preference; the key nil is for all panes.
  private var bindings: [Pane?: [Binding]] = [:]

  /// The keys as the program comes.
  package init() { self = Self.standard }

  private init(standard commands: [Command]) {
    for command in commands {
      for keys in command.standardKeys {
        bindings[keys.pane, default: []] += keys.keys.compactMap(KeySequence.init).map {
          Binding(sequence: $0, command: command)
        }
      }
    }
  }

  private static let standard = Keymap(standard: Command.allCases)

  /// What `keys` mean in `pane`; a pane's own bindings come before those for all panes.
  package func match(_ keys: [Key], in pane: Pane) -> Match {
    for scope in [pane, nil] {
      var isPrefix = false
      for binding in bindings[scope, default: []] where binding.sequence.keys.starts(with: keys) {
        guard binding.sequence.keys.count == keys.count else {
          isPrefix = true
          continue
        }
        return binding.command.map(Match.command) ?? .none
      }
      if isPrefix { return .prefix }
    }
    return .none
  }

  /// The shortest sequence bound to `command` in `pane`, as people write it (`^R`, `gg`).
  package func label(for command: Command, in pane: Pane) -> String? {
    sequences(for: command, in: pane).min { $0.keys.count < $1.keys.count }?.label
  }

  /// All sequences bound to `command` in `pane`, as people write them.
  package func labels(for command: Command, in pane: Pane) -> [String] {
    sequences(for: command, in: pane).map(\.label)
  }

  /// Makes `sequence` mean `command`, in one pane or (nil) in all; it may have meant another.
  package mutating func bind(
    _ sequence: KeySequence, to command: Command, in pane: Pane?
  ) throws(BindingError) {
    if sequence.startsWithDigit { throw .startsWithDigit }
    let others = bindings[pane, default: []]
    for other in others where other.sequence != sequence {
      guard let bound = other.command else { continue }
      if other.sequence.starts(with: sequence) || sequence.starts(with: other.sequence) {
        throw .conflicts(other.sequence, bound)
      }
    }
    let binding = Binding(sequence: sequence, command: command)
    if let index = others.firstIndex(where: { $0.sequence == sequence }) {
      bindings[pane]?[index] = binding
    } else {
      bindings[pane, default: []].append(binding)
    }
  }

  /// Takes the meaning of `sequence` away, in one pane or (nil) from what holds in all.
  package mutating func unbind(_ sequence: KeySequence, in pane: Pane?) throws(BindingError) {
    let wasBound = bindings[pane, default: []].contains {
      $0.sequence == sequence && $0.command != nil
    }
    let isBoundEverywhere = bindings[nil, default: []].contains { $0.sequence == sequence }
    guard wasBound || (pane != nil && isBoundEverywhere) else { throw .notBound }
    bindings[pane]?.removeAll { $0.sequence == sequence }
    if pane != nil, isBoundEverywhere {
      bindings[pane, default: []].append(Binding(sequence: sequence, command: nil))
    }
  }

  /// Every binding for one pane or (nil) for all, in order of preference.
  package func sequences(boundIn pane: Pane?) -> [(sequence: KeySequence, command: Command)] {
    bindings[pane, default: []].compactMap { binding in
      binding.command.map { (binding.sequence, $0) }
    }
  }

  private func sequences(for command: Command, in pane: Pane) -> [KeySequence] {
    let scopes: [Pane?] = [pane, nil]
    return scopes.flatMap { bindings[$0, default: []] }
      .filter { $0.command == command }
      .map(\.sequence)
      .filter { isReachable($0, in: pane) && match($0.keys, in: pane) == .command(command) }
  }

  /// Whether no shorter binding answers before the sequence is complete.
  private func isReachable(_ sequence: KeySequence, in pane: Pane) -> Bool {
    sequence.keys.indices.dropFirst().allSatisfy {
      match(Array(sequence.keys[..<$0]), in: pane) == .prefix
    }
  }
}
