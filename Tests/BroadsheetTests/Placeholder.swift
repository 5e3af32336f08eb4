enum BroadsheetTestsPlaceholder {}
