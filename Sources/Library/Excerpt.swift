import Markup
import Models

/// Whether a feed gave only the beginning of an article, as far as its text tells.
enum Excerpt {
  /// Fewer words than this, under a title, are hardly an article.
  private static let fewWords = 80
  /// Up to so many words, one paragraph is a summary.
  private static let paragraphWords = 150
  /// Bytes at the end in which a text says that it goes on elsewhere.
  private static let ending = 240

  /// `hasTitle` says whether the feed gave one: notes have none, and are whole however short.
  static func isOne(_ document: Document, text: String, words: Int, hasTitle: Bool) -> Bool {
    if isCutOff(text) { return true }
    guard hasTitle else { return false }
    if words < fewWords { return true }
    return words < paragraphWords && document.blocks.filter(\.isProse).count <= 1
  }

  /// Looks at bytes: every article that comes is asked.
  private static func isCutOff(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return false }
      let end = bytes[max(0, last + 1 - ending)...last]
      if endsInDots(end) || saysThatItWasCut(end) { return true }
      let line = end.lastIndex(of: 0x0A).map { end[($0 + 1)...] } ?? end
      return line.count < ending && pointsOn(Array(line))
    }
  }

  /// An ellipsis, perhaps in brackets or quotes, at the very end.
  private static func endsInDots(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let closing = "])}\"'”’»".utf8
    let end = text.suffix(16).reversed().drop { closing.contains($0) }.prefix(3).reversed()
    return end.elementsEqual("...".utf8) || end.elementsEqual("…".utf8)
  }

  private static func saysThatItWasCut(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.indices.contains { place in
      text[place] == UInt8(ascii: "[")
        && (text[place...].starts(with: "[…]".utf8) || text[place...].starts(with: "[...]".utf8))
    }
  }

  private static func pointsOn(_ line: [UInt8]) -> Bool {
    let small = String(decoding: line, as: UTF8.self).lowercased().utf8
    return small.indices.contains { place in
      goingOnByByte[Int(small[place])].contains { small[place...].starts(with: $0) }
    }
  }

  private static let goingOnByByte: [[[UInt8]]] = {
    var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)
    for phrase in goingOn.map({ Array($0.utf8) }) { phrases[Int(phrase[0])].append(phrase) }
    return phrases
  }()

  /// What publishers write under the beginning of an article, in lower case.
  private static let goingOn = [
    "read more", "continue reading", "read the full", "read the rest", "keep reading",
    "full story", "view full", "read on »", "weiterlesen", "mehr lesen", "den ganzen artikel",
    "lire la suite", "lire l'article", "lire plus", "leer más", "seguir leyendo", "leer el resto",
    "continua a leggere", "leggi tutto", "leggi di più", "ler mais", "leia mais",
    "continuar lendo", "lees meer", "lees verder", "läs mer", "les mer", "læs mere", "lue lisää",
    "czytaj więcej", "czytaj dalej", "číst dál", "celý článek", "читать далее", "читать полностью",
    "читати далі", "devamını oku", "続きを読む", "続きはこちら", "もっと読む", "더 보기", "더보기",
    "전체 기사", "계속 읽기", "阅读全文", "阅读更多", "查看全文", "閱讀全文", "閱讀更多", "繼續閱讀",
    "اقرأ المزيد", "المزيد", "קרא עוד", "להמשך קריאה", "आगे पढ़ें", "और पढ़ें", "อ่านต่อ",
    "baca selengkapnya", "xem thêm", "đọc tiếp",
  ]
}

extension Document.Block {
  fileprivate var isProse: Bool {
    switch self {
    case .paragraph, .list, .quote, .indented, .code, .table: true
    case .heading, .rule, .image: false
    }
  }
}
