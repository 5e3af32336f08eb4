/// What a server gave to ask "has it changed?" with, kept as opaque bytes (RFC 9110, section 8.8).
package struct HTTPValidators: Hashable, Sendable {
  /// The `ETag` field's value, quotes and weakness mark included.
  package var etag: String?
  /// The `Last-Modified` field's value, never parsed and never rewritten.
  package var lastModified: String?

  package init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}
