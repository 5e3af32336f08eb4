import Models

extension HeadlineList {
  /// The rows in sight and the place in the list, as they are drawn.
  struct Picture: Sendable {
    var first = 0
    var rows: [Headline] = []
    var selection = 0
    var top = 0
    var total = 0
    var isWhole = true
    var isEmpty = false

    func row(at index: Int) -> Headline? {
      rows.indices.contains(index - first) ? rows[index - first] : nil
    }
  }

  /// Takes the picture anew where every row in sight is there.
  mutating func takePicture() {
    let end = min(total, top + visible)
    guard isLoaded, top >= first, end <= first + rows.count else { return }
    picture = Picture(
      first: first, rows: rows, selection: selection, top: top, total: total, isWhole: isWhole,
      isEmpty: isEmpty)
  }
}
