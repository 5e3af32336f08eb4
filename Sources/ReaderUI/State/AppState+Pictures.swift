import Models
import Terminal

/// Whether pictures are shown, and what stands in the way.
struct PictureView: Sendable {
  enum Program { case unknown, asked, ready }

  var isOn: Bool
  /// What the configuration said when `isOn` was last set by it.
  var setting: Images
  /// The program that decodes pictures is looked for when the first one is wanted.
  var program = Program.unknown
  var edition = 0
}

extension AppState {
  /// i: the pictures of this article and of all that are opened after it, and back.
  mutating func toggleImages() {
    guard let article else { return say(Wording.nothingOpen) }
    showPictures(!pictures.isOn)
    let hasSome = article.page.text.contains { $0.picture != nil }
    say(Wording.pictures(areShown: pictures.isOn, hasSome: hasSome))
  }

  private mutating func showPictures(_ isOn: Bool) {
    guard pictures.isOn != isOn else { return }
    pictures.isOn = isOn
    guard !isOn else { return }
    article?.pictures = ArticlePictures()
    emit(.stopPictures)
  }

  /// Whether the configuration has pictures on from the start; over a line from another machine only
  /// where it names a form.
  static func startsWithPictures(_ images: Images, isRemote: Bool) -> Bool {
    switch images {
    case .off: false
    case .auto: !isRemote
    case .blocks, .sixel, .kitty: true
    }
  }

  /// Follows `:set images`.
  mutating func heedImagesSetting() {
    guard pictures.setting != settings.images else { return }
    pictures.setting = settings.images
    showPictures(Self.startsWithPictures(settings.images, isRemote: isRemote))
    drawPicturesAgain()
  }

  /// Asks for the pictures near what is seen, and has those drawn that have come.
  mutating func wantPictures() {
    guard pictures.isOn, comments == nil, let article else { return }
    let near = article.picturesNear
    guard !near.isEmpty else { return }
    guard pictures.program == .ready else {
      if pictures.program == .unknown { emit(.preparePictures) }
      pictures.program = .asked
      return
    }
    let wanted = self.article?.pictures.ask(for: near.map(\.number)) ?? []
    if !wanted.isEmpty {
      let addresses = wanted.compactMap { number in
        article.document.address(ofLink: number).map {
          NumberedAddress(number: number, address: $0)
        }
      }
      emit(.loadPictures(article.id, feed: article.article.headline.feed, addresses))
    }
    for picture in near {
      guard
        let request = article.request(
          for: picture, inColor: theme.hasColors, edition: pictures.edition),
        self.article?.pictures.request(request) == true
      else { continue }
      emit(.drawPicture(request))
    }
  }

  /// How much room pictures have; nil where they are not shown.
  func pictureRoom(height: Int) -> PictureRoom? {
    guard pictures.isOn, let article else { return nil }
    return PictureRoom(sizes: article.pictures.sizes, maximumRows: max(3, height * 3 / 5))
  }
}

// MARK: Answers

extension AppState {
  mutating func take(picturesReady problem: String?) {
    pictures.program = problem == nil ? .ready : .unknown
    guard let problem else { return }
    showPictures(false)
    complain(problem)
  }

  mutating func take(_ size: PictureSize, ofPicture number: Int, in id: Article.ID) {
    guard pictures.isOn, article?.id == id else { return }
    article?.pictures.found(number, size)
  }

  mutating func pictureFailed(_ number: Int, in id: Article.ID, _ reason: String) {
    guard pictures.isOn, article?.id == id else { return }
    article?.pictures.failed(number)
    complain(Wording.noPicture(reason))
  }

  mutating func take(_ drawn: DrawnPicture, for request: PictureRequest) {
    guard pictures.isOn, article?.id == request.article, request.edition == pictures.edition else {
      return
    }
    switch drawn {
    case .picture(let picture): article?.pictures.take(picture, for: request)
    case .pixels(let pixels): emit(.placePicture(request, pixels))
    }
  }

  /// The terminal has said that it shows pictures otherwise than was thought.
  mutating func drawPicturesAgain() {
    pictures.edition += 1
    article?.pictures.drawAgain()
  }
}
