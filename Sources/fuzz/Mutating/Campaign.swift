import Glibc

/// A run of made-up inputs against one target, the same for the same seed and time enough.
struct Campaign {
  /// CPU seconds after which the process ends itself: the input is in the record then.
  private static let hang = 20

  private let target: FuzzTarget
  private let options: CampaignOptions
  private let record: InputRecord
  private var corpus = Corpus()
  private var mutator: Mutator
  private var executions = 0
  private var findings: [String: Int] = [:]

  init(_ target: FuzzTarget, _ options: CampaignOptions) throws(CampaignOptions.Failure) {
    self.target = target
    self.options = options
    mutator = Mutator(seed: options.seed, words: target.words, longest: target.longest)
    let path = "\(options.findings)/\(target.name).current"
    guard let record = InputRecord(path, capacity: 1 << 24) else {
      throw CampaignOptions.Failure(reason: "\(path) cannot be written")
    }
    self.record = record
  }

  /// Whether no promise was broken in the time there was.
  func run() -> Bool {
    var campaign = self
    return campaign.runs()
  }

  private mutating func runs() -> Bool {
    do throws(CampaignOptions.Failure) {
      let given = try Corpus.read(options.paths)
      for seed in target.seeds.map({ Array($0.utf8) }) + given { execute(seed) }
    } catch {
      Fuzz.say(error.reason)
      return false
    }
    let start = Self.wallSeconds()
    var told = start
    while Self.wallSeconds() - start < options.seconds {
      for _ in 0..<64 { step() }
      if Self.wallSeconds() - told >= 60 {
        told = Self.wallSeconds()
        tell()
      }
    }
    tell()
    return findings.isEmpty
  }

  private mutating func step() {
    let inputs = corpus.inputs
    let input = inputs.isEmpty ? [] : inputs[mutator.chance.below(inputs.count)]
    let other = inputs.isEmpty ? [] : inputs[mutator.chance.below(inputs.count)]
    execute(mutator.changed(input, with: other))
  }

  private mutating func execute(_ input: [UInt8]) {
    record.write(input)
    Self.setAlarm(Self.hang)
    executions += 1
    do throws(Finding) {
      let mark = try Probe.run(target, input)
      corpus.learn(input, mark: mark, &mutator.chance)
    } catch {
      keep(error, input)
    }
  }

  private mutating func keep(_ finding: Finding, _ input: [UInt8]) {
    let seen = findings[finding.promise, default: 0]
    findings[finding.promise] = seen + 1
    guard seen < 3 else { return }
    let smallest = Shrinking.smallest(input) { candidate in
      do throws(Finding) {
        _ = try Probe.run(target, candidate)
        return false
      } catch {
        return error.promise == finding.promise
      }
    }
    let path = "\(options.findings)/\(target.name)-\(findings.count)-\(seen)"
    if let file = fopen(path, "wb") {
      fwrite(smallest, 1, smallest.count, file)
      fclose(file)
    }
    Fuzz.say("finding: \(finding.promise): \(finding.detail.debugDescription); \(path)")
  }

  private func tell() {
    let cpu = Int(Probe.cpuSeconds())
    Fuzz.say(
      "\(target.name): \(executions) inputs, \(cpu) CPU seconds, \(corpus.inputs.count) kept, "
        + "\(Probe.peakKilobytes() / 1024) MB, \(findings.count) promises broken")
  }

  private static func wallSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// SIGPROF, which nobody catches, after so many CPU seconds of this process.
  private static func setAlarm(_ seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }
}
