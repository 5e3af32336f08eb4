import Library
import Models
import ReaderUI
import Terminal

/// The reader at work: the main thread's loop over keys, signals, answers and the store's files.
///
/// The main thread owns the terminal, the state and one connection to the store. Background work
/// answers through the mailbox and never waits for this thread.
@MainActor final class ReaderSession {
  let library: Library
  let desk: LibraryDesk
  let screen: CursesScreen
  let mailbox = Mailbox<Message>()
  var state: AppState
  var isRunning = true
  /// The refresh under way, so that Escape can stop it.
  var refresh: Task<Void, Never>?
  /// The rows that are being looked for.
  var listLoad: Task<Void, Never>?
  /// The assistant at work, so that Escape can stop it.
  var assistant: Task<Void, Never>?
  /// The page that a link leads to, or the digest, likewise.
  var page: Task<Void, Never>?
  /// What a source of comments is being asked, so that Escape can give it up.
  var discussion: Task<Void, Never>?
  let writes = WriteQueue()
  let pictures: PictureDesk
  /// Grows when pictures are given up: what was asked for before concerns nobody.
  var pictureRound = 0
  /// Pixels of a cell when pictures were last drawn.
  var pictureCell: Size?
  /// What the terminal was taken to be able to do when pictures were last drawn.
  var graphics = Graphics()
  private var needsFrame = true
  /// Related Articles were asked for and belong into the next frame.
  private var awaitsRelated = false
  private var changes: ChangeNotice

  init(library: Library, configuration: Configuration, notices: [String]) throws {
    self.library = library
    desk = try library.openDesk()
    changes = ChangeNotice(counter: try desk.changeCounter())
    screen = try CursesScreen()
    pictures = PictureDesk(library, mailbox)
    state = AppState(
      configuration: configuration, size: screen.size, now: Clock.now,
      usesUnicode: screen.usesUnicode, locale: Paths.locale, isRemote: Paths.isRemote,
      utcOffset: Clock.utcOffset)
    state.terminalOrdersText = Bidi.isDoneByTerminal(Paths.environment)
    screen.setMouse(configuration.settings.mouse)
    for notice in notices { mailbox.post(.failure(notice)) }
  }

  /// Runs until the reader quits or a signal asks to; the terminal is restored on the way out.
  func run(signals: borrowing SignalQueue, watch: borrowing FileWatch?) {
    let watched = descriptor(of: watch)
    perform(state.start())
    while isRunning {
      if needsFrame {
        waitForRelated()
        show()
      }
      let ready = Poll.wait(
        on: [screen.descriptor, mailbox.descriptor, signals.descriptor, watched],
        timeout: screen.hasKeys ? 0 : changes.wait(at: Clock.milliseconds))
      if ready.gone.contains(screen.descriptor) { isRunning = false }
      if ready.readable.contains(signals.descriptor) { take(signals.read()) }
      if ready.readable.contains(screen.descriptor) || screen.hasKeys { takeKeys() }
      for message in mailbox.drain() where isRunning { handle(message) }
      if ready.readable.contains(watched), hasChanges(watch) { changes.noticed() }
      if changes.isDue(at: Clock.milliseconds) { lookAtStore() }
    }
    refresh?.cancel()
    assistant?.cancel()
    page?.cancel()
    perform(state.close())
    // What it runs is ended with it.
    if let assistant { try? Broadsheet.waitFor { await assistant.value } }
    if writes.isBusy { try? Broadsheet.waitFor { [writes] in await writes.finish() } }
    screen.close()
    // A failure would come too late to be told, and the log keeps everything anyway.
    try? desk.settle()
  }

  private func takeKeys() {
    for key in screen.keys() where isRunning { handle(.key(key)) }
    if screen.isGone { isRunning = false }
    if screen.graphics.isComplete, screen.graphics != graphics {
      graphics = screen.graphics
      handle(.graphicsChanged)
    }
  }

  /// Negative, which waiting passes over, where there is no watch.
  private func descriptor(of watch: borrowing FileWatch?) -> Int32 {
    switch watch {
    case .some(let watch): watch.descriptor
    case .none: -1
    }
  }

  private func hasChanges(_ watch: borrowing FileWatch?) -> Bool {
    switch watch {
    case .some(let watch): watch.drain()
    case .none: false
    }
  }

  /// Takes in one message and does all it leads to; answers that come at once are taken in too.
  func handle(_ message: Message) {
    if case .progress(let progress) = message, progress.isFinished { refresh = nil }
    if case .related = message { awaitsRelated = false }
    state.now = Clock.now
    let hadMouse = state.configuration.settings.mouse
    perform(state.update(message))
    let hasMouse = state.configuration.settings.mouse
    if hasMouse != hadMouse { screen.setMouse(hasMouse) }
  }

  func perform(_ effects: [Effect]) {
    needsFrame = true
    for effect in effects {
      if case .loadRelated = effect { awaitsRelated = true }
      if let answer = perform(effect) { handle(answer) }
    }
  }

  /// Milliseconds that a frame waits for Related Articles, which mostly come within two.
  private static let relatedPatience: Int64 = 8

  /// Lets Related Articles change with the article, in one frame.
  private func waitForRelated() {
    let end = Clock.milliseconds + Self.relatedPatience
    while awaitsRelated, isRunning {
      let left = end - Clock.milliseconds
      guard left > 0 else { break }
      let ready = Poll.wait(on: [mailbox.descriptor], timeout: Int32(left))
      guard ready.readable.contains(mailbox.descriptor) else { break }
      for message in mailbox.drain() where isRunning { handle(message) }
    }
    awaitsRelated = false
  }

  private func show() {
    var frame = Frame(screen.size)
    frame.usesUnicode = screen.usesUnicode
    state.draw(into: &frame)
    screen.show(frame)
    needsFrame = false
  }

  private func take(_ signals: [Signal]) {
    for signal in signals {
      switch signal {
      case .hangUp, .terminate, .interrupt: isRunning = false
      case .resize:
        screen.resized()
        handle(.resize(screen.size))
        // Another font: what was drawn does not fit its cells any more.
        if screen.cellPixels != pictureCell { handle(.graphicsChanged) }
      case .stop: suspend()
      case .continue: redraw()
      }
    }
  }

  /// Another process, or a refresh of ours, may have written: look only if it really did.
  private func lookAtStore() {
    guard let counter = try? desk.changeCounter(), changes.isNews(counter) else { return }
    handle(.storeChanged)
  }

  func suspend() {
    screen.suspend()
    screen.resized()
    handle(.resize(screen.size))
  }

  func redraw() {
    screen.redraw()
    needsFrame = true
  }
}
