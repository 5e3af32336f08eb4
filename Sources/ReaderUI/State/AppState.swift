package import Models
package import Terminal

/// Everything that is on the screen and everything that decides what a key does next.
package struct AppState: Sendable {
  package var configuration: Configuration
  /// Set by the loop before each message; ages are counted from it.
  package var now: Timestamp
  /// Seconds by which clocks here are ahead of UTC at a moment.
  package var utcOffset: @Sendable (Timestamp) -> Int
  /// False where the locale is not UTF-8: only ASCII is drawn by the views.
  package var usesUnicode: Bool

  package private(set) var size: Size

  package init(
    configuration: Configuration, size: Size, now: Timestamp, usesUnicode: Bool = true,
    utcOffset: @escaping @Sendable (Timestamp) -> Int = { _ in 0 }
  ) {
    self.configuration = configuration
    self.size = size
    self.now = now
    self.usesUnicode = usesUnicode
    self.utcOffset = utcOffset
  }

  /// What has to be loaded for the first frame.
  package mutating func start() -> [Effect] { [] }

  /// Takes in what happened and says what the world has to do about it.
  package mutating func update(_ message: Message) -> [Effect] { [] }
}
