/// Words at the beginning of a sentence that stand for something before it.
enum Pronouns {
  /// Whether a sentence begins with one.
  static func begin(_ sentence: [UInt32]) -> Bool {
    let start = sentence.drop { !Mark.isLetter($0) }.prefix(12)
    let word = SentenceSplitter.string(start.prefix { Mark.isInWord($0) }).lowercased()
    if words.contains(word) { return true }
    let opening = SentenceSplitter.string(start)
    return unspaced.contains { opening.hasPrefix($0) }
  }

  private static let words = set(
    """
    he she it they this that these those his her its their such er sie es dies diese dieser ihr sein \
    il elle ils elles ce cela cette ces él ella ellos esto este esta egli lui lei essi questo questa \
    ele ela eles isto isso hij zij ze dit dat он она оно они это этот эта эти его её их هو هي هم هذا \
    هذه ذلك وهو यह वह ये वे इस उस इसके उन्होंने उसने 그는 그녀는 그들은 이는 이것은 이에 그의
    """)

  private static let unspaced = set("これ それ この その 彼 彼女 他 她 它 这 這 เขา พวกเขา มัน")

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
