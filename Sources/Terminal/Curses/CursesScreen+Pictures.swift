internal import CNcurses

// Pictures go to the terminal beside what ncurses sends: it knows nothing of them.
extension CursesScreen {
  /// Asks the terminal once what it can do with pictures and waits at most so many milliseconds; an
  /// answer that comes later is taken when keys are read. Keys that come meanwhile are kept.
  package func askForGraphics(milliseconds: Int64 = 100) {
    guard state == .drawing, understandsModes, !hasAskedForGraphics else { return }
    hasAskedForGraphics = true
    guard Output.write(Array(Graphics.question.utf8), to: device.output) else { return }
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while !graphics.isComplete {
      let left = (end - .now) / .milliseconds(1)
      guard left > 0, readEarly(timeout: Int32(left.rounded(.up))) else { return }
    }
  }

  /// Pixels of a cell now, as the kernel says or as the terminal said when it was asked; nil where
  /// neither did.
  package var cellPixels: Size? { device.cell ?? graphics.cell }

  /// Whether `keys` has some without reading any.
  package var hasKeys: Bool { !early.isEmpty }

  /// Gives the terminal a picture that cells can name; it holds 32 of them, and forgets the oldest
  /// for a new one. Nil where its colours cannot say which picture a cell shows.
  package func place(_ picture: PixelPicture, size: Size) -> PlacedPicture? {
    guard state == .drawing, usesUnicode, colors == .indexed256 || colors == .direct else {
      return nil
    }
    let size = Size(
      columns: min(size.columns, PlacedPicture.largest.columns),
      rows: min(size.rows, PlacedPicture.largest.rows))
    if placedIDs.count >= 32 {
      let oldest = placedIDs.removeFirst()
      _ = Output.write(GraphicsCommand.delete(oldest, in: environment), to: device.output)
    }
    let ids = PlacedPicture.ids
    let last = placedIDs.last ?? ids.upperBound
    let id = last == ids.upperBound ? ids.lowerBound : last + 1
    let bytes = GraphicsCommand.place(picture, as: id, size: size, in: environment)
    guard Output.write(bytes, to: device.output) else { return nil }
    placedIDs.append(id)
    return PlacedPicture(
      id: id, size: size,
      color: colors == .direct
        ? .rgb(red: 0, green: 0, blue: id, fallback: nil) : .palette(id))
  }

  /// Makes the terminal forget what it was given.
  func forgetPictures() {
    guard state == .drawing, !placedIDs.isEmpty else { return }
    let bytes = placedIDs.flatMap { GraphicsCommand.delete($0, in: environment) }
    placedIDs = []
    _ = Output.write(bytes, to: device.output)
  }

  /// Has the rows written again from which a picture goes: that takes it away.
  func uncover(_ before: Frame?, for frame: Frame) {
    guard let before else { return }
    for overlay in before.overlays where !frame.overlays.contains(overlay) {
      let rows = overlay.rect.row..<min(overlay.rect.endRow, size.rows)
      guard !rows.isEmpty else { continue }
      wredrawln(shim_window(), Int32(rows.lowerBound), Int32(rows.count))
    }
  }

  /// Draws the pictures that lie over cells, where they are new or any of their rows was written.
  func cover(_ frame: Frame, over before: Frame?) {
    for overlay in frame.overlays where !isIntact(overlay, in: before, frame) {
      let point = Point(column: overlay.rect.column, row: overlay.rect.row)
      _ = Output.write(overlay.picture.sequence(at: point), to: device.output)
    }
  }

  private func isIntact(_ overlay: PictureOverlay, in before: Frame?, _ frame: Frame) -> Bool {
    guard let before, before.size == frame.size, before.overlays == frame.overlays else {
      return false
    }
    let columns = frame.size.columns
    let cells = overlay.rect.row * columns..<min(overlay.rect.endRow, frame.size.rows) * columns
    return before.cells[cells] == frame.cells[cells]
  }
}
