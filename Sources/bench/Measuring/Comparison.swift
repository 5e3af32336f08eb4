/// How the samples of a comparison are printed; what is compared is seconds, or what a unit says.
enum Unit {
  case time
  /// Samples are seconds an article.
  case articles
  /// Samples are seconds a byte.
  case bytes
  /// Samples are kibibytes.
  case memory
  /// Samples are bytes.
  case size
}

/// One row of the table: two ways to do the same, measured side by side in alternating rounds.
struct Comparison {
  var name: String
  /// What is compared with what, for people.
  var meaning: String
  var unit: Unit
  var ours: [Double] = []
  var against: [Double] = []
  /// Which of the sorted samples stands for all: one half is the median.
  var quantile = 0.5

  init(_ name: String, _ meaning: String, _ unit: Unit = .time) {
    self.name = name
    self.meaning = meaning
    self.unit = unit
  }

  /// Takes samples of both sides, first the one and then the other by turns, after one round that
  /// does not count. A sample is what a closure returns for the number of its round.
  mutating func measure(
    rounds: Int, ours: (Int) async throws -> Double?, against: (Int) async throws -> Double?
  ) async rethrows {
    for round in 0...rounds {
      let a: Double?
      let b: Double?
      if round.isMultiple(of: 2) {
        a = try await ours(round)
        b = try await against(round)
      } else {
        b = try await against(round)
        a = try await ours(round)
      }
      guard round > 0, let a, let b else { continue }
      self.ours.append(a)
      self.against.append(b)
    }
  }

  /// The same samples seen from their slow end.
  func tail(_ quantile: Double, named name: String) -> Comparison {
    var tail = self
    tail.name = name
    tail.quantile = quantile
    return tail
  }

  var rounds: Int { ours.count }
  var oursTypical: Double { Self.pick(ours, quantile) }
  var againstTypical: Double { Self.pick(against, quantile) }
  var ratio: Double { oursTypical / againstTypical }

  private static func pick(_ samples: [Double], _ quantile: Double) -> Double {
    guard !samples.isEmpty else { return .nan }
    return samples.sorted()[min(samples.count - 1, Int(Double(samples.count) * quantile))]
  }
}

/// How long `work` takes, in seconds.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  return seconds(since: start)
}

/// How long `work` takes, in seconds.
func awaitedSeconds(_ work: () async throws -> Void) async rethrows -> Double {
  let start = ContinuousClock.now
  try await work()
  return seconds(since: start)
}

func seconds(since start: ContinuousClock.Instant) -> Double { (.now - start) / .seconds(1) }
