/// Formulas (MathML Core) in one line of text: `x² + y²`, `(a + b)/2`, `√(1 − x)`, `∑_(i=1)ⁿ`.
struct MathText {
  /// Bytes of a formula; what is longer is cut, as nobody reads it in a line.
  private static let longest = 8000

  private let tree: HTMLTree

  init(_ tree: HTMLTree) { self.tree = tree }

  /// Empty where there is nothing to be shown.
  func text(of math: Int) -> String {
    let text = row(of: children(of: math))
    guard text.utf8.count <= Self.longest else {
      return String(text.prefix(Self.longest / 4)) + "…"
    }
    return text
  }

  private func children(of node: Int) -> [Int] { Array(tree.children(of: node)) }

  /// The text of a token or an annotation, white space collapsed.
  func letters(of node: Int) -> String {
    var bytes: [UInt8] = []
    for index in node..<tree.nodes[node].end where tree.nodes[index].tag == .text {
      bytes += PlainBytes.repaired(tree.text[tree.nodes[index].range])
      if bytes.count > Self.longest { break }
    }
    return PlainBytes.line(String(decoding: bytes, as: UTF8.self), limit: Self.longest)
  }

  /// Calls itself as deep as the page nests (`HTMLTree.maximumDepth`).
  private func text(_ node: Int) -> String {
    let parts = children(of: node)
    switch tree.nodes[node].tag {
    case .mi, .mn, .mtext, .ms, .text: return letters(of: node)
    case .mo: return MathSign(letters(of: node)).text
    case .mspace: return " "
    case .msup, .mover: return pair(parts) { over($0, small($1)) }
    case .msub: return pair(parts) { $0 + SmallText.set(small($1), raised: false) }
    case .munder: return pair(parts) { $0 + SmallText.set(small($1), raised: false) + " " }
    case .msubsup, .munderover:
      guard parts.count == 3 else { return row(of: parts) }
      let base = grouped(text(parts[0])) + SmallText.set(small(text(parts[1])), raised: false)
      let end = tree.nodes[node].tag == .munderover ? " " : ""
      return base + SmallText.set(small(text(parts[2])), raised: true) + end
    case .mfrac: return pair(parts) { $0 + "/" + divisor($1, parts[1]) }
    case .msqrt: return "√" + grouped(row(of: parts))
    case .mroot:
      guard parts.count == 2 else { return row(of: parts) }
      let degree = text(parts[1])
      let sign = ["3": "∛", "4": "∜"][degree] ?? SmallText.set(degree, raised: true) + "√"
      return sign + grouped(text(parts[0]))
    case .mtable: return rows(of: parts)
    case .mfenced: return "(" + parts.map { text($0) }.joined(separator: ", ") + ")"
    case .semantics: return parts.first.map { text($0) } ?? ""
    case let tag where tag.role == .dropped: return ""
    default: return row(of: parts)
    }
  }

  private func pair(_ parts: [Int], _ join: (String, String) -> String) -> String {
    guard parts.count == 2 else { return row(of: parts) }
    return join(grouped(text(parts[0])), text(parts[1]))
  }

  /// An accent stands on its letter, anything else is raised.
  private func over(_ base: String, _ mark: String) -> String {
    if base.count == 1, let accent = Self.accents[mark] { return base + accent }
    return base + SmallText.set(mark, raised: true)
  }

  private static let accents: [String: String] = [
    "¯": "\u{304}", "‾": "\u{304}", "→": "\u{20D7}", "^": "\u{302}", "ˆ": "\u{302}",
    "~": "\u{303}", "˜": "\u{303}", "˙": "\u{307}", "¨": "\u{308}",
  ]

  /// What is more than one thing needs brackets beside others.
  private func grouped(_ text: String) -> String {
    let isOne = !text.contains { " /".contains($0) } || isBracketed(text)
    return isOne ? text : "(" + text + ")"
  }

  private func isBracketed(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, "([{|".contains(first),
      ")]}|".contains(last)
    else { return false }
    var depth = 0
    for (place, letter) in text.enumerated() {
      if letter == first { depth += 1 } else if letter == last { depth -= 1 }
      if depth == 0, place + 1 < text.count { return first == "|" }
    }
    return true
  }

  /// What is raised or lowered has no room for spaces.
  private func small(_ text: String) -> String { text.filter { $0 != " " } }

  /// Letters side by side are a product, of which all is meant.
  private func divisor(_ text: String, _ node: Int) -> String {
    let isProduct =
      tree.nodes[node].tag == .mrow && children(of: node).count > 1
    return isProduct && !isBracketed(text) ? "(" + text + ")" : grouped(text)
  }

  private func rows(of parts: [Int]) -> String {
    let rows = parts.map { row in
      children(of: row).map { text($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    return rows.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension MathText {
  /// Things side by side, with spaces around what compares and joins.
  private func row(of parts: [Int]) -> String {
    var row = ""
    var isAfterOperand = false
    var isAfterApplication = false
    for part in parts {
      let isSign = tree.nodes[part].tag == .mo
      let sign = isSign ? MathSign(letters(of: part)) : nil
      let piece = sign?.text ?? text(part)
      guard !piece.isEmpty else { continue }
      if piece.first == "(", row.last == " ", isAfterApplication { row.removeLast() }
      isAfterApplication = sign?.isApplication == true
      if let sign, sign.isInfix, isAfterOperand {
        row += " " + piece + " "
      } else {
        row += piece + (sign?.isSeparator == true ? " " : "")
      }
      isAfterOperand = sign.map { $0.isClosing } ?? true
      guard row.utf8.count <= Self.longest else { break }
    }
    return PlainBytes.line(row, limit: Self.longest)
  }
}

/// An operator.
private struct MathSign {
  let text: String
  let isInfix: Bool
  let isSeparator: Bool
  /// Stands between a function and what it is applied to.
  let isApplication: Bool
  /// Ends an operand: a bracket that closes, a factorial.
  let isClosing: Bool

  init(_ letters: String) {
    switch letters {
    // Invisible times, separator and plus.
    case MathSign.application: text = " "
    case "\u{2062}", "\u{2063}", "\u{2064}": text = ""
    case "-": text = "−"
    default: text = letters
    }
    isApplication = letters == MathSign.application
    isSeparator = text == "," || text == ";"
    isClosing = [")", "]", "}", "!", "′", "″", "|", "⟩", "%"].contains(text)
    isInfix = Self.infixes.contains(text)
  }

  private static let application = "\u{2061}"

  private static let infixes = Set(
    "= ≠ < > ≤ ≥ ≈ ≡ ∼ ≃ ≅ ∝ + − ± ∓ × ⋅ · ÷ ∗ → ← ↔ ⇒ ⇐ ⇔ ↦ ∈ ∉ ⊂ ⊆ ⊃ ⊇ ∪ ∩ ∧ ∨ := ≔ ∣ ∥ ⊥ ≪ ≫ ∘ ⊕ ⊗ mod"
      .split(separator: " ").map(String.init))
}
