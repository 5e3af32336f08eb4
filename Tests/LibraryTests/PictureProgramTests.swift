import Library
import Models
import Terminal
import TestSupport
import Testing

/// The real program on a real picture.
@Suite struct PictureProgramTests {
  private func load(_ bytes: [UInt8]) async throws -> LoadedPicture {
    let server = try LoopbackServer { _ in HTTPReply(body: bytes) }
    let stand = try Newsstand()
    let feed = try await stand.note(server.url("/feed"))
    return try await stand.library.loadPicture(server.url("/p"), for: feed, at: stand.now)
  }

  private func cells(
    _ bytes: [UInt8], _ colors: PictureProgram.Colors, usesUnicode: Bool = true
  ) async throws -> Frame {
    let limit = Size(columns: 8, rows: 4)
    let output = try await PictureProgram.run(
      load(bytes), as: .characters(colors, usesUnicode: usesUnicode), columns: 8, rows: 4)
    let picture = CellPicture(output, limit: limit)
    var frame = Frame(limit)
    for row in 0..<4 {
      frame.draw(
        .cells(picture), row: row, at: Point(column: 0, row: row), columns: 8, style: Style())
    }
    return frame
  }

  /// The colours of a cell that is all of one.
  private func color(_ cell: Cell) -> Color {
    let isInverse = cell.style.attributes.contains(.reverse)
    return (cell.text == " ") != isInverse ? cell.style.background : cell.style.foreground
  }

  @Test func `red and blue come out as red and blue`() async throws {
    let png = TestPicture.redAndBlue(width: 32, height: 32)
    let indexed = try await cells(png, .indexed)
    // 160 and 20 are the reds and blues of xterm's cube that are nearest.
    #expect(color(indexed[0, 0]) == .palette(160))
    #expect(color(indexed[7, 3]) == .palette(20))
    let direct = try await cells(png, .direct)
    #expect(color(direct[0, 0]) == .rgb(red: 220, green: 0, blue: 0, fallback: nil))
  }

  @Test func `without colours none are used, and in ASCII nothing else`() async throws {
    let png = TestPicture.png(width: 32, height: 32) { x, _ in
      x < 16 ? (255, 255, 255) : (0, 0, 0)
    }
    let frame = try await cells(png, .none, usesUnicode: false)
    #expect(frame.cells.allSatisfy { $0.style == Style() })
    #expect(frame.text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    #expect(frame[0, 1].text != frame[7, 1].text)
  }

  @Test func `pixels and sixels are taken as the terminal wants them`() async throws {
    let picture = try await load(TestPicture.redAndBlue(width: 32, height: 32))
    let cell = try await #require(PixelPicture(commands: PictureProgram.cellSample()))
    let pixels = try await PixelPicture(
      commands: PictureProgram.run(
        picture, as: .pixels, columns: 4, rows: 4,
        ratio: Double(cell.width) / Double(cell.height)))
    #expect(pixels?.width == 4 * cell.width)
    let sixels = try await SixelPicture(
      string: PictureProgram.run(
        picture, as: .sixels, columns: 4, rows: 4,
        ratio: Double(cell.width) / Double(cell.height)))
    #expect(sixels?.width == 4 * cell.width)
  }

  @Test func `a picture that is broken behind its header is refused in words`() async throws {
    let png = Array(TestPicture.redAndBlue(width: 32, height: 32).prefix(60))
    let picture = try await load(png)
    do {
      let output = try await PictureProgram.run(
        picture, as: .characters(.indexed, usesUnicode: true), columns: 8, rows: 4)
      // Some versions draw what they have and say nothing.
      _ = CellPicture(output, limit: Size(columns: 8, rows: 4))
    } catch {
      #expect(error.sentence.hasPrefix("chafa: the program failed"))
    }
  }
}
