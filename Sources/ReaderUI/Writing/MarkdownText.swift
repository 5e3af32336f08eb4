import Models
import Terminal

/// Runs of text as CommonMark's inlines: nothing in the words is taken for a mark.
struct MarkdownText {
  let links: [String]
  /// Everything is on one line.
  var isHeading = false
  /// In a cell, everything is on one line and bars are escaped, also inside of code.
  var isCell = false

  /// Without white space at the ends of lines; empty where there are no words.
  func text(of runs: [Document.Run]) -> String {
    var text = ""
    var index = 0
    while index < runs.count {
      guard let link = runs[index].link, links.indices.contains(link - 1) else {
        text += styled(runs[index], after: text.last, before: following(runs, index))
        index += 1
        continue
      }
      var inner = ""
      while index < runs.count, runs[index].link == link {
        let isLast = index + 1 == runs.count || runs[index + 1].link != link
        inner += styled(
          runs[index], after: inner.last ?? "[", before: isLast ? "]" : following(runs, index))
        index += 1
      }
      text += "[\(oneLine(inner))](\(Self.destination(links[link - 1])))"
    }
    return isHeading || isCell ? String(oneLine(text).trimmed) : lines(text)
  }

  /// The character that comes after a run; a mark, where another style begins.
  private func following(_ runs: [Document.Run], _ index: Int) -> Character? {
    guard index + 1 < runs.count else { return nil }
    let next = runs[index + 1]
    if next.link != nil { return "[" }
    return next.style.isPlain ? next.text.first : "*"
  }

  private func styled(
    _ run: Document.Run, after previous: Character?, before next: Character?
  ) -> String {
    let text = run.text.safeLines
    if run.style.contains(.code) { return code(text) }
    let words = String(text.trimmed)
    guard !run.style.isPlain, !words.isEmpty else { return Self.escaped(text) }
    let start = text.prefix { $0.isWhitespace }
    let end = text.reversed().prefix { $0.isWhitespace }.reversed()
    let before = start.isEmpty ? previous : " "
    let after = end.isEmpty ? next : " "
    let marks = run.style.marks
    // One kind of mark inside another is read as a mark only between white space or punctuation.
    let isMixed = marks.count > 1 && run.style.contains(.deleted)
    let usesMarks =
      !isMixed && Self.mayOpen(words.first, after: before)
      && Self.mayOpen(words.last, after: after)
    var inner = Self.escaped(words)
    for mark in marks {
      inner = usesMarks ? mark.mark + inner + mark.mark : "<\(mark.tag)>\(inner)</\(mark.tag)>"
    }
    return start + inner + String(end)
  }

  /// Whether marks between the two characters are read as marks (CommonMark, section 6.2).
  private static func mayOpen(_ inner: Character?, after outer: Character?) -> Bool {
    guard let inner else { return false }
    guard let outer, !outer.isWhitespace else { return true }
    if "*_~".contains(outer) { return false }
    return inner.isLetter || inner.isNumber || outer.isPunctuation || outer.isSymbol
  }

  private func code(_ text: String) -> String {
    let text = text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
    guard !text.trimmed.isEmpty else { return text }
    let fence = String(repeating: "`", count: Self.longestTicks(text) + 1)
    let needsPadding =
      text.first == "`" || text.last == "`" || (text.first == " " && text.last == " ")
    let padded = needsPadding ? " \(text) " : text
    return fence + (isCell ? padded.replacing("|", with: "\\|") : padded) + fence
  }

  private static func longestTicks(_ text: String) -> Int {
    var (longest, count) = (0, 0)
    for byte in text.utf8 {
      count = byte == 0x60 ? count + 1 : 0
      longest = max(longest, count)
    }
    return longest
  }

  private func oneLine(_ text: String) -> String {
    text.map { $0.isNewline ? " " : String($0) }.joined()
  }

  /// A line break inside is kept with a backslash; what would begin another block is escaped.
  private func lines(_ text: String) -> String {
    text.split(separator: "\n").map { String($0.trimmed) }.filter { !$0.isEmpty }
      .map(Self.begun).joined(separator: "\\\n")
  }
}

extension MarkdownText {
  /// Words alone, on one line.
  static func plain(_ text: String, isHeading: Bool = false) -> String {
    let line = String(escaped(SafeText(text).text).trimmed)
    return isHeading ? line : begun(line)
  }

  static func link(_ words: String, to address: String) -> String {
    "[\(plain(words, isHeading: true))](\(destination(address)))"
  }

  /// An address that is its own words.
  static func link(to address: String) -> String {
    let isPlain =
      WebAddress(address).isWeb
      && address.unicodeScalars.allSatisfy {
        $0.value > 0x20 && !"<>\\\"`".unicodeScalars.contains($0)
      }
    return isPlain ? "<\(SafeText(address).text)>" : link(address, to: address)
  }

  /// A code block whose fence is longer than any run of ticks in it.
  static func fenced(_ code: String) -> [String] {
    let code = code.safeLines
    guard !code.trimmed.isEmpty else { return [] }
    let fence = String(repeating: "`", count: max(3, longestTicks(code) + 1))
    return [fence] + code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      + [fence]
  }

  /// Marks that could mean something anywhere in a line. `#` ends headings.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isMark = "\\`*_[]<>~|#".unicodeScalars.contains(scalar)
      // Only these can begin a character reference.
      let isReference = scalar == "&" && rest.first.map { $0 == "#" || $0.isASCIILetter } == true
      if isMark || isReference { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Escapes what at the beginning of a line would begin a list or underline a heading.
  private static func begun(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")"
    else { return line }
    return digits + "\\" + line.dropFirst(digits.count)
  }

  /// An address between parentheses: what could end it, or be read as something else, is encoded.
  static func destination(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for scalar in SafeText(address).text.unicodeScalars {
      switch scalar {
      case " ", "(", ")", "<", ">", "\\", "\"", "`", "|":
        text += "%\(digits[Int(scalar.value >> 4)])\(digits[Int(scalar.value & 15)])"
      // It might begin a character reference.
      case "&": text += "\\&"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}

extension Document.RunStyle {
  /// Whether nothing of it can be written.
  fileprivate var isPlain: Bool { marks.isEmpty && !contains(.code) }

  /// The innermost first.
  fileprivate var marks: [(mark: String, tag: String)] {
    let all: [(style: Document.RunStyle, mark: String, tag: String)] = [
      (.emphasis, "*", "em"), (.strong, "**", "strong"), (.deleted, "~~", "del"),
    ]
    return all.filter { contains($0.style) }.map { ($0.mark, $0.tag) }
  }
}
