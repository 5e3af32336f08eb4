/// How many articles a query finds.
package struct QueryCount: Hashable, Sendable {
  package var unread: Int
  package var total: Int

  package init(unread: Int = 0, total: Int = 0) {
    self.unread = unread
    self.total = total
  }
}
