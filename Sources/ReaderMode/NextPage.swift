internal import Models

/// Where an article of several pages goes on.
///
/// Words such as "next" lead to other articles as often as to the next page, so that an address
/// counts only if it is this page's own with the next number in it.
struct NextPage {
  let tree: PageTree
  /// The page's own address.
  let address: WebAddress
  /// Whether the page says that it is an article: archives number their pages too.
  let isArticle: Bool

  init(_ tree: PageTree, url: String, isArticle: Bool) {
    (self.tree, self.isArticle) = (tree, isArticle)
    address = WebAddress(url)
  }

  /// Absolute, of the same host; nil where the page is the only one, the last one or no article.
  func find() -> String? {
    guard address.isWeb, isArticle, address.path.utf8.count > 1 else { return nil }
    // Read once, where an address asks for it.
    var paths: Set<String>?
    for node in tree.nodes.indices {
      guard hasNumber(node), let target = target(of: node) else { continue }
      if isNext(target, &paths), leads(node) { return target.text }
    }
    return nil
  }

  private func hasNumber(_ node: Int) -> Bool {
    tree.value(.href, of: node)?.utf8.contains(where: \.isDigit) ?? false
  }

  /// The paths of all links to the page's host.
  private func paths() -> Set<String> {
    Set(tree.nodes.indices.compactMap { target(of: $0) }.map { Self.bare($0.path) })
  }

  private static func bare(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Where a link of the page's own host leads, without the place in the page.
  private func target(of node: Int) -> WebAddress? {
    guard [.a, .link].contains(tree.nodes[node].name), let href = tree.value(.href, of: node),
      href.utf8.count < 2_000
    else { return nil }
    var target = WebAddress(WebAddress.resolve(href.trimmed, against: address.text))
    target.fragment = nil
    return target.isWeb && target.host == address.host ? target : nil
  }

  // MARK: What a link says

  private func leads(_ node: Int) -> Bool {
    if let rel = tree.value(.rel, of: node)?.lowercased(),
      rel.split(separator: " ").contains("next")
    {
      return true
    }
    guard tree.nodes[node].name == .a else { return false }
    let text = tree.plainText(of: node).lowercased()
    let word = text.trimming { !$0.isLetter && !$0.isNumber }
    return word.allSatisfy(\.isNumber) && !word.isEmpty || Self.words.contains(word)
      || (word.isEmpty && !text.isEmpty)
  }

  private static let words: Set<String> = [
    "next", "next page", "continue", "continue reading", "page 2", "part 2", "weiter",
    "nächste seite", "weiterlesen", "seite 2", "page suivante", "suivant", "suivante",
    "lire la suite",
    "siguiente", "página siguiente", "seguir leyendo", "próxima", "próxima página", "seguinte",
    "avanti", "pagina successiva", "successiva", "volgende", "volgende pagina", "następna",
    "następna strona", "dalej", "далее", "следующая", "следующая страница", "sonraki",
    "sonraki sayfa",
    "التالي", "الصفحة التالية", "अगला", "अगला पेज", "다음", "다음 페이지", "次へ", "次のページ", "次ページ",
    "下一页", "下一頁", "下页",
  ]

  // MARK: What an address says

  /// Whether an address is the page's own with the next number.
  private func isNext(_ target: WebAddress, _ paths: inout Set<String>?) -> Bool {
    if target.path == address.path { return isNextQuery(target.query, address.query) }
    guard target.query == address.query else { return false }
    return isNextPath(Array(target.path.utf8), Array(address.path.utf8), &paths)
  }

  private static let names: Set<String> = [
    "page", "p", "pg", "pagenum", "pageno", "pn", "seite", "pagina", "página", "part", "strona",
    "sayfa", "sida",
  ]

  private func isNextQuery(_ target: String?, _ own: String?) -> Bool {
    func parts(_ query: String?) -> (number: Int?, rest: [Substring]) {
      var number: Int?
      var rest: [Substring] = []
      for part in (query ?? "").split(separator: "&") {
        let pair = part.split(separator: "=", maxSplits: 1)
        if pair.count == 2, Self.names.contains(pair[0].lowercased()), let value = Int(pair[1]) {
          number = value
        } else {
          rest.append(part)
        }
      }
      return (number, rest)
    }
    let (next, current) = (parts(target), parts(own))
    guard let number = next.number, next.rest == current.rest else { return false }
    return number == (current.number ?? 1) + 1 && number < 100
  }

  private func isNextPath(_ target: [UInt8], _ own: [UInt8], _ paths: inout Set<String>?) -> Bool {
    var start = zip(target, own).prefix { $0 == $1 }.count
    while start > 0, target[start - 1].isDigit { start -= 1 }
    var end = zip(target[start...].reversed(), own[start...].reversed()).prefix { $0 == $1 }.count
    while end > 0, target[target.count - end].isDigit { end -= 1 }
    let added = String(decoding: target[start..<target.count - end], as: UTF8.self)
    let removed = String(decoding: own[start..<own.count - end], as: UTF8.self)
    if removed.isEmpty { return isSecond(added, isFile: end > 1) }
    guard let next = Int(added), let current = Int(removed), next == current + 1,
      (2..<99).contains(current)
    else { return false }
    // A number may be an id or a day as well, where no word introduces it: it is a page's if the page
    // leads to the address without it.
    if let word = own[..<start].dropLast().split(whereSeparator: { !$0.isLetter }).last,
      word.endIndex == start - 1, Self.names.contains(String(decoding: word, as: UTF8.self))
    {
      return true
    }
    let first = Array(own[..<max(0, start - 1)] + own[(own.count - end)...])
    let known = paths ?? self.paths()
    paths = known
    return known.contains(Self.bare(String(decoding: first, as: UTF8.self)))
  }

  /// "/story" goes on at "/story/2", "/story-2" and "/story/page/2".
  private func isSecond(_ added: String, isFile: Bool) -> Bool {
    let word = added.lowercased().trimming { !$0.isLetter && !$0.isNumber }
    guard added.utf8.first?.isDigit == false, word.last == "2" else { return false }
    let name = String(word.dropLast()).trimming { !$0.isLetter }
    // "-2" alone ends the address of another article of the same title.
    return Self.names.contains(name) || (name.isEmpty && (added.hasPrefix("-") == false || isFile))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
}
