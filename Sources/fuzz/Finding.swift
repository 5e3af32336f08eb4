/// A promise that an input has broken.
struct Finding: Error, Hashable {
  let promise: String
  /// What was there instead: text made of hostile input, for the eyes of a developer only.
  var detail = ""

  /// Throws unless `holds`.
  static func unless(
    _ holds: Bool, _ promise: String, _ detail: @autoclosure () -> String = ""
  ) throws(Finding) {
    if !holds { throw Finding(promise: promise, detail: detail()) }
  }
}
