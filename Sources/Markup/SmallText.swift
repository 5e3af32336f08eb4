import Models

/// Sets raised and lowered text in a line of ordinary characters.
enum SmallText {
  /// Scalars; longer text is set as it is: no formula or note is that long.
  private static let maximumLength = 24

  /// Unicode's own characters where all of `runs` has them (x², H₂O), else `^(…)` and `_(…)`, or
  /// `^…` and `_…` for a single character and for what is in brackets already.
  static func set(_ runs: [Document.Run], raised: Bool) -> [Document.Run] {
    let text = runs.text
    let count = text.unicodeScalars.prefix(maximumLength + 1).count
    guard count > 0, count <= maximumLength, !text.contains("\n") else { return runs }
    let table = raised ? superscripts : subscripts
    // A note's number is small enough without its brackets.
    if raised, text.hasPrefix("["), isBracketed(text),
      text.dropFirst().dropLast().allSatisfy(\.isNumber)
    {
      return set(runs.dropping("[", "]"), raised: true)
    }
    if text.unicodeScalars.allSatisfy({ table[$0] != nil }) {
      return runs.map { run in
        var run = run
        run.text = String(String.UnicodeScalarView(run.text.unicodeScalars.map { table[$0] ?? $0 }))
        return run
      }
    }
    if raised, plain.contains(text.lowercased()) { return runs }
    return marked(runs, raised ? "^" : "_", standsAlone: count == 1 || isBracketed(text))
  }

  private static func marked(
    _ runs: [Document.Run], _ sign: String, standsAlone: Bool
  ) -> [Document.Run] {
    guard let first = runs.firstIndex(where: { !$0.text.isEmpty }),
      let last = runs.lastIndex(where: { !$0.text.isEmpty })
    else { return runs }
    var runs = runs
    runs[first].text = (standsAlone ? sign : sign + "(") + runs[first].text
    if !standsAlone { runs[last].text += ")" }
    return runs
  }

  private static func isBracketed(_ text: String) -> Bool {
    (text.hasPrefix("[") && text.hasSuffix("]")) || (text.hasPrefix("(") && text.hasSuffix(")"))
  }

  /// `text` as one would write it raised or lowered beside others.
  static func set(_ text: String, raised: Bool) -> String {
    set([Document.Run(text)], raised: raised).text
  }

  /// What is raised for looks only, and Unicode has no small letters for.
  private static let plain: Set<String> = [
    "ème", "ère", "º", "ª", "tm", "sm", "™", "®", "©", "*", "†", "‡", "§",
  ]

  private static let superscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUW, ".unicodeScalars,
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂ, ".unicodeScalars))
  private static let subscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+-−=()aehijklmnoprstuvx".unicodeScalars,
      "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ".unicodeScalars))
}

extension [Document.Run] {
  /// Without the signs at the ends, which are known to be there.
  fileprivate func dropping(_ opening: Character, _ closing: Character) -> [Document.Run] {
    var runs = self
    if let first = runs.firstIndex(where: { $0.text.first == opening }) {
      runs[first].text.removeFirst()
    }
    if let last = runs.lastIndex(where: { $0.text.last == closing }) {
      runs[last].text.removeLast()
    }
    return runs.filter { !$0.text.isEmpty }
  }
}
