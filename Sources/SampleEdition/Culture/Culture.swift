extension SampleFeed {
  static let culture = SampleFeed(
    address: "sample:culture", section: "Culture", title: "The Long Table",
    description: "Books, food, songs and other things one shares.",
    siteURL: "https://example.org/culture/", format: .json,
    articles: [
      .bridgeSongs, .cometNames, .untitled, .coldKitchen, .saltHistory, .seedLibrary, .goalkeeper,
      .bookLane, .winterKimchi, .trainMeals, .cafeOfBooks, .longTitle,
    ])
}
