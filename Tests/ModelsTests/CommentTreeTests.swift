import Models
import Testing

/// Swift Testing has a type of this name too.
private typealias Comment = Models.Comment

/// The tree as text: two spaces a level, id, and `x` for what is not alive.
private func outline(_ comments: [Comment]) -> String {
  let tree = CommentTree(comments)
  return tree.rows.map { row in
    let node = tree.nodes[row.node]
    let mark = node.state == .live ? "" : " \(node.state.rawValue)"
    return String(repeating: "  ", count: row.depth) + node.id + mark
  }.joined(separator: "\n")
}

private func comment(
  _ id: String, _ parent: String? = nil, at seconds: Int64? = nil,
  _ state: Comment.State = .live, isNew: Bool = false
) -> Comment {
  Comment(
    id: id, parent: parent, author: "A. Reader", date: seconds.map { Timestamp($0) },
    html: "<p>\(id)</p>", state: state, isNew: isNew)
}

@Test func `replies stand under what they answer, the oldest first`() {
  let comments = [
    comment("d", "a", at: 40), comment("a", at: 10), comment("b", at: 20),
    comment("c", "a", at: 30), comment("e", "c", at: 50),
  ]
  #expect(outline(comments) == "a\n  c\n    e\n  d\nb")
}

@Test func `comments of one moment are ordered by id, numbers upwards`() {
  let comments = [comment("12", at: 1), comment("9", at: 1), comment("10", at: 1)]
  #expect(outline(comments) == "9\n10\n12")
}

@Test func `comments without a date come last, as they arrived`() {
  let comments = [comment("z"), comment("b", at: 9), comment("y"), comment("a", at: 10)]
  #expect(outline(comments) == "b\na\nz\ny")
}

@Test func `an unknown parent is stood in for where its oldest reply would stand`() {
  let comments = [
    comment("late", at: 90), comment("b", "gone", at: 50), comment("a", "gone", at: 20),
    comment("early", at: 10),
  ]
  #expect(outline(comments) == "early\ngone missing\n  a\n  b\nlate")
  let tree = CommentTree(comments)
  #expect(tree.rows[1].source == nil)
  #expect(tree.nodes[tree.rows[1].node].date == Timestamp(20))
}

@Test func `a parent that arrives later takes the place of its stand-in`() {
  let comments = [comment("b", "a", at: 50), comment("c", at: 60), comment("a", at: 10)]
  #expect(outline(comments) == "a\n  b\nc")
}

@Test(arguments: ["", "0", "root"])
func `the usual words for no parent mean top level`(word: String) {
  #expect(outline([comment("a", word, at: 1), comment("b", word, at: 2)]) == "a\nb")
}

@Test func `a comment whose id is 0 can be answered`() {
  #expect(outline([comment("0", at: 1), comment("b", "0", at: 2)]) == "0\n  b")
}

@Test func `a comment that answers itself stands at top level`() {
  #expect(outline([comment("a", "a", at: 1)]) == "a")
}

@Test func `a ring is cut at its oldest comment and nothing is lost or doubled`() {
  let ring = [
    comment("a", "c", at: 30), comment("b", "a", at: 10), comment("c", "b", at: 20),
    comment("tail", "a", at: 40),
  ]
  #expect(outline(ring) == "b\n  c\n    a\n      tail")
  #expect(outline([comment("x", "y"), comment("y", "x")]) == "x\n  y")
}

@Test func `of two comments with one id the later counts, in the place of the first`() {
  var edited = comment("a")
  edited.html = "<p>edited</p>"
  let tree = CommentTree([comment("a"), comment("b"), edited])
  #expect(tree.nodes.map(\.id) == ["a", "b"])
  #expect(tree.nodes[0].html == "<p>edited</p>")
  #expect(tree.rows.map(\.source) == [2, 1])
}

@Test func `a deleted comment is a line only while something below it lives`() {
  let comments = [
    comment("a", at: 1, .deleted), comment("b", "a", at: 2, .removed), comment("c", "b", at: 3),
    comment("leaf", at: 4, .deleted), comment("dead", at: 5, .removed),
    comment("branch", "dead", at: 6, .deleted), comment("x", "lost", at: 7, .removed),
  ]
  #expect(outline(comments) == "a deleted\n  b removed\n    c")
}

@Test func `what stands for more replies comes last, counted or not`() {
  var none = comment("more:b", "b", at: 1, .more)
  none.replies = 0
  let comments = [
    comment("more:a", "a", at: 1, .more), comment("a", at: 5), none, comment("c", "a", at: 90),
    comment("b", at: 6, .deleted),
  ]
  #expect(outline(comments) == "a\n  c\n  more:a more\nb deleted\n  more:b more")
}

