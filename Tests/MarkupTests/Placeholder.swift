enum MarkupTestsPlaceholder {}
