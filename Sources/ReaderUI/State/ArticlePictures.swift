package import Models
package import Terminal

/// A picture of the open article that is to be drawn in so many cells.
package struct PictureRequest: Hashable, Sendable {
  package var article: Article.ID
  package var feed: Feed.ID
  /// The picture's number among the document's links.
  package var number: Int
  package var address: String
  package var size: Size
  /// False where the theme has no colours.
  package var inColor: Bool
  /// Counts how often the terminal turned out to show pictures otherwise.
  package var edition: Int
}

/// What came of drawing a picture.
package enum DrawnPicture: Hashable, Sendable {
  case picture(Picture)
  /// Pixels that the terminal has to be given first.
  case pixels(PixelPicture)
}

/// What is known of the pictures of the open article.
struct ArticlePictures: Sendable {
  /// More of one article are not asked for.
  static let limit = 20

  /// In pixels, of those that have come, by their numbers among the document's links.
  private(set) var sizes: [Int: PictureSize] = [:]
  private var asked: Set<Int> = []
  private var requested: Set<PictureRequest> = []
  private var drawn: [PictureRequest: Picture] = [:]
  /// Those that are drawn, the latest last.
  private var order: [PictureRequest] = []
  /// Fewer than the terminal holds (`CursesScreen.place`), and enough for all that are asked for.
  private static let kept = 24

  /// Those of the numbers that were not asked for, as far as the limit goes; they count as asked.
  mutating func ask(for numbers: [Int]) -> [Int] {
    var wanted: [Int] = []
    for number in numbers where asked.count < Self.limit && asked.insert(number).inserted {
      wanted.append(number)
    }
    return wanted
  }

  mutating func found(_ number: Int, _ size: PictureSize) { sizes[number] = size }

  /// The words stand for it from now on.
  mutating func failed(_ number: Int) { sizes[number] = nil }

  /// False where it was requested before.
  mutating func request(_ request: PictureRequest) -> Bool { requested.insert(request).inserted }

  mutating func take(_ picture: Picture, for request: PictureRequest) {
    if drawn.updateValue(picture, forKey: request) == nil { order.append(request) }
    guard order.count > Self.kept else { return }
    let oldest = order.removeFirst()
    drawn[oldest] = nil
    requested.remove(oldest)
  }

  func picture(for request: PictureRequest) -> Picture? { drawn[request] }

  /// Forgets how pictures were drawn, and keeps which have come.
  mutating func drawAgain() {
    requested = []
    drawn = [:]
    order = []
  }
}

extension ArticlePane {
  /// The first lines of pictures within a screen of what is seen: those in sight first, then those
  /// below, then those above.
  var picturesNear: [FlowPicture] {
    let first = top - page.head.count
    func pictures(_ lines: Range<Int>) -> [FlowPicture] {
      page.text[lines.clamped(to: page.text.indices)].compactMap(\.picture)
    }
    var seen: Set<Int> = []
    return (pictures(first..<first + 2 * height) + pictures(first - height..<first)).filter {
      seen.insert($0.number).inserted
    }
  }

  /// How a picture with room in the text is asked for.
  func request(
    for picture: FlowPicture, inColor: Bool, edition: Int
  ) -> PictureRequest? {
    guard let size = picture.size, let address = document.address(ofLink: picture.number) else {
      return nil
    }
    return PictureRequest(
      article: id, feed: article.headline.feed, number: picture.number,
      address: address, size: size, inColor: inColor, edition: edition)
  }
}
