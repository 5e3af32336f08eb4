extension SampleFeed {
  static let world = SampleFeed(
    address: "sample:world", section: "World", title: "The Harbour Post",
    description: "News from a coast that is on no map. All of it invented.",
    siteURL: "https://example.org/world/", format: .rss,
    // Of articles dated alike the last to arrive is listed first. The corrections have no date and
    // the welcome one in the future, so that both count as just arrived and the welcome leads.
    articles: [
      .bridgeCloses, .recount, .brightComet, .ferries, .cupFinal, .chipOpening,
      .nightBus, .heatWeek, .nightTrain, .fishMarket, .corrections, .welcome,
    ])
}
