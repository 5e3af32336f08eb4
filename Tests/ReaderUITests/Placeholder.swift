enum ReaderUITestsPlaceholder {}
