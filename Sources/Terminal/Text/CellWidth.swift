/// How many columns text takes: the same answer as `Frame.write` and ncursesw give.
///
/// Text is measured as it is drawn, that is after `SafeText`. Measuring cluster by cluster agrees
/// with that for every text that is safe already; make text safe once before laying it out.
package enum CellWidth {
  /// 0 for what is left out, else nearly always 1 or 2; at most 8 (a cluster of an Indic script
  /// can hold several spacing letters).
  package static func width(of cluster: Character) -> Int {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      switch first.value {
      case 0x20..<0x7F: return 1
      case 0xAC00...0xD7A3, 0x4E00...0x9FFF: return 2
      default: break
      }
      if ScalarFate(first) == .keep, let glyph = Glyph(simple: cluster) { return glyph.columns }
    }
    return SafeText(String(cluster)).text.reduce(0) { columns, safe in
      columns + Glyph.glyphs(of: safe).reduce(0) { $0 + $1.columns }
    }
  }

  package static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return SafeText(text).text.reduce(0) { $0 + width(of: $1) }
  }

  /// The longest beginning of `text`, made safe, that fits into `columns`; whole clusters only.
  package static func prefix(_ text: String, columns: Int) -> (text: String, columns: Int) {
    let safe = SafeText(text).text
    var used = 0
    var end = safe.startIndex
    while end < safe.endIndex {
      let width = width(of: safe[end])
      guard width <= columns - used else { break }
      used += width
      end = safe.index(after: end)
    }
    return (String(safe[..<end]), used)
  }
}
