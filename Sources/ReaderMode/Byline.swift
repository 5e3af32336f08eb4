internal import Models

/// Who wrote a page's article, where the page does not say so in its data.
struct Byline {
  let tree: PageTree
  let siteName: String?

  init(_ tree: PageTree, siteName: String?) { (self.tree, self.siteName) = (tree, siteName) }

  /// One line, from elements that are named for it, or else from a line that begins as such lines do.
  func find() -> String? { marked ?? written }

  private var marked: String? {
    var found: [String] = []
    for node in tree.nodes.indices where tree.nodes[node].name != .text {
      let isAuthor =
        tree.value(.rel, of: node)?.lowercased() == "author"
        || tree.value(.itemprop, of: node)?.lowercased() == "author"
      guard isAuthor || tree.marks[node].contains(.byline), !isInComments(node) else { continue }
      let text = Self.cleaned(tree.plainText(of: node))
      guard text.count < 100, isPersonal(text) else { continue }
      if isAuthor { return text }
      found.append(text)
    }
    return found.first
  }

  static func joined(_ names: [String]) -> String {
    var known: Set<String> = []
    return names.map(cleaned).filter { !$0.isEmpty && known.insert($0).inserted }
      .joined(separator: ", ")
  }

  /// What stands before a name, in small letters, longest first.
  private static let leadIns = [
    "article written by", "zeige alle beiträge von", "alle beiträge von", "erstellt von",
    "voir tous les articles de", "this article was written by", "view all posts by", "posts by",
    "post author by", "post author", "medically reviewed by", "written by", "article by",
    "authored by", "posted by", "published by", "story by",
    "words by", "veröffentlicht von", "eingestellt von", "geschrieben von", "ein beitrag von",
    "artikel von", "publié par", "écrit par", "escrito por", "publicado por", "autorin", "autor",
    "auteur", "author", "redaktion:", "texte", "texto", "testo", "tekst", "door", "geschreven door",
    "scritto da", "napisane przez", "автор", "текст", "автор текста", "yazar", "yazan", "بقلم",
    "كتب", "إعداد", "लेखक",
    "글쓴이", "작성자", "글", "取材・文", "文／", "文/", "文", "著者", "作者", "撰文", "本报记者", "记者", "記者", "von", "vom",
    "par", "por", "by", "di", "text", "foto",
  ]
  private static let marks: Set<Character> = [
    ":", "-", "–", "—", "|", "•", "·", ",", ";", "/", "*", " ", "\u{A0}", "：", "／", "・",
  ]

  static func cleaned(_ name: String) -> String {
    var name = name.trimmed[...]
    var isChanged = true
    while isChanged {
      isChanged = false
      while let first = name.first, Self.marks.contains(first) { name.removeFirst() }
      while let last = name.last, Self.marks.contains(last) { name.removeLast() }
      let small = name.lowercased()
      for leadIn in Self.leadIns
      where small.hasPrefix(leadIn)
        && !(small.dropFirst(leadIn.count).first?.isLetter ?? false) && small.count == name.count
      {
        name = name.dropFirst(leadIn.count)
        isChanged = true
        break
      }
    }
    for role in Self.roles where name.hasSuffix(role) && name.count > role.count {
      name = name.dropLast(role.count)
    }
    // "Name — 12 May": what follows is no part of it.
    for mark in [" | ", " • ", " · ", " — ", " – ", " - ", "\n"] {
      if let end = name.firstRange(of: mark) { name = name[..<end.lowerBound] }
    }
    return String(name.trimmed)
  }

  func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count < 120 && !text.contains("://") && !text.contains("@")
      && text.lowercased() != siteName?.lowercased() && text.contains(where: \.isLetter)
  }

  /// Whether what stands in the text as byline can be the name of somebody.
  private func isPersonal(_ text: String) -> Bool {
    let small = text.lowercased()
    return isName(text) && text.split(separator: " ").count <= 6
      && !text.contains(where: \.isNumber) && !small.hasSuffix("says")
      && !Self.labels.contains(small)
  }

  /// What stands where a name would.
  private static let labels: Set<String> = [
    "comments", "kommentare", "updated", "published", "share", "on", "read more", "name", "author",
    "publiziert am", "veröffentlicht am", "publié le", "publicado", "redaktion", "editor", "admin",
  ]

  /// What stands behind a name without a space.
  private static let roles = [" 기자", "기자", " 특파원", "記者", " 记者"]

  private func isInComments(_ node: Int) -> Bool {
    var node = node
    while node >= 0 {
      if tree.nodes[node].name == .form || tree.marks[node].contains(.certainClutter) {
        return true
      }
      node = tree.nodes[node].parent
    }
    return false
  }

  /// How a line begins that names who wrote what it stands by.
  private static let openings = [
    "by ", "written by ", "von ", "par ", "por ", "di ", "door ", "autor: ", "автор: ", "текст: ",
    "yazan: ", "بقلم ", "작성자", "글 ", "作者：", "作者:", "记者 ", "本报记者", "撰文：", "文／", "文/",
  ]

  private static let firstBytes = Set(openings.compactMap { $0.utf8.first.map { $0 | 0x20 } })

  private var written: String? {
    for node in tree.nodes.indices where tree.nodes[node].name == .text {
      let bytes = tree.text[tree.nodes[node].range]
      guard (5...90).contains(bytes.count), let first = bytes.first(where: { $0 > 0x20 }),
        Self.firstBytes.contains(first | 0x20)
      else { continue }
      let text = tree.plainText(of: node)
      let small = text.lowercased()
      guard Self.openings.contains(where: { small.hasPrefix($0) }), !isInComments(node) else {
        continue
      }
      let name = Self.cleaned(text)
      if name.count < text.count, isPersonal(name), Self.looksLikeName(name) { return name }
    }
    return nil
  }

  /// Two to four words that each begin with a capital, or a few characters of a script without them.
  private static func looksLikeName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard let first = name.unicodeScalars.first else { return false }
    if first.value >= 0x0590 { return (2...24).contains(name.count) && words.count <= 4 }
    return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
  }
}
