#if LIBFUZZER
  import Glibc

  /// Hands the inputs of libFuzzer to a target (https://llvm.org/docs/LibFuzzer.html).
  enum GuidedCampaign {
    private static let target = FuzzTarget.all.first { $0.name == CommandLine.arguments[1] }

    /// Arguments after the name of the target are libFuzzer's own. They live as long as the process.
    static func run() -> Int32 {
      let words = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
      let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
        .allocate(capacity: words.count + 1)
      for (index, word) in words.enumerated() { arguments[index] = strdup(word) }
      arguments[words.count] = nil
      var (count, first) = (Int32(words.count), arguments)
      return runDriver(&count, &first, testOneInput)
    }

    static func one(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
      guard let target else { return 0 }
      do throws(Finding) {
        _ = try Probe.run(target, Array(UnsafeBufferPointer(start: bytes, count: count)))
      } catch {
        Fuzz.say("finding: \(error.promise): \(error.detail.debugDescription)")
        abort()
      }
      return 0
    }
  }

  @_cdecl("LLVMFuzzerTestOneInput")
  func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    GuidedCampaign.one(bytes, count)
  }

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32
#endif
