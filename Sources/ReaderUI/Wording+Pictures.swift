// What is said of pictures.
extension Wording {
  static func pictures(areShown: Bool, hasSome: Bool) -> String {
    guard areShown else { return "Pictures are no longer shown" }
    return hasSome
      ? "Pictures are shown" : "Pictures are shown from now on; this article has none"
  }

  static func noPicture(_ reason: String) -> String { "A picture is missing: \(reason)" }
}
