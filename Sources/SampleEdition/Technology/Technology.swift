extension SampleFeed {
  static let technology = SampleFeed(
    address: "sample:technology", section: "Technology", title: "Signal & Solder",
    description: "How things work, and what they do instead.",
    siteURL: "https://example.org/technology/", format: .atom,
    articles: [
      .bridgeSensors, .cometPhotographs, .countingMachines, .typeSpecimen, .riverMeter,
      .pocketParser,
      .whiteRoofs, .repaintedScreen, .goalCamera, .hangulKeyboard, .repairCafe, .powerCut,
    ])
}
