extension SampleFeed {
  static let world = SampleFeed(
    address: "sample:world", section: "World", title: "The Harbour Post",
    description: "News from a coast that is on no map. All of it invented.",
    siteURL: "https://example.org/world/", format: .rss,
    articles: [
      .welcome, .bridgeCloses, .recount, .brightComet, .ferries, .cupFinal, .chipOpening,
      .nightBus, .heatWeek, .nightTrain, .fishMarket, .corrections,
    ])
}
