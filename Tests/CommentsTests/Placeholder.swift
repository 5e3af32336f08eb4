enum CommentsTestsPlaceholder {}
