import Models

/// Comments as they come in: each id once, no more than are wanted, and what went wrong.
struct GatheredComments: Sendable {
  private(set) var comments: [Comment] = []
  /// Whether one had to be left out because there were as many as are wanted.
  private(set) var isOverfull = false
  /// How many the source says there are.
  var reported: Int?
  /// The page for people, where the source says.
  var page: String?
  private var noted: CommentProblem?
  private var ids: Set<String> = []
  private let most: Int

  /// `problem` is known before the first comes in.
  init(most: Int, _ problem: CommentProblem? = nil) {
    self.most = most
    noted = problem
  }

  /// Why this is only a part: what was noted first.
  var problem: CommentProblem? { noted ?? (isOverfull ? .tooMany : nil) }
  var isFull: Bool { comments.count >= most }
  /// How many different ids came, those of `pass` among them.
  var idCount: Int { ids.count }

  /// Keeps the comment, unless its id is there already or there is no room.
  mutating func add(_ comment: Comment) {
    guard !ids.contains(comment.id) else { return }
    guard !isFull else {
      isOverfull = true
      return
    }
    ids.insert(comment.id)
    comments.append(comment)
  }

  /// Counts something that is no comment, so that a page of such still brings something new.
  mutating func pass(_ id: String) { ids.insert(id) }

  func contains(_ id: String) -> Bool { ids.contains(id) }

  mutating func note(_ problem: CommentProblem?) { noted = noted ?? problem }

  /// Changes what came in, but not the ids.
  mutating func revise(_ change: (inout Comment) -> Void) {
    for index in comments.indices { change(&comments[index]) }
  }

  /// What came, with `extent` where nothing went wrong.
  func loaded(extent: ThreadExtent = .all, isFlat: Bool = false) -> LoadedComments {
    var loaded = LoadedComments(
      comments, reported: reported, extent: problem == nil ? extent : .truncated, isFlat: isFlat)
    loaded.problem = problem
    return loaded
  }
}
