/// A setting that is one of some words.
struct SettingChoice {
  let words: [String]
  let text: (Settings) -> String
  /// False where the word is none of them.
  let set: (String, inout Settings) -> Bool

  init<Choice: RawRepresentable<String> & CaseIterable>(
    _ path: WritableKeyPath<Settings, Choice>
  ) {
    words = Choice.allCases.map(\.rawValue)
    text = { $0[keyPath: path].rawValue }
    set = { word, settings in
      guard let choice = Choice(rawValue: word) else { return false }
      settings[keyPath: path] = choice
      return true
    }
  }
}
