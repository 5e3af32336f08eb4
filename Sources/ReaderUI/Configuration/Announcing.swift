/// How the reader is told of new articles while the program is open.
package enum Announcing: String, CaseIterable, Hashable, Sendable {
  case off, bell
  /// A notification of the desktop, by way of the terminal (OSC 9).
  case osc9
}
