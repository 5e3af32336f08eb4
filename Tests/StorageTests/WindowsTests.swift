import Models
import TestSupport
import Testing

@testable import Storage

/// Lists of the store, held against the same lists made from all rows by hand.
@Suite struct WindowsTests {
  let test: TestStore
  let reader: StoreReader
  let feeds: [Feed.ID]
  let section: Section.ID
  let since = noon.advanced(by: 100)

  init() async throws {
    test = try TestStore()
    var random = SeededRandom(state: 11)
    var feeds: [Feed.ID] = []
    var ids: [Article.ID] = []
    for number in 0..<4 {
      let sections = number < 2 ? ["Front"] : []
      let feed = try await test.store.add(
        feed: "https://\(number).example/", title: nil, sections: sections)
      feeds.append(feed.id)
      // Few different dates, so that many rows stand or fall by their number.
      let articles = (0..<60).map { index in
        article(
          "\(index)", title: index % 4 == 0 ? "Some title" : "A title",
          published: noon.seconds - Int64.random(in: 0...20, using: &random))
      }
      ids += try await test.store.merge(articles, into: feed.id, at: noon).inserted
    }
    self.feeds = feeds
    reader = try test.reader()
    section = try #require(try reader.sections().first?.id)
    let writer = try test.writer()
    for (index, id) in ids.enumerated() where index % 3 != 0 {
      let moment = index % 3 == 1 ? noon : since.advanced(by: Int64(index % 7))
      try writer.apply(Change(.read, true, [id]), at: moment)
      if index % 5 == 0 { try writer.apply(Change(.starred, true, [id]), at: noon) }
    }
  }

  private var scopes: [ListScope] {
    let words = Query(.term(.phrase("some")), text: "some")
    let sources = [ListScope.Source.everything, .section(section), .feed(feeds[2]), .starred]
    return sources.flatMap { source in
      ListOrder.allCases.flatMap { order in
        [
          ListScope(source, order: order),
          ListScope(source, keepsReadSince: since, order: order),
          ListScope(source, unreadOnly: true, order: order),
          ListScope(source, unreadOnly: true, keepsReadSince: since, order: order),
          ListScope(source, unreadOnly: true, keepsReadSince: .init(.max), order: order),
          ListScope(source, filter: words, order: order),
          ListScope(source, unreadOnly: true, keepsReadSince: since, filter: words, order: order),
        ]
      }
    }
  }

  /// A row as the test knows it, without any index.
  private struct Row {
    var key: ListKey
    var feed: Feed.ID
    var title: String
    var isUnread: Bool
    var readAt: Timestamp?
    var isStarred: Bool
  }

  private func allRows() throws -> [Row] {
    let statement = try reader.connection.prepare(
      """
      SELECT status.date, status.article_id, status.feed_id, article.title, unread.date IS NOT NULL,
        read_at, is_starred FROM status JOIN article ON id = status.article_id
        LEFT JOIN unread ON unread.article_id = id LEFT JOIN just_read ON just_read.article_id = id
      """)
    var rows: [Row] = []
    while try statement.step() {
      let id = Article.ID(rawValue: statement.integer(1))
      rows.append(
        Row(
          key: ListKey(date: Timestamp(statement.integer(0)), id: id),
          feed: Feed.ID(rawValue: statement.integer(2)), title: statement.text(3),
          isUnread: statement.bool(4), readAt: statement.optionalTimestamp(5),
          isStarred: statement.bool(6)))
    }
    return rows
  }

  private func countsAsUnread(_ row: Row, _ scope: ListScope) -> Bool {
    guard !row.isUnread, let since = scope.keepsReadSince, let readAt = row.readAt else {
      return row.isUnread
    }
    return readAt >= since
  }

  /// The segment of the list that holds a row, by the words of `ListOrder`.
  private func rank(_ row: Row, _ scope: ListScope) -> Int {
    switch scope.order {
    case .newest, .oldest, .interest: 0
    case .source: Int(row.feed.rawValue)
    case .unread: scope.unreadOnly || countsAsUnread(row, scope) ? 0 : 1
    case .score: scope.filter == nil || row.title.hasPrefix("Some") ? 0 : 1
    }
  }

  private func stands(_ a: Row, above b: Row, in scope: ListScope) -> Bool {
    let (first, second) = (rank(a, scope), rank(b, scope))
    guard first == second else { return first < second }
    return scope.order == .oldest ? b.key < a.key : a.key < b.key
  }

