extension Response {
  /// Whether a web page came, whatever was asked for.
  package var looksLikePage: Bool {
    if contentType?.lowercased().contains("html") == true { return true }
    let start = String(decoding: body.prefix(1024), as: UTF8.self).lowercased()
    return start.contains("<html") || start.contains("<!doctype html")
  }
}
