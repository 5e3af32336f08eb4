import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct PictureStories {
  private let id = Article.ID(rawValue: 12)
  private let address = "https://example.org/bridge.jpg"

  /// The first article has a picture between its second and third paragraph, and one at its end.
  private static var library: FakeLibrary {
    var library = FakeLibrary.edition
    let id = Article.ID(rawValue: 12)
    guard var known = library.articles[id] else { return library }
    known.document.links += ["https://example.org/bridge.jpg", "https://example.org/ferry.png"]
    let count = known.document.links.count
    known.document.blocks.insert(
      .image(
        .init(
          alt: "The bridge at dawn", caption: [.init("Photograph: Ines Calloway")],
          link: count - 1)), at: 2)
    known.document.blocks.append(.image(.init(alt: "", link: count)))
    library.articles[id] = known
    return library
  }

  private func reader(
    columns: Int = 120, rows: Int = 40, images: Images = .off
  ) -> TestReader {
    TestReader(Self.library, columns: columns, rows: rows) { $0.settings.images = images }
  }

  private func requests(_ reader: TestReader) -> [PictureRequest] {
    reader.effects.compactMap { if case .drawPicture(let request) = $0 { request } else { nil } }
  }

  private func loads(_ reader: TestReader) -> [String] {
    reader.effects.flatMap { effect -> [String] in
      guard case .loadPictures(_, _, let addresses) = effect else { return [] }
      return addresses.map(\.address)
    }
  }

  private func number(_ reader: TestReader) -> Int {
    (reader.state.article?.document.links.firstIndex(of: address) ?? -1) + 1
  }

  /// The picture has come, 480 by 240 pixels, and was drawn in letters that say their row.
  private func show(_ reader: inout TestReader) throws {
    reader.send(.pictureFound(id, number(reader), PictureSize(width: 480, height: 240)))
    let request = try #require(requests(reader).last)
    let rows = (0..<request.size.rows).map { row in
      "\u{1B}[38;5;\(20 + row)m" + String(repeating: "▒", count: request.size.columns - 1)
        + String(row % 10)
    }
    let picture = CellPicture(Array(rows.joined(separator: "\n").utf8), limit: request.size)
    reader.send(.pictureDrawn(request, .picture(.cells(picture))))
  }

  @Test func `no picture is asked for before i`() {
    var reader = reader()
    reader.press("Enter", "Space", "Space")
    #expect(loads(reader).isEmpty)
    #expect(!reader.effects.contains(.preparePictures))
    reader.press("g", "g", "i")
    #expect(loads(reader).contains(address))
    #expect(reader.status.contains("Pictures are shown"))
  }

  @Test(arguments: [(120, 40), (60, 44)])
  func `a picture stands where its words stood, as wide as the text and with its caption`(
    columns: Int, rows: Int
  ) throws {
    var reader = reader(columns: columns, rows: rows)
    reader.press("Enter", "i")
    reader.expect("[Image: The bridge at dawn]")
    try show(&reader)
    reader.expectNot("The bridge at dawn")
    reader.expect("Photograph: Ines Calloway [")
    reader.expectScreen("pictures-\(columns)x\(rows)")
    let styles = (0..<rows).flatMap { reader.frame.styleRuns(inRow: $0) }
    #expect(styles.contains { $0.style.foreground == .palette(20) && $0.text.contains("▒") })
    reader.press("i")
    reader.expect("[Image: The bridge at dawn]")
    reader.expectNot("▒")
    #expect(reader.effects.contains(.stopPictures))
  }

  @Test func `a picture that comes above the eye moves nothing that is read`() throws {
    var reader = reader(rows: 24)
    reader.press("Enter", "i", "Space")
    let before = reader.lines[2...8]
    try show(&reader)
    #expect(reader.lines[2...8] == before)
    reader.press("i")
    #expect(reader.lines[2...8] == before)
  }

  @Test func `in the middle of a picture another width keeps the row`() throws {
    var reader = reader(rows: 30)
    reader.press("Enter", "i")
    try show(&reader)
    let article = try #require(reader.state.article)
    let first = try #require(
      article.page.text.firstIndex { $0.picture?.number == number(reader) })
    let steps = article.page.head.count + first + 5
    reader.press("\(steps)", "j")
    #expect(reader.lines[2].contains("▒5"))
    let position = reader.state.article?.position
    reader.send(.brief(id, nil))
    #expect(reader.lines[2].contains("▒5"))
    reader.resize(90, 30)
    reader.resize(120, 30)
    #expect(reader.lines[2].contains("▒5"))
    #expect(reader.state.article?.position == position)
    #expect(position == article.page.text[first].offset)
  }

  @Test func `where a picture does not come its words stay and a line says why`() {
    var reader = reader()
    reader.press("Enter", "i")
    reader.send(
      .pictureFailed(id, number(reader), reason: "there is nothing at this address (404)"))
    reader.expect("[Image: The bridge at dawn]")
    #expect(reader.status.contains("A picture is missing: there is nothing at this address (404)"))
  }

  @Test func `only pictures near what is seen are asked for, each once`() {
    var reader = reader(rows: 16)
    reader.press("Enter", "i", "i", "i")
    #expect(!loads(reader).contains("https://example.org/ferry.png"))
    reader.press("G")
    #expect(loads(reader).count { $0 == "https://example.org/ferry.png" } == 1)
  }

  @Test func `without the program nothing is loaded and a line says what to install`() {
    var reader = reader()
    reader.press("Enter")
    reader.perform(reader.state.update(.key(.character("i"))).filter { $0 != .preparePictures })
    reader.send(.picturesReady(problem: "Pictures need the program chafa"))
    #expect(loads(reader).isEmpty)
    #expect(reader.status.contains("chafa"))
    #expect(!reader.state.pictures.isOn)
  }

  @Test func `answers for another article, or in another form, are dropped`() throws {
    var reader = reader()
    reader.press("Enter", "i")
    reader.send(.pictureFound(id, number(reader), PictureSize(width: 480, height: 240)))
    let request = try #require(requests(reader).last)
    let picture = DrawnPicture.picture(.cells(CellPicture([0x78], limit: request.size)))
    reader.send(.graphicsChanged)
    reader.send(.pictureDrawn(request, picture))
    reader.expect("[Image: The bridge at dawn]")
    #expect(requests(reader).last?.edition == request.edition + 1)
    reader.press("J")
    reader.send(.pictureFound(id, number(reader), PictureSize(width: 480, height: 240)))
    #expect(reader.state.article?.pictures.sizes.isEmpty == true)
  }

  @Test func `what was drawn many sizes ago is drawn again`() throws {
    var reader = reader(columns: 60, rows: 44)
    reader.press("Enter", "i")
    for columns in Array(30...60).reversed() {
      reader.resize(columns, 44)
      try show(&reader)
    }
    let count = requests(reader).count
    reader.resize(31, 44)
    #expect(requests(reader).count == count)
    reader.resize(58, 44)
    #expect(requests(reader).count > count)
  }

  @Test func `another theme draws the picture again where it has no colours`() throws {
    var reader = reader()
    reader.press("Enter", "i")
    try show(&reader)
    #expect(requests(reader).last?.inColor == true)
    reader.press(":")
    reader.type("set theme mono")
    reader.press("Enter")
    #expect(requests(reader).last?.inColor == false)
  }

  @Test func `pixels are given to the terminal first`() throws {
    var reader = reader()
    reader.press("Enter", "i")
    reader.send(.pictureFound(id, number(reader), PictureSize(width: 480, height: 240)))
    let request = try #require(requests(reader).last)
    let commands = Array("\u{1B}_Gf=32,s=1,v=1;AAAAAA==\u{1B}\\".utf8)
    let pixels = try #require(PixelPicture(commands: commands))
    reader.send(.pictureDrawn(request, .pixels(pixels)))
    #expect(reader.effects.last == .placePicture(request, pixels))
  }

  @Test func `the configuration shows pictures from the start, but auto not over SSH`() {
    var reader = reader(images: .auto)
    reader.press("Enter")
    #expect(loads(reader).contains(address))
    for (images, isRemote, isOn) in [
      (Images.auto, true, false), (.off, false, false), (.blocks, true, true), (.kitty, true, true),
    ] {
      var configuration = Configuration()
      configuration.settings.images = images
      let state = AppState(
        configuration: configuration, size: Size(columns: 80, rows: 24), now: FakeLibrary.noon,
        isRemote: isRemote)
      #expect(state.pictures.isOn == isOn)
    }
  }

  @Test func `:set images is heeded at once`() {
    var reader = reader()
    reader.press("Enter", ":")
    reader.type("set images auto")
    reader.press("Enter")
    #expect(loads(reader).contains(address))
    reader.press(":")
    reader.type("set images off")
    reader.press("Enter")
    #expect(!reader.state.pictures.isOn)
  }

  @Test func `small pictures are neither enlarged nor shown where they are only dots`() {
    let room = PictureRoom(
      sizes: [
        1: .init(width: 64, height: 32), 2: .init(width: 1, height: 1),
        3: .init(width: 2000, height: 8000), 4: .init(width: 40_000_000, height: 8),
      ], maximumRows: 20)
    #expect(room.cells(of: 1, columns: 72) == Size(columns: 8, rows: 2))
    #expect(room.cells(of: 2, columns: 72) == nil)
    #expect(room.cells(of: 3, columns: 72) == Size(columns: 10, rows: 20))
    #expect(room.cells(of: 4, columns: 72) == Size(columns: 72, rows: 1))
    #expect(room.cells(of: 5, columns: 72) == nil)
  }
}
