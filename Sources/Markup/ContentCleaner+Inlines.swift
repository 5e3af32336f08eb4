import Models

/// What stands inside a line.
extension ContentCleaner {
  mutating func inline(_ node: Int, _ place: Place) {
    let tag = tree.nodes[node].tag
    var element = SafeElement(tag)
    var place = place
    if tag == .a {
      if isPermalink(node) { return }
      guard let href = tree.value(.href, of: node).flatMap({ SafeAddress.link($0, base: base) })
      else { return visitChildren(of: node, place) }
      element.href = href
      // A link within a link: the inner one counts, as in browsers.
      place.inlines.removeAll { $0.element.tag == .a }
    } else if place.inlines.count(where: { $0.element.tag == tag }) >= (tag == .q ? 2 : 1) {
      return visitChildren(of: node, place)
    }
    if tag == .abbr { element.title = line(.title, of: node) }
    place.inlines.append(SafeWriter.Inline(node: node, element: element))
    visitChildren(of: node, place)
  }

  /// True for the sign beside a heading that only links to the heading itself, and its like.
  private func isPermalink(_ node: Int) -> Bool {
    guard tree.nodes[node].end == node + 2, tree.nodes[node + 1].tag == .text,
      tree.value(.href, of: node)?.utf8.first == UInt8(ascii: "#")
    else { return false }
    let text = String(decoding: tree.text[tree.nodes[node + 1].range].prefix(8), as: UTF8.self)
    return Self.permalinks.contains(String(text.trimmed))
  }

  /// Also the signs that lead back from a note.
  private static let permalinks: Set<String> = [
    "#", "¶", "§", "🔗", "∞", "↩", "↩︎", "⏎", "⤴", "⤴︎", "↑", "^",
  ]

  /// The reading of a word, in brackets.
  mutating func ruby(_ node: Int, _ place: Place) {
    let before = writer.contentCount
    writer.text(Array("(".utf8)[...], place.inlines, wraps: place.wraps)
    visitChildren(of: node, place)
    if writer.contentCount > before {
      writer.text(Array(")".utf8)[...], place.inlines, wraps: place.wraps)
    }
  }

  /// A formula in a line of text; where the page has nothing but its TeX, that.
  mutating func formula(_ node: Int, _ place: Place) {
    let math = MathText(tree)
    let set = math.text(of: node)
    guard set.isEmpty else {
      lastFormula = node
      return writer.text(Array(set.utf8)[...], place.inlines, wraps: place.wraps)
    }
    let annotation = (node..<tree.nodes[node].end).first { tree.nodes[$0].tag == .annotation }
    if let source = line(.alttext, of: node) ?? annotation.map(math.letters) {
      tex(source, node, place)
    }
  }

  private mutating func tex(_ source: String, _ node: Int, _ place: Place) {
    lastFormula = node
    var place = place
    place.inlines.append(SafeWriter.Inline(node: node, element: SafeElement(.code)))
    writer.text(Array(source.utf8)[...], place.inlines, wraps: place.wraps)
  }

  /// True for the picture of a formula, which MediaWiki puts beside the formula itself and others in
  /// its place: then its TeX is all there is.
  private mutating func formulaPicture(_ node: Int, _ alt: String, _ place: Place) -> Bool {
    guard let classes = tree.value(.class, of: node), classes.utf8.count < 200 else { return false }
    let names = classes.split(separator: " ")
    let isBeside = names.contains { $0.hasPrefix("mwe-math-fallback-image") }
    guard isBeside || names.contains("latex") || names.contains("tex") else { return false }
    let isGiven = isBeside && lastFormula.map { $0 < node && node - $0 < 200 } ?? false
    lastFormula = nil
    if !isGiven, !alt.isEmpty { tex(alt, node, place) }
    return true
  }

  /// An attribute as one line of at most 2,000 characters; nil where there is nothing in it.
  func line(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let value = tree.value(name, of: node) else { return nil }
    let line = PlainBytes.line(value, limit: 2000)
    return line.isEmpty ? nil : line
  }
}

/// Pictures and recordings.
extension ContentCleaner {
  mutating func image(_ node: Int, _ place: Place) {
    let width = number(.width, of: node, in: 0...100_000)
    let height = number(.height, of: node, in: 0...100_000)
    // Tracking pixels and spacers.
    if (width ?? .max) <= 2 || (height ?? .max) <= 2 { return }
    let alt = line(.alt, of: node) ?? ""
    if formulaPicture(node, alt, place) { return }
    let isSmall = (width ?? .max) <= 32 && (height ?? .max) <= 32
    if isSmall || ["emoji", "wp-smiley", "emoticon"].contains(where: { hasClass($0, node) }) {
      return writer.text(Array(alt.utf8)[...], place.inlines, wraps: place.wraps)
    }
    let source = pictureAddress(node)
    if source == nil, alt.isEmpty { return }
    // In verbatim text its words alone stay, which are no picture the next time.
    if !writer.isVerbatim {
      if source != nil, source == lastPicture { return }
      lastPicture = source
    }
    let image = SafeImage(source: source, alt: alt, title: line(.title, of: node))
    writer.image(image, place.inlines, wraps: place.wraps)
  }

  /// A picture's address; pictures that load late have it in other attributes.
  private func pictureAddress(_ node: Int) -> String? {
    let names: [HTMLAttribute] = [.src, .dataSource, .dataLazySource, .dataOriginal]
    for name in names {
      guard let value = tree.value(name, of: node) else { continue }
      if let address = SafeAddress.media(value, base: base) { return address }
    }
    let candidates = tree.value(.srcset, of: node)?.prefix(SafeAddress.maximumLength).trimmed
    guard let first = candidates?.split(whereSeparator: { $0 == " " }).first else { return nil }
    return SafeAddress.media(String(first), base: base)
  }

  /// A video or a recording becomes a link to it.
  mutating func media(_ node: Int, _ place: Place) {
    let sources = (node..<tree.nodes[node].end).prefix(16).filter {
      $0 == node || tree.nodes[$0].tag == .source
    }
    let addresses = sources.compactMap { tree.value(.src, of: $0) }
    guard let address = addresses.compactMap({ SafeAddress.media($0, base: base) }).first
    else { return }
    let kind = tree.nodes[node].tag == .audio ? "Audio" : "Video"
    let name = WebAddress(address).path.split(separator: "/").last.map { String($0) }
    reference(address, kind, line(.title, of: node) ?? name, node, place)
  }

  mutating func frame(_ node: Int, _ place: Place) {
    guard let source = tree.value(.src, of: node),
      let address = SafeAddress.media(source, base: base)
    else { return }
    let title = line(.title, of: node)
    if let page = Embed.page(address) { return reference(page, "Video", title, node, place) }
    guard title != nil || tree.value(.allowfullscreen, of: node) != nil else { return }
    reference(address, "Embedded", title, node, place)
  }

  private mutating func reference(
    _ address: String, _ kind: String, _ title: String?, _ node: Int, _ place: Place
  ) {
    var element = SafeElement(.a)
    element.href = address
    var inlines = place.inlines.filter { $0.element.tag != .a }
    inlines.append(SafeWriter.Inline(node: node, element: element))
    let text = "\(kind): \(title ?? WebAddress(address).host ?? address)"
    setOff(place)
    writer.text(Array(text.utf8)[...], inlines, wraps: true)
    setOff(place)
  }
}
