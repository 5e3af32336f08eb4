import Models

/// Collects the runs of a paragraph, with pictures standing between them.
struct RunWriter {
  /// What a paragraph is made of: text that belongs together, or a picture.
  enum Part {
    case text([Document.Run])
    case image(Document.Image)
  }

  private(set) var parts: [Part] = []
  private var runs: [Document.Run] = []
  /// Runs before this one are not added to: what comes after may have to be changed.
  private var barrier = 0

  mutating func append(_ text: String, _ style: Document.RunStyle, link: Int?) {
    guard !text.isEmpty else { return }
    if runs.count > barrier, let last = runs.indices.last, runs[last].style == style,
      runs[last].link == link
    {
      runs[last].text += text
    } else {
      runs.append(Document.Run(text, style, link: link))
    }
  }

  mutating func append(_ image: Document.Image) {
    endText()
    parts.append(.image(image))
  }

  /// Where text begins that may have to be changed when its element ends.
  mutating func mark() -> Int {
    barrier = runs.count
    return barrier
  }

  /// Changes the text since `mark`, unless a picture has cut it off.
  mutating func change(since mark: Int, _ change: ([Document.Run]) -> [Document.Run]) {
    guard mark < runs.count else { return }
    runs.replaceSubrange(mark..., with: change(Array(runs[mark...])))
  }

  mutating func finished() -> [Part] {
    endText()
    return parts
  }

  private mutating func endText() {
    let trimmed = runs.trimmed
    if !trimmed.isBlank { parts.append(.text(trimmed)) }
    runs = []
    barrier = 0
  }
}

extension [Document.Run] {
  /// True where there is nothing but white space: pages use no-break spaces to keep things apart.
  fileprivate var isBlank: Bool {
    allSatisfy { $0.text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
  }

  /// Runs of one style joined, empty ones gone, no white space at the ends.
  var trimmed: [Document.Run] {
    var joined: [Document.Run] = []
    for var run in self {
      if joined.isEmpty { run.text = String(run.text.drop { $0 == " " || $0 == "\n" }) }
      if run.text.isEmpty { continue }
      if let last = joined.indices.last, joined[last].style == run.style,
        joined[last].link == run.link
      {
        joined[last].text += run.text
      } else {
        joined.append(run)
      }
    }
    while let last = joined.indices.last {
      while let end = joined[last].text.unicodeScalars.last, end == " " || end == "\n" {
        joined[last].text.unicodeScalars.removeLast()
      }
      if !joined[last].text.isEmpty { break }
      joined.removeLast()
    }
    return joined
  }
}
