enum FetchingTestsPlaceholder {}
