/// Code that reads what comes from outside, and the promises it keeps whatever comes.
struct FuzzTarget: Sendable {
  let name: String
  let title: String
  /// Words that such input is made of.
  let words: [String]
  /// Inputs to begin with where no folder of them is named.
  let seeds: [String]
  /// The longest input that is made up, in bytes.
  let longest: Int
  /// Runs one input and gives a mark of how it was read: inputs with new marks are worth keeping.
  let run: @Sendable ([UInt8]) throws(Finding) -> Int

  static let all: [FuzzTarget] = [
    .feeds, .dates, .outlines, .addresses, .layout, .pages, .pictures, .comments,
  ]
}
