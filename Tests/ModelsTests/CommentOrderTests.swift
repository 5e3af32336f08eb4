import Models
import Testing

/// Swift Testing has a type of this name too.
private typealias Comment = Models.Comment

private func comment(
  _ id: String, _ parent: String? = nil, at seconds: Int64? = nil,
  _ change: (inout Comment) -> Void = { _ in }
) -> Comment {
  var comment = Comment(
    id: id, parent: parent, date: seconds.map { Timestamp($0) }, html: "<p>\(id)</p>")
  change(&comment)
  return comment
}

/// The tree as text: two spaces a level and the id.
private func outline(
  _ comments: [Comment], _ order: CommentOrder, isFlat: Bool = false
) -> String {
  let tree = CommentTree(comments, order: order, isFlat: isFlat)
  return tree.rows.map { row in
    String(repeating: "  ", count: row.depth) + tree.nodes[row.node].id
  }.joined(separator: "\n")
}

struct CommentOrderTests {
  private let thread = [
    comment("a", at: 10) {
      $0.score = 3
      $0.rank = 1
    },
    comment("b", at: 20) {
      $0.score = 9
      $0.rank = 0
    },
    comment("c", at: 30), comment("a1", "a", at: 40), comment("a2", "a", at: 50),
  ]

  @Test func `each order sorts siblings only`() {
    #expect(outline(thread, .site) == "b\na\n  a1\n  a2\nc")
    #expect(outline(thread, .oldest) == "a\n  a1\n  a2\nb\nc")
    #expect(outline(thread, .newest) == "c\nb\na\n  a2\n  a1")
    #expect(outline(thread, .top) == "b\na\n  a1\n  a2\nc")
    #expect(outline(thread, .active) == "a\n  a2\n  a1\nc\nb")
  }

  @Test(arguments: CommentOrder.allCases)
  func `ties are told apart by date and id, however they arrive`(order: CommentOrder) {
    let ties = ["9", "10", "8", "11"].map { id in comment(id, at: 5) { $0.score = 1 } }
    #expect(outline(ties, order) == "8\n9\n10\n11")
    #expect(outline(ties.reversed(), order) == "8\n9\n10\n11")
  }

  @Test(arguments: CommentOrder.allCases)
  func `what stands for more comes last`(order: CommentOrder) {
    let more = comment("more", "a", at: 99) {
      $0.state = .more
      $0.rank = 0
      $0.score = 1000
    }
    let tree = outline([more] + thread, order)
    #expect(tree.contains("  a2\n  more") || tree.contains("  a1\n  more"))
  }

  @Test func `scores at the ends of the numbers are sorted, none comes last`() {
    let comments = [Int.min, .max, 0, -1].map { (score: Int) in
      comment("\(score)", at: 1) { $0.score = score }
    }
    #expect(
      outline(comments + [comment("none", at: 0)], .top)
        == "\(Int.max)\n0\n-1\n\(Int.min)\nnone")
  }

  @Test func `dates at the ends of the numbers are sorted`() {
    let dates: [Int64] = [.min, .max - 1, 0]
    let comments = dates.map { comment(String($0), at: $0) }
    for order in CommentOrder.allCases {
      #expect(CommentTree(comments, order: order).rows.count == 3, "\(order)")
    }
  }

  @Test func `a list holds what has words, in order of time, without stand-ins`() {
    let comments =
      thread + [
        comment("x", "lost", at: 5), comment("gone", at: 1) { $0.html = "" },
        comment("deleted", at: 2) {
          $0.html = ""
          $0.state = .deleted
        },
        comment("more", at: 3) {
          $0.html = ""
          $0.state = .more
        },
      ]
    #expect(outline(comments, .site, isFlat: true) == "gone\nx\na\nb\nc\na1\na2")
    #expect(outline(comments, .newest, isFlat: true) == "a2\na1\nc\nb\na\nx\ngone")
  }

  @Test func `a list still knows who answers whom`() {
    let tree = CommentTree(thread, isFlat: true)
    #expect(tree.isFlat && tree.rows.allSatisfy { $0.parent == nil })
    #expect(tree.answered[3] == 0)
    #expect(tree.rows.indices.map { tree.answeredRow(ofRow: $0) } == [nil, nil, nil, 0, 0])
  }

  @Test func `what came for more takes its place`() {
    let stub = comment("m", "a", at: 60) { $0.state = .more }
    let before = thread + [stub]
    #expect(outline(before, .oldest) == "a\n  a1\n  a2\n  m\nb\nc")
    let after = thread + [comment("a3", "a", at: 60)]
    #expect(outline(after, .oldest) == "a\n  a1\n  a2\n  a3\nb\nc")
  }

  @Test(arguments: [Models.Comment.State.deleted, .removed, .missing, .hidden, .gone])
  func `no reply is lost below what is not there`(state: Models.Comment.State) {
    let dead = comment("dead", at: 1) {
      $0.state = state
      $0.html = ""
    }
    #expect(outline([dead, comment("b", "dead", at: 2)], .site) == "dead\n  b")
    #expect(outline([dead], .site).isEmpty)
    let more = comment("m", "dead", at: 2) { $0.state = .more }
    #expect(outline([dead, more], .site) == "dead\n  m")
  }

  @Test func `what was hidden or went away keeps its text`() {
    for state in [Comment.State.hidden, .gone] {
      #expect(outline([comment("a", at: 1) { $0.state = state }], .site) == "a")
    }
  }

  @Test(arguments: CommentOrder.allCases)
  func `20,000 comments stand in the tree once, in every order`(order: CommentOrder) {
    let comments = (0..<20_000).map { number in
      comment(
        "\(number)", number % 11 == 0 ? nil : "\((number &* 7919) % number)", at: Int64(number)
      ) {
        $0.score = number % 50
        $0.rank = 20_000 - number
      }
    }
    let tree = CommentTree(comments.reversed(), order: order)
    #expect(Set(tree.rows.map(\.node)).count == 20_000)
    let isBelowParent = tree.rows.allSatisfy { row in
      row.parent.map { tree.rows[$0].depth == row.depth - 1 } ?? (row.depth == 0)
    }
    #expect(isBelowParent)
  }
}
