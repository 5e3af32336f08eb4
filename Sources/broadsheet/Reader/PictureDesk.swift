import Library
import Models
import ReaderUI
import Terminal

/// Loads and draws the pictures of the open article, away from the main thread; answers go to the
/// mailbox.
actor PictureDesk {
  /// How a picture is to be drawn.
  struct Form {
    enum Kind { case cells, placed, sixels }
    var kind: Kind
    var colors: PictureProgram.Colors
    var usesUnicode: Bool
    /// Pixels of a cell of the terminal.
    var cell: Size
  }

  private let library: Library
  private let mailbox: Mailbox<Message>
  private var round = 0
  private var tasks: [Task<Void, Never>] = []
  /// The last that draws: one picture is decoded at a time.
  private var drawing: Task<Void, Never>?
  private var loaded: [String: LoadedPicture] = [:]
  /// Pixels of what the program takes for a cell, once they are known.
  private var programCell: Size?

  /// Bytes of pictures that are held, so that another width asks nobody.
  private static let held = 32 * 1024 * 1024
  /// Seconds after which pictures that were asked for together and have not come are given up.
  private static let patience = 60
  /// More pixels make nothing better to look at, and would go to the terminal.
  private static let pixels = 400_000

  init(_ library: Library, _ mailbox: Mailbox<Message>) {
    self.library = library
    self.mailbox = mailbox
  }

  /// Gives up what is under way, and forgets what was loaded, where a new round begins; false for
  /// one that is over.
  func enter(round: Int) -> Bool {
    guard round > self.round else { return round == self.round }
    self.round = round
    for task in tasks { task.cancel() }
    drawing?.cancel()
    tasks = []
    drawing = nil
    loaded = [:]
    return true
  }

  func load(
    _ addresses: [NumberedAddress], of id: Article.ID, _ feed: Feed.ID, round: Int
  ) {
    guard enter(round: round) else { return }
    tasks.append(
      Background.start {
        let missing = await self.load(addresses, of: id, feed)
        guard !Task.isCancelled else { return }
        for number in missing {
          self.mailbox.post(.pictureFailed(id, number, reason: Wording.tooSlow))
        }
      })
  }

  /// The numbers of those that neither came nor failed in time.
  private func load(
    _ addresses: [NumberedAddress], of id: Article.ID, _ feed: Feed.ID
  ) async -> Set<Int> {
    await withTaskGroup(of: Int?.self) { group in
      for address in addresses {
        group.addTask {
          await self.load(address, of: id, feed)
          return address.number
        }
      }
      group.addTask {
        // Cancelled with the others, once they have come.
        try? await Task.sleep(for: .seconds(Self.patience))
        return nil
      }
      var missing = Set(addresses.map(\.number))
      while !missing.isEmpty, let number = await group.next() ?? nil { missing.remove(number) }
      group.cancelAll()
      return missing
    }
  }

  private func load(_ picture: NumberedAddress, of id: Article.ID, _ feed: Feed.ID) async {
    do {
      let header = try await self.picture(at: picture.address, feed).header
      let size = PictureSize(width: header.width, height: header.height)
      mailbox.post(.pictureFound(id, picture.number, size))
    } catch {
      guard !Task.isCancelled else { return }
      mailbox.post(.pictureFailed(id, picture.number, reason: Wording.sentence(for: error)))
    }
  }

  private func picture(at address: String, _ feed: Feed.ID) async throws -> LoadedPicture {
    if let picture = loaded[address] { return picture }
    let picture = try await library.loadPicture(address, for: feed, at: Clock.now)
    if loaded.values.reduce(picture.bytes.count, { $0 + $1.bytes.count }) > Self.held {
      loaded = [:]
    }
    loaded[address] = picture
    return picture
  }
}

// MARK: - Drawing

extension PictureDesk {
  func draw(_ request: PictureRequest, in form: Form, round: Int) {
    guard enter(round: round) else { return }
    let before = drawing
    drawing = Background.start {
      await before?.value
      guard !Task.isCancelled else { return }
      do {
        self.mailbox.post(.pictureDrawn(request, try await self.drawn(request, in: form)))
      } catch {
        guard !Task.isCancelled else { return }
        self.mailbox.post(
          .pictureFailed(request.article, request.number, reason: Wording.sentence(for: error)))
      }
    }
  }

  private func drawn(_ request: PictureRequest, in form: Form) async throws -> DrawnPicture {
    let picture = try await picture(at: request.address, request.feed)
    let pixels = form.kind == .cells ? nil : try await largest(request.size, in: form)
    if form.kind == .placed, let pixels,
      let made = PixelPicture(commands: try await run(picture, as: .pixels, pixels))
    {
      return .pixels(made)
    }
    let cells = CellPicture(
      try await PictureProgram.run(
        picture, as: .characters(form.colors, usesUnicode: form.usesUnicode),
        columns: request.size.columns, rows: request.size.rows), limit: request.size)
    if form.kind == .sixels, let pixels,
      let made = SixelPicture(string: try await run(picture, as: .sixels, pixels)),
      made.width <= request.size.columns * form.cell.columns,
      made.height <= request.size.rows * form.cell.rows
    {
      return .picture(.sixels(made, instead: cells))
    }
    return .picture(.cells(cells))
  }

  /// Runs the program for as many pixels; it counts them in cells of its own.
  private func run(
    _ picture: LoadedPicture, as form: PictureProgram.Form, _ pixels: Size
  ) async throws -> [UInt8] {
    guard let cell = programCell else { return [] }
    return try await PictureProgram.run(
      picture, as: form, columns: max(1, pixels.columns / cell.columns),
      rows: max(1, pixels.rows / cell.rows), ratio: Double(cell.columns) / Double(cell.rows))
  }

  /// The pixels of so many cells, but not more than are worth it.
  private func largest(_ size: Size, in form: Form) async throws -> Size {
    if programCell == nil {
      let sample = try await PictureProgram.cellSample()
      programCell = PixelPicture(commands: sample).map {
        Size(columns: $0.width, rows: $0.height)
      }
    }
    var pixels = Size(
      columns: size.columns * form.cell.columns, rows: size.rows * form.cell.rows)
    while form.kind == .placed, pixels.columns * pixels.rows > Self.pixels {
      pixels = Size(columns: pixels.columns * 4 / 5, rows: pixels.rows * 4 / 5)
    }
    return pixels
  }
}