  /// The list as the words of `ListScope` say it.
  private func expected(_ scope: ListScope) throws -> [Row] {
    try allRows().filter { row in
      let belongs =
        switch scope.source {
        case .everything: true
        case .section: feeds[..<2].contains(row.feed)
        case .feed(let wanted): row.feed == wanted
        case .starred: row.isStarred
        }
      return belongs && (!scope.unreadOnly || countsAsUnread(row, scope))
    }.sorted { stands($0, above: $1, in: scope) }
  }

  /// With few members a filtered list is sorted, with many it is walked; both are the same list.
  @Test(arguments: [0, 4_096])
  func `every window of every list has the rows it should have`(few: Int) throws {
    reader.fewMembers = few
    for scope in scopes where few > 0 || scope.filter != nil {
      let keys = try expected(scope).map(\.key)
      #expect(try reader.count(scope) == keys.count)
      for first in stride(from: -5, through: keys.count + 5, by: 23) {
        for count in [0, 13, 500] {
          for anchor in [nil] + stride(from: 0, to: keys.count, by: 37).map({ $0 }) {
            let known = anchor.map { ListRequest.Anchor(index: $0, key: keys[$0]) }
            let window = try reader.window(
              ListRequest(scope, first: first, count: count, anchor: known))
            let start = min(max(first, 0), keys.count)
            let end = min(start + count, keys.count)
            #expect(window.total == keys.count)
            #expect(window.first == start)
            try #require(
              window.rows.map(\.key) == Array(keys[start..<end]),
              "\(scope), first \(first), count \(count), anchor \(String(describing: anchor))")
          }
        }
      }
    }
  }

  @Test(arguments: [0, 4_096])
  func `every row knows its index, and so do rows that are not in the list`(few: Int) throws {
    reader.fewMembers = few
    let all = try allRows()
    for scope in scopes where few > 0 || scope.filter != nil {
      let rows = try expected(scope)
      let feeds = Set(rows.map(\.feed))
      for row in all where row.key.id.rawValue % 5 == 0 {
        // Where a feed is not in the list, nobody can say where its rows would stand.
        guard scope.order != .source || feeds.contains(row.feed) else { continue }
        let index = rows.firstIndex { !stands($0, above: row, in: scope) } ?? rows.count
        #expect(try reader.index(of: row.key, in: scope) == index, "\(scope) \(row)")
      }
    }
  }

  @Test func `the next unread row is the nearest one in each direction`() throws {
    for scope in scopes where scope.order != .unread {
      let rows = try expected(scope.onlyUnread)
      #expect(try reader.nextUnread(after: nil, forward: true, in: scope)?.key == rows.first?.key)
      #expect(try reader.nextUnread(after: nil, forward: false, in: scope)?.key == rows.last?.key)
      for row in try expected(scope) where row.key.id.rawValue % 9 == 0 {
        let below = try reader.nextUnread(after: row.key, forward: true, in: scope)
        #expect(below?.key == rows.first { stands(row, above: $0, in: scope) }?.key)
        let above = try reader.nextUnread(after: row.key, forward: false, in: scope)
        #expect(above?.key == rows.last { stands($0, above: row, in: scope) }?.key)
      }
    }
  }

  @Test func `an unread list with very many kept rows is the same list`() async throws {
    let articles = (0..<2_500).map {
      article("more \($0)", published: noon.seconds - Int64($0 / 3))
    }
    let ids = try await test.store.merge(articles, into: feeds[2], at: noon).inserted
    let change = Change(.read, true, Array(ids.dropFirst(100)))
    try await test.store.perform(change, at: since)
    for source in [ListScope.Source.everything, .feed(feeds[2]), .section(section), .starred] {
      let scope = ListScope(source, unreadOnly: true, keepsReadSince: since)
      let keys = try expected(scope).map(\.key)
      for first in [0, keys.count / 2, max(0, keys.count - 50)] {
        let window = try reader.window(ListRequest(scope, first: first, count: 50))
        #expect(window.total == keys.count)
        #expect(window.rows.map(\.key) == Array(keys[first...].prefix(50)))
        for row in window.rows.prefix(3) {
          #expect(try reader.index(of: row.key, in: scope) == keys.firstIndex(of: row.key))
        }
      }
    }
  }

  @Test func `an anchor that is out of date brings what there is`() throws {
    let anchor = ListRequest.Anchor(index: 100, key: ListKey(date: noon, id: .init(rawValue: 9)))
    let request = ListRequest(ListScope(), first: 60, count: 80, anchor: anchor)
    let window = try reader.window(request)
    #expect(window.rows.map(\.key) == window.rows.map(\.key).sorted())
    #expect(window.first >= 60 && window.first <= 100)
  }
}
