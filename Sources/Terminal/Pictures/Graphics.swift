/// What the terminal said it can do with pictures.
package struct Graphics: Hashable, Sendable {
  /// Whether cells can name pictures of kitty's graphics protocol.
  package private(set) var placesPictures = false
  package private(set) var hasSixels = false
  /// Pixels of a cell; nil where the terminal did not say.
  package private(set) var cell: Size?
  /// The primary device attributes came, which every terminal sends, after all other answers.
  package private(set) var isComplete = false

  private var takesCommands = false
  private var knowsPlaceholders = false

  package init() {}

  /// Asks for pictures by kitty's protocol, the program's name (XTVERSION), the size of a cell, and
  /// last the primary device attributes (DA1).
  static let question = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[>q\u{1B}[16t\u{1B}[c"

  /// Pixels of a cell; nil for larger and smaller ones than are to be read in.
  static func plausible(width: Int, height: Int) -> Size? {
    (4...100).contains(width) && (4...200).contains(height)
      ? Size(columns: width, rows: height) : nil
  }

  /// Takes in a sequence that the terminal sent; whatever it does not know is passed over.
  mutating func take(_ answer: [UInt8]) {
    let text = String(decoding: answer.prefix(200).dropFirst(), as: UTF8.self)
    if text.hasPrefix("_Gi=31;OK") {
      takesCommands = true
    } else if text.hasPrefix("P>|") {
      // Others take the commands but show the placeholders as they are.
      let name = text.dropFirst(3).lowercased()
      knowsPlaceholders = name.hasPrefix("kitty") || name.hasPrefix("ghostty")
    } else if text.hasPrefix("[?"), text.hasSuffix("c") {
      let numbers = SequenceKey.numbers(Array(text.utf8)[2...].dropLast())
      hasSixels = numbers.dropFirst().contains(4)
      isComplete = true
    } else if text.hasPrefix("[6;"), text.hasSuffix("t") {
      let numbers = SequenceKey.numbers(Array(text.utf8)[1...].dropLast())
      if numbers.count == 3 { cell = Self.plausible(width: numbers[2], height: numbers[1]) }
    }
    placesPictures = takesCommands && knowsPlaceholders
  }
}
