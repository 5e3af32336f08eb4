import Markup
import Models

/// What a page is called by where its comments are found by a term, as giscus and utterances do.
enum PageTerm {
  /// The term that `mapping` makes of `page`; nil where it is none of those that both know.
  static func term(_ mapping: String, of page: PageSignals) -> String? {
    switch mapping {
    case "pathname": path(of: page)
    case "title": page.title
    case "og:title":
      page.elements.first { $0.attributes["property"] == "og:title" }?.attributes["content"]
    default: nil
    }
  }

  /// The address without its fragment.
  static func address(of page: PageSignals) -> String {
    var address = WebAddress(page.address)
    address.fragment = nil
    return address.text
  }

  /// The path without the slash at its beginning and the extension at its end.
  private static func path(of page: PageSignals) -> String {
    let path = Substring(WebAddress(page.address).path)
    guard path.utf8.count > 1 else { return "index" }
    let name = path.dropFirst()
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return String(name) }
    let ending = name.utf8[dot...].dropFirst()
    let isExtension =
      !ending.isEmpty && ending.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
    return String(isExtension ? name[..<dot] : name)
  }
}
