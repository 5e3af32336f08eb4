import FeedParsing
package import Models

/// Questions of Stack Exchange (https://api.stackexchange.com/docs): answers and the comments on
/// the question at the top level, comments on answers below those.
package struct StackExchange: CommentSource {
  package let kind = CommentThread.Source.stackExchange

  package init() {}

  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    let segments = address.segments
    guard let host = address.bareHost, let site = Self.site(of: host), segments.count >= 2,
      segments[0] == "questions" || segments[0] == "q",
      let id = segments[1].numericID
    else { return nil }
    return CommentThread(
      .stackExchange, "\(site)/\(id)", parameters: ["host": host],
      page: "https://\(host)/questions/\(id)")
  }

  /// What the interface calls the site at a host; nil for all other hosts.
  static func site(of host: String) -> String? {
    if host == "mathoverflow.net" { return host }
    for (domain, name) in [
      ("stackoverflow.com", "stackoverflow"), ("superuser.com", "superuser"),
      ("serverfault.com", "serverfault"), ("askubuntu.com", "askubuntu"),
      ("stackapps.com", "stackapps"),
    ] {
      if host == domain { return name }
      // `meta.superuser.com`, `pt.stackoverflow.com`
      if host.hasSuffix("." + domain) { return label(host, domain).map { "\($0).\(name)" } }
    }
    guard host.hasSuffix(".stackexchange.com") else { return nil }
    return label(host, "stackexchange.com")
  }

  /// The part of a host before its domain, in letters, digits, hyphens and dots.
  private static func label(_ host: String, _ domain: String) -> String? {
    let label = host.dropLast(domain.count + 1)
    let isPlain = label.utf8.allSatisfy { $0.isASCIILetterOrDigit || "-.".utf8.contains($0) }
    return isPlain && !label.isEmpty && label.utf8.count <= 60 ? String(label) : nil
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let parts = request.thread.name.split(separator: "/")
    guard parts.count == 2, let question = parts[1].numericID else {
      throw CommentError(.notUnderstood, address: request.thread.page ?? request.thread.name)
    }
    var loading = StackExchangeLoading(
      site: String(parts[0]), question: question, request: request, asking: asking)
    return try await loading.everything()
  }
}
