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
      // Larger and smaller ones are not to be read in.
      if numbers.count == 3, (4...100).contains(numbers[2]), (4...200).contains(numbers[1]) {
        cell = Size(columns: numbers[2], rows: numbers[1])
      }
    }
    placesPictures = takesCommands && knowsPlaceholders
  }
}
