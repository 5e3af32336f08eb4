import Markup
import Models
import Terminal

/// What is promised of text that a reader sees.
enum TextPromises {
  static func checkLine(
    _ text: String, _ name: String, longest: Int
  ) throws(Finding) {
    let scalars = text.unicodeScalars
    try Finding.unless(scalars.count <= longest, "a \(name) is bounded", "\(scalars.count)")
    try Finding.unless(
      !scalars.contains {
        $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029
      }, "a \(name) is one line without controls", text)
    let safe = SafeText(text).text
    try Finding.unless(
      SafeText(safe).text.utf8.elementsEqual(safe.utf8), "safe text stays as it is", text)
    try Finding.unless(
      !safe.unicodeScalars.contains { isSteering($0) }, "safe text steers no terminal", text)
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}

/// What is promised of HTML that is kept.
enum MarkupPromises {
  static func check(_ html: String) throws(Finding) {
    let again = SafeHTML.sanitise(html, base: nil)
    try Finding.unless(again.utf8.elementsEqual(html.utf8), "clean HTML stays as it is", html)
    for tag in html.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
      let tag = String(Substring(tag.prefix { $0 != UInt8(ascii: ">") }))
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      try Finding.unless(!forbidden.contains(String(name)), "nothing acts in clean HTML", tag)
      // Quotes within values are references: name, value, name, value.
      let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
      for place in stride(from: 0, to: parts.count - 1, by: 2)
      where parts[place].hasSuffix(" href=") || parts[place].hasSuffix(" src=") {
        try checkAddress(String(parts[place + 1]))
      }
    }
  }

  private static func checkAddress(_ value: String) throws(Finding) {
    let scheme = WebAddress(value).scheme
    try Finding.unless(
      ["http", "https", "gemini", "mailto"].contains(scheme), "links are of safe schemes", value)
  }

  private static let forbidden: Set<String> = [
    "script", "style", "iframe", "object", "embed", "form", "input", "svg", "math", "base", "meta",
    "link", "frame", "frameset", "template", "button", "video", "audio",
  ]
}
