import Library
import Models
import ReaderUI
import Terminal

// Pictures: the terminal is asked how it shows them once the reader wants some.
extension ReaderSession {
  func preparePictures() -> Message {
    guard PictureProgram.isInstalled else {
      return .picturesReady(problem: Wording.needsProgram(PictureProgram.name))
    }
    screen.askForGraphics()
    if screen.graphics.isComplete { graphics = screen.graphics }
    return .picturesReady(problem: nil)
  }

  func load(_ addresses: [NumberedAddress], of id: Article.ID, _ feed: Feed.ID) {
    library.manners = Context.manners(of: state.configuration)
    Background.start { [pictures, pictureRound] in
      await pictures.load(addresses, of: id, feed, round: pictureRound)
    }
  }

  func draw(_ request: PictureRequest) {
    let form = pictureForm(inColor: request.inColor)
    Background.start { [pictures, pictureRound] in
      await pictures.draw(request, in: form, round: pictureRound)
    }
  }

  func stopPictures() {
    pictureRound += 1
    Background.start { [pictures, pictureRound] in _ = await pictures.enter(round: pictureRound) }
  }

  func place(_ pixels: PixelPicture, for request: PictureRequest) -> Message? {
    guard let placed = screen.place(pixels, size: request.size) else { return nil }
    return .pictureDrawn(request, .picture(.placed(placed)))
  }

  /// Without colours there are characters only, whatever the terminal can.
  private func pictureForm(inColor: Bool) -> PictureDesk.Form {
    let colors = inColor ? pictureColors : .none
    var kind = PictureDesk.Form.Kind.cells
    switch state.configuration.settings.images {
    case .blocks: break
    case .kitty: kind = .placed
    case .sixel: kind = .sixels
    case .off, .auto:
      if graphics.placesPictures { kind = .placed } else if graphics.hasSixels { kind = .sixels }
    }
    if colors == .none { kind = .cells }
    if kind == .placed, !screen.usesUnicode || colors != .indexed && colors != .direct {
      kind = .cells
    }
    let cell = screen.cellPixels
    pictureCell = cell
    // They would reach into what stands beside them.
    if kind == .sixels, cell == nil { kind = .cells }
    return PictureDesk.Form(
      kind: kind, colors: colors, usesUnicode: screen.usesUnicode,
      cell: cell ?? Size(columns: 8, rows: 16))
  }

  private var pictureColors: PictureProgram.Colors {
    switch screen.colors {
    case .none: .none
    case .eight: .eight
    case .sixteen: .sixteen
    case .indexed256: .indexed
    case .direct: .direct
    }
  }
}
