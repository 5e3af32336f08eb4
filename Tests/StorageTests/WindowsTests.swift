import Models
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
        article("\(index)", published: noon.seconds - Int64.random(in: 0...20, using: &random))
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
    [ListScope.Source.everything, .section(section), .feed(feeds[2]), .starred].flatMap { source in
      [
        ListScope(source), ListScope(source, unreadOnly: true),
        ListScope(source, unreadOnly: true, keepsReadSince: since),
        ListScope(source, unreadOnly: true, keepsReadSince: .init(.max)),
        ListScope(source, filter: Query(.term(.phrase("some")), text: "some")),
        ListScope(
          source, unreadOnly: true, keepsReadSince: since,
          filter: Query(.term(.phrase("some")), text: "some")),
      ]
    }
  }

  /// The list as the words of `ListScope` say it.
  private func expected(_ scope: ListScope) throws -> [ListKey] {
    let statement = try reader.connection.prepare(
      "SELECT date, article_id, feed_id, is_read, read_at, is_starred FROM status")
    var keys: [ListKey] = []
    while try statement.step() {
      let feed = Feed.ID(rawValue: statement.integer(2))
      let belongs =
        switch scope.source {
        case .everything: true
        case .section: feeds[..<2].contains(feed)
        case .feed(let wanted): feed == wanted
        case .starred: statement.bool(5)
        }
      let readAt = statement.optionalTimestamp(4)
      let isKept =
        scope.keepsReadSince.map { since in readAt.map { $0 >= since } ?? false } ?? false
      guard belongs, !scope.unreadOnly || !statement.bool(3) || isKept else { continue }
      let id = Article.ID(rawValue: statement.integer(1))
      keys.append(ListKey(date: Timestamp(statement.integer(0)), id: id))
    }
    return keys.sorted()
  }

  @Test func `every window of every list has the rows it should have`() throws {
    for scope in scopes {
      let keys = try expected(scope)
      #expect(try reader.count(scope) == keys.count)
      for first in stride(from: -5, through: keys.count + 5, by: 7) {
        for count in [0, 1, 13, 500] {
          for anchor in [nil] + stride(from: 0, to: keys.count, by: 19).map({ $0 }) {
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

  @Test func `every row knows its index, and so do rows that are not in the list`() throws {
    for scope in scopes {
      let keys = try expected(scope)
      for key in try expected(ListScope()) {
        let index = keys.firstIndex { !($0 < key) } ?? keys.count
        #expect(try reader.index(of: key, in: scope) == index)
      }
      let before = ListKey(date: .init(.max), id: .init(rawValue: .max))
      let after = ListKey(date: .init(.min), id: .init(rawValue: 0))
      #expect(try reader.index(of: before, in: scope) == 0)
      #expect(try reader.index(of: after, in: scope) == keys.count)
    }
  }

  @Test func `the next unread row is the nearest one in each direction`() throws {
    for scope in scopes {
      var unread = scope
      unread.unreadOnly = true
      unread.keepsReadSince = nil
      let keys = try expected(unread)
      #expect(try reader.nextUnread(after: nil, forward: true, in: scope)?.key == keys.first)
      #expect(try reader.nextUnread(after: nil, forward: false, in: scope)?.key == keys.last)
      for key in try expected(ListScope()).enumerated() where key.offset % 9 == 0 {
        let below = try reader.nextUnread(after: key.element, forward: true, in: scope)
        #expect(below?.key == keys.first { key.element < $0 })
        let above = try reader.nextUnread(after: key.element, forward: false, in: scope)
        #expect(above?.key == keys.last { $0 < key.element })
      }
    }
  }

  @Test func `an unread list with very many kept rows is the same list`() async throws {
    let articles = (0..<2_500).map {
      article("more \($0)", published: noon.seconds - Int64($0 / 3))
    }
    let ids = try await test.store.merge(articles, into: feeds[2], at: noon).inserted
    let change = Change(.read, true, Array(ids.dropFirst(100)))
    try await test.store.apply(change, at: since)
    for source in [ListScope.Source.everything, .feed(feeds[2]), .section(section), .starred] {
      let scope = ListScope(source, unreadOnly: true, keepsReadSince: since)
      let keys = try expected(scope)
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
