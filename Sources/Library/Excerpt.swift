import Markup
import Models

/// Whether a feed gave only the beginning of an article, as far as its text tells.
enum Excerpt {
  /// Fewer words than this, under a title, are hardly an article.
  private static let fewWords = 80
  /// Up to so many words, one paragraph is a summary.
  private static let paragraphWords = 150
  /// Characters at the end in which a text says that it goes on elsewhere.
  private static let ending = 160

  /// `hasTitle` says whether the feed gave one: notes have none, and are whole however short.
  static func isOne(_ document: Document, text: String, words: Int, hasTitle: Bool) -> Bool {
    if isCutOff(text) { return true }
    guard hasTitle else { return false }
    if words < fewWords { return true }
    return words < paragraphWords && document.blocks.filter(\.isProse).count <= 1
  }

  private static func isCutOff(_ text: String) -> Bool {
    let end = text.suffix(ending).lowercased()
    let line = end.trimmed
    if ["…", "...", "[…]", "[...]", "(…)", "(...)", "…]", "»…"].contains(where: {
      line.hasSuffix($0)
    }) {
      return true
    }
    if line.contains("[…]") || line.contains("[...]") || line.contains("[&hellip;]") { return true }
    let last = line.split { $0.isNewline }.last ?? ""
    return last.count <= 80 && goingOn.contains { last.contains($0) }
  }

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
