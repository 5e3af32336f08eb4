enum ModelsTestsPlaceholder {}
