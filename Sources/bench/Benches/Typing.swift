/// A search as it is typed in the real reader: each letter, Return after letters that nobody waited
/// for, and the list that comes then.
enum Typing {
  private static let rounds = 11
  /// Between letters of somebody who types fast.
  private static let pause = Duration.milliseconds(25)

  static func run(_ stores: Stores) async throws {
    let small = try await stores.small()
    for size in stores.sizes where size > Arrival.length {
      let label = Table.short(size)
      let (large, base) = (
        try Programs.reader(try await stores.store(of: size)), try Programs.reader(small)
      )
      for reader in [large, base] { _ = reader.settled(.screen) }
      var letters = Comparison(
        "\(label): letter of a filter", "last byte of the frame with \(label) articles : with 100")
      var list = Comparison(
        "\(label): filter typed live", "from Return to the list, typed without waiting : with 100")
      for round in 0...rounds {
        let word = Planted.common[round]
        letters.ours += time(lettersOf: word, in: large)
        letters.against += time(lettersOf: word, in: base)
        try await type(word, in: large).map { list.ours.append($0) }
        try await type(word, in: base).map { list.against.append($0) }
      }
      Table.print(letters)
      Table.print(letters.tail(0.99, named: "\(label): letter of a filter, 99th"))
      Table.print(list)
      Table.print(list.tail(0.95, named: "\(label): filter typed live, 95th"))
    }
  }

  /// Seconds of each letter, every one waited for; the filter is given up then.
  private static func time(lettersOf word: String, in reader: TerminalProcess) -> [Double] {
    reader.press("&")
    let times = word.compactMap { reader.time(String($0)) }
    reader.press("\u{1B}")
    return times
  }

  /// Seconds from Return to the last byte of the filtered list; the filter is taken away then.
  private static func type(_ word: String, in reader: TerminalProcess) async throws -> Double? {
    reader.send("&")
    for letter in word {
      reader.send(String(letter))
      try await Task.sleep(for: pause)
    }
    let time = reader.time("\r", .init(quiet: 100))
    reader.press("\u{1B}")
    return time
  }
}
