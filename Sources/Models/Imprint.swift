/// Who asks: the name, the version and the address that servers are told.
package enum Imprint {
  package static let version = "0.1.0"
  /// The project's page. Publishers ask for an address here, so that they can write to somebody
  /// before they shut a reader out; `set contact` puts the reader's own in its place.
  package static let page = "https://broadsheet.example/"

  /// What goes into `User-Agent` (RFC 9110, section 10.1.5).
  package static func userAgent(contact: String? = nil) -> String {
    "Broadsheet/\(version) (+\(contact ?? page))"
  }
}
