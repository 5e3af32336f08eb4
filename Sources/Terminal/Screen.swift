/// Where frames go and keys come from.
///
/// All of it happens on the main thread. `CursesScreen` is the real one; tests use `Frame.text`.
@MainActor
package protocol Screen: AnyObject {
  var size: Size { get }
  /// The keys that have arrived; never waits (but up to 25 ms to tell Escape from a sequence).
  func keys() -> [Key]
  /// Makes the terminal show `frame`, sending only what differs from what it shows already.
  func show(_ frame: Frame)
}
