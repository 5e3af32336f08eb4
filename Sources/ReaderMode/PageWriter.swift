/// Writes the part of a page that was taken as HTML, and as text.
struct PageWriter {
  let page: PageBlocks
  let taken: [Bool]
  let isGone: [Bool]

  /// The text, a line a block; captions are the pictures'.
  var text: String {
    page.blocks.indices.filter { taken[$0] && !page.isCaption($0) }.map { page.blocks[$0].text }
      .joined(separator: "\n")
  }

  /// The elements around what was taken, with the pictures between it.
  var html: String {
    let tree = page.tree
    guard let first = taken.firstIndex(of: true), let last = taken.lastIndex(of: true),
      let start = page.blocks[first].nodes.first, let end = page.blocks[last].nodes.last
    else { return "" }
    var kept = Array(repeating: false, count: tree.nodes.count)
    for (index, block) in page.blocks.enumerated() where taken[index] {
      for node in block.nodes { kept[node] = true }
    }
    for node in start...end where !isGone[node] {
      switch tree.nodes[node].name {
      case .img, .br, .hr: kept[node] = true
      default: break
      }
    }
    for node in tree.nodes.indices.reversed() where kept[node] && tree.nodes[node].parent >= 0 {
      kept[tree.nodes[node].parent] = true
    }
    var output: [UInt8] = []
    // What follows the end of the document stands beside it.
    var node = 0
    while node < tree.nodes.count {
      write(node, kept, &output)
      node = max(node + 1, tree.nodes[node].end)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Around text that was taken these were left open by mistake; what reads the HTML would drop them
  /// with all that is inside.
  private static let unwritten: Set<PageElement> = [
    .other, .html, .body, .nav, .dialog, .button, .form, .fieldset,
  ]

  /// Calls itself as deep as the page nests (`PageTree.maximumDepth`).
  private func write(_ node: Int, _ kept: [Bool], _ output: inout [UInt8]) {
    guard kept.indices.contains(node), kept[node] else { return }
    let tree = page.tree
    let element = tree.nodes[node].name
    if element == .text { return Self.escape(tree.text[tree.nodes[node].range], &output) }
    let isWritten = !Self.unwritten.contains(element)
    if isWritten {
      output.append(contentsOf: "<\(element.rawValue)".utf8)
      for attribute in tree.attributes[tree.nodes[node].range] {
        switch attribute.name {
        case .href, .src, .alt, .title, .start, .type, .reversed, .value, .dir, .align, .alttext,
          .colspan, .rowspan, .srcset, .width, .height, .dataSource, .dataLazySource, .dataOriginal:
          output.append(contentsOf: " \(attribute.name.rawValue)=\"".utf8)
          Self.escape(attribute.value.utf8, &output)
          output.append(UInt8(ascii: "\""))
        default: break
        }
      }
      output.append(UInt8(ascii: ">"))
    }
    var child = node + 1
    while child < tree.nodes[node].end {
      write(child, kept, &output)
      child = tree.nodes[child].end
    }
    if isWritten, element != .img, element != .br, element != .hr {
      output.append(contentsOf: "</\(element.rawValue)>".utf8)
    }
  }

  /// The lines of a plain text as paragraphs.
  static func paragraphs(_ text: String) -> String {
    var output: [UInt8] = []
    for line in text.split(whereSeparator: \.isNewline) {
      output.append(contentsOf: "<p>".utf8)
      escape(line.utf8, &output)
      output.append(contentsOf: "</p>".utf8)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func escape(_ bytes: some Sequence<UInt8>, _ output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      default: output.append(byte)
      }
    }
  }
}
