/// What a line of the configuration can begin with.
package enum Directive: String, CaseIterable, Hashable, Sendable {
  case set, bind, unbind, section, query, hide, feed, mirror, assistant, style, palette, include

  package var syntax: String {
    switch self {
    case .set: "set NAME VALUE"
    case .bind: "bind PANE|all KEYS COMMAND"
    case .unbind: "unbind PANE|all KEYS"
    case .section: "section NAME QUERY"
    case .query: "query NAME QUERY"
    case .hide: "hide QUERY"
    case .feed: "feed PATTERN NAME VALUE..."
    case .mirror: "mirror HOST ADDRESS"
    case .assistant: "assistant NAME PROGRAM [ARGUMENT...]"
    case .style: "style ROLE FOREGROUND BACKGROUND [ATTRIBUTE...]"
    case .palette: "palette NAME COLOUR"
    case .include: "include PATH"
    }
  }

  /// What it does, one line for the reference.
  package var summary: String {
    switch self {
    case .set: "Sets a value."
    case .bind: "Gives keys a meaning in one pane or in all."
    case .unbind: "Takes the meaning of keys away."
    case .section: "Shows what a query finds as a section, beside those of feeds."
    case .query: "Keeps a query under a name, with its unread count, among the sources."
    case .hide: "Leaves out of every list what a query finds; is:hidden finds it still."
    case .feed:
      "Sets something for some feeds: * is anything, a pattern without it begins their addresses."
    case .mirror:
      "Asks another address in the place of a host: for comments, such as of hn.algolia.com."
    case .assistant:
      "Names a program for !: it reads an article's text, and what it prints stands below it."
    case .style: "Colours a part of the screen, on top of the theme."
    case .palette: "Names a colour for the style lines below it."
    case .include: "Reads another file here; a relative path starts at this file's folder."
    }
  }

  /// How many words stand before the query that ends the line; nil where none does.
  var wordsBeforeQuery: Int? {
    switch self {
    case .section, .query: 2
    case .hide: 1
    case .set, .bind, .unbind, .feed, .mirror, .assistant, .style, .palette, .include: nil
    }
  }
}
