import Library
import ReaderUI
import Terminal

extension Broadsheet {
  /// Opens the reader on the terminal and comes back when it is left.
  static func openReader(_ context: Context, isSample: Bool) throws {
    let signals = SignalQueue()
    let (configuration, problems) = try context.readConfiguration()
    let library = context.openLibrary(configuration)
    if isSample { try waitFor { try await library.fillSampleEdition(at: Clock.now) } }
    let session = try ReaderSession(
      library: library, configuration: configuration,
      notices: problems.map(Wording.sentence(for:)))
    // The session has made the directory where there was none, and reads nothing before it runs.
    // Where no watch is to be had, the reader does without: what it does itself it sees anyway.
    let watch = FileWatch(directory: context.directory)
    session.run(signals: signals, watch: watch)
  }
}
