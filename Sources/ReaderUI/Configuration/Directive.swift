/// What a line of the configuration can begin with.
package enum Directive: String, CaseIterable, Hashable, Sendable {
  case set, bind, unbind, style, palette, include

  package var syntax: String {
    switch self {
    case .set: "set NAME VALUE"
    case .bind: "bind PANE|all KEYS COMMAND"
    case .unbind: "unbind PANE|all KEYS"
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
    case .style: "Colours a part of the screen, on top of the theme."
    case .palette: "Names a colour for the style lines below it."
    case .include: "Reads another file here; a relative path starts at this file's folder."
    }
  }
}
