package import Terminal

/// Which command a sequence of keys means, pane by pane.
package struct Keymap: Hashable, Sendable {
  package enum Match: Hashable, Sendable {
    /// No binding begins like this.
    case none
    /// More keys are needed.
    case prefix
    case command(Command)
  }

  package init() {}

  /// What `keys` mean in `pane`; a pane's own bindings come before those for all panes.
  package func match(_ keys: [Key], in pane: Pane) -> Match { .none }

  /// The shortest sequence bound to `command` in `pane`, as people write it (`^R`, `gg`).
  package func label(for command: Command, in pane: Pane) -> String? { nil }

  /// All sequences bound to `command` in `pane`, as people write them.
  package func labels(for command: Command, in pane: Pane) -> [String] { [] }
}
