enum FeedParsingTestsPlaceholder {}
