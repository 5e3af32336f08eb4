enum RelatedTestsPlaceholder {}
