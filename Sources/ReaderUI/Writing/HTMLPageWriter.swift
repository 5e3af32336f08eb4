import Models

/// An article as a whole HTML document that runs nothing and asks for nothing but its pictures.
enum HTMLPageWriter {
  static func text(of written: WrittenArticle) -> String {
    let article = written.article
    let title = escaped(written.title)
    let facts = written.facts.map(escaped).joined(separator: " · ")
    return """
      <!DOCTYPE html>
      <html\(language(of: article))>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <article>
      <h1>\(title)</h1>
      <p>\(facts)</p>
      \(source(of: article))\(article.bestHTML.safeLines)\(attachments(of: article))
      </article>
      </body>
      </html>

      """
  }

  /// Content Security Policy, level 3: whatever the text held, nothing in it runs.
  private static let policy = "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'"
  private static let style =
    "body{max-width:40em;margin:2em auto;padding:0 1em;line-height:1.5}"
    + "img{max-width:100%;height:auto}pre{overflow-x:auto}"

  /// A language tag (RFC 5646) has letters, digits and hyphens only.
  private static func language(of article: Article) -> String {
    guard let language = article.language, !language.isEmpty, language.utf8.count <= 35 else {
      return ""
    }
    let isTag = language.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
    }
    return isTag ? " lang=\"\(language)\"" : ""
  }

  private static func source(of article: Article) -> String {
    article.url.map { "<p>\(link(to: $0))</p>\n" } ?? ""
  }

  private static func attachments(of article: Article) -> String {
    guard !article.enclosures.isEmpty else { return "" }
    let items = article.enclosures.map { "<li>\(link(to: $0.url, $0.title))</li>" }
    return "\n<ul>\n" + items.joined(separator: "\n") + "\n</ul>"
  }

  /// An address that a browser may open; any other stays text.
  private static func link(to address: String, _ title: String? = nil) -> String {
    let words = escaped(title ?? address)
    guard let scheme = WebAddress(address).scheme, AppState.openableSchemes.contains(scheme) else {
      return words
    }
    return "<a href=\"\(escaped(address))\">\(words)</a>"
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.safeLines.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