@Test func `rows know where their subtree ends and how much of it is new`() {
  let tree = CommentTree([
    comment("a", at: 1), comment("b", "a", at: 2, isNew: true), comment("c", "b", at: 3),
    comment("d", "a", at: 4, isNew: true), comment("e", at: 5, isNew: true),
    comment("f", "e", at: 6, .deleted, isNew: true), comment("g", "f", at: 7),
  ])
  #expect(tree.rows.map(\.end) == [4, 3, 3, 4, 7, 7, 7])
  #expect(tree.rows.map(\.newInSubtree) == [2, 1, 0, 1, 1, 0, 0])
  #expect(tree.rows.indices.map { tree.descendantCount(ofRow: $0) } == [3, 1, 0, 0, 2, 1, 0])
}

@Test func `moves through the tree end at its edges`() {
  let tree = CommentTree([
    comment("a", at: 1), comment("b", "a", at: 2), comment("c", "b", at: 3),
    comment("d", "a", at: 4), comment("e", at: 5), comment("f", "e", at: 6),
  ])
  let rows = tree.rows.indices
  #expect(rows.map { tree.parent(ofRow: $0) } == [nil, 0, 1, 0, nil, 4])
  #expect(rows.map { tree.nextSibling(ofRow: $0) } == [4, 3, nil, nil, nil, nil])
  #expect(rows.map { tree.previousSibling(ofRow: $0) } == [nil, nil, nil, 1, 0, nil])
  #expect(rows.map { tree.root(ofRow: $0) } == [0, 0, 0, 0, 4, 4])
  #expect(rows.map { tree.nextTopLevel(afterRow: $0) } == [4, 4, 4, 4, nil, nil])
  #expect(rows.map { tree.previousTopLevel(beforeRow: $0) } == [nil, 0, 0, 0, 0, 4])
  for beyond in [-1, 6] {
    #expect(tree.parent(ofRow: beyond) == nil)
    #expect(tree.nextSibling(ofRow: beyond) == nil)
    #expect(tree.previousSibling(ofRow: beyond) == nil)
    #expect(tree.nextTopLevel(afterRow: beyond) == nil)
    #expect(tree.previousTopLevel(beforeRow: beyond) == nil)
    #expect(tree.descendantCount(ofRow: beyond) == 0)
  }
}

@Test func `no comments make no rows`() {
  #expect(CommentTree([]).rows.isEmpty)
}

@Test func `a chain of 100,000 replies and a ring of as many are arranged without recursion`() {
  let count = 100_000
  let chain = (0..<count).map { comment("\($0)", $0 == 0 ? nil : "\($0 - 1)") }
  let tree = CommentTree(chain.reversed())
  #expect(tree.rows.count == count)
  #expect(tree.rows.last?.depth == count - 1)
  #expect(tree.root(ofRow: count - 1) == 0)
  let ring = (0..<count).map { comment("\($0)", "\(($0 + 1) % count)") }
  #expect(CommentTree(ring).rows.count == count)
}

@Test func `100,000 comments at top level, and as many unknown parents, are all kept`() {
  let count = 100_000
  #expect(CommentTree((0..<count).map { comment("\($0)") }).rows.count == count)
  let orphans = CommentTree((0..<count).map { comment("\($0)", "gone\($0)", at: 1) })
  #expect(orphans.rows.count == 2 * count)
}

@Test func `20,000 comments in any order take no time worth mentioning`() {
  var generator = SystemRandomNumberGenerator()
  let comments = (0..<20_000).map { n in
    comment("\(n)", n == 0 ? nil : "\(Int.random(in: 0..<n, using: &generator))", at: Int64(n))
  }.shuffled()
  let clock = ContinuousClock()
  let fastest = (0..<3).map { _ in clock.measure { _ = CommentTree(comments) } }.min()
  // A tenth of a second on a machine of one's own, even without optimisation.
  #expect(fastest ?? .zero < .seconds(1))
}

@Test func `a shuffled discussion comes back the same`() {
  var generator = SystemRandomNumberGenerator()
  let comments = (0..<2000).map { n in
    comment("\(n)", n == 0 ? nil : "\(Int.random(in: -2..<n, using: &generator))", at: Int64(n))
  }
  #expect(outline(comments.shuffled()) == outline(comments))
  let tree = CommentTree(comments)
  #expect(Set(tree.rows.map(\.node)).count == tree.rows.count)
  #expect(tree.rows.count == tree.nodes.count)
}
