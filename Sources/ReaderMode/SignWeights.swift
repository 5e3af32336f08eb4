extension BlockSign {
  static let weightsOfTaken = allCases.map(\.weight.taken)
  static let weightsOfOthers = allCases.map(\.weight.other)

  /// What a sign counts for or against a block that was chosen, and one that was not: logistic
  /// regressions over the blocks of 427 pages whose articles are known, in which pages count alike.
  /// The constants are 0.45 more: a sentence that is lost costs more than one too many.
  private var weight: (taken: Double, other: Double) {
    switch self {
    case .constant: (0.34, -0.19)
    case .votes: (0.50, 0.77)
    case .votesBefore: (-0.44, -0.19)
    case .votesAfter: (0.64, -0.15)
    case .takenNear: (0.28, 1.39)
    case .size: (1.03, -0.43)
    case .linked: (-1.52, -0.78)
    case .mostlyLinked: (0.00, -0.46)
    case .marks: (-0.41, -0.24)
    case .prose: (0.12, 0.28)
    case .endsSentence: (1.01, 0.49)
    case .opensSmall: (-1.70, -0.50)
    case .paragraph: (0.81, -0.22)
    case .item: (1.39, -0.19)
    case .heading: (1.25, 0.12)
    case .cell: (-0.09, 1.09)
    case .loose: (-0.22, -0.74)
    case .clutterAround: (-2.37, -0.63)
    case .bylineAround: (-1.40, -0.39)
    case .dateAround: (-0.11, -1.18)
    case .bodyAround: (-0.02, 0.35)
    case .listAround: (0.52, 0.21)
    case .early: (0.23, -0.37)
    case .late: (-2.12, -1.80)
    case .amongKin: (0.06, 0.51)
    case .parentShare: (1.53, 0.72)
    case .kindShare: (-0.24, 1.82)
    case .proseAfter: (-0.35, 0.25)
    case .linkedBefore: (-1.01, -0.48)
    case .linkedAfter: (0.36, -0.60)
    case .told: (-0.44, 0.17)
    case .untold: (-1.51, -0.57)
    case .titleLike: (-0.35, -1.34)
    case .summaryLike: (0.04, 1.75)
    case .bylineIn: (-1.50, -0.25)
    case .datelike: (-0.78, -0.39)
    case .siteLine: (-1.81, -1.23)
    case .pointer: (-0.81, -1.32)
    case .credit: (-0.99, -0.71)
    case .legal: (-0.75, -0.36)
    case .biography: (-0.73, -0.15)
    }
  }
}
