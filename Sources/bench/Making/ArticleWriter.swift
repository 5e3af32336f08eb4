/// Writes one article in one language.
struct ArticleWriter {
  let vocabulary: Vocabulary
  let language: Language
  /// What the article is about; empty where it is about nothing in particular.
  var names: [String] = []

  func title(_ chance: inout SplitMix64) -> String {
    var words = (0..<4 + chance.below(6)).map { _ in vocabulary.word(&chance) }
    if !names.isEmpty { words[1] = name(&chance) }
    if names.count > 1 { words[3] = name(&chance) }
    words[0] = words[0].capitalised
    return words.joined(separator: language.space)
  }

  /// A text of about this many words, with what is `planted` spread over it.
  func html(words: Int, planted: [String], _ chance: inout SplitMix64) -> String {
    var html = "<figure><img src=\"https://img.example.org/\(chance.below(1_000_000)).jpg\" "
    html += "alt=\"\(title(&chance))\"><figcaption>\(title(&chance))</figcaption></figure>\n"
    var rest = planted[...]
    var left = words
    while left > 0 {
      let length = min(left, 40 + chance.below(50))
      let due = rest.prefix((rest.count * length + left - 1) / left)
      rest = rest.dropFirst(due.count)
      left -= length
      if chance.chance(0.15) { html += "<h2>\(title(&chance))</h2>\n" }
      html += "<p class=\"text\">"
      append(length, planted: due, to: &html, &chance)
      html += "</p>\n"
    }
    return html
  }

  private func append(
    _ words: Int, planted: ArraySlice<String>, to html: inout String, _ chance: inout SplitMix64
  ) {
    var planted = planted
    var begins = true
    for index in 1...words {
      // Whatever is left comes with even chances, and certainly before the paragraph ends.
      let isPlanted = !planted.isEmpty && chance.below(words - index + 1) < planted.count
      let isName = !names.isEmpty && chance.chance(0.025)
      let other = isName ? name(&chance) : vocabulary.word(&chance)
      let word = isPlanted ? planted.removeFirst() : other
      switch chance.below(40) {
      case 0: html += "<a href=\"/tag/\(chance.below(9_999))?a=1&amp;b=2\">\(word)</a>"
      case 1: html += "<em>\(word)</em>"
      case 2: html += "“\(word)” &amp; <strong>\(vocabulary.word(&chance))</strong>"
      default: html += begins ? word.capitalised : word
      }
      begins = index == words || chance.chance(0.07)
      html += begins ? language.stop : chance.chance(0.06) ? language.comma : language.space
    }
  }

  private func name(_ chance: inout SplitMix64) -> String { names[chance.below(names.count)] }
}

extension String {
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
