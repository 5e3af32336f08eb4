extension StringProtocol {
  /// Without the characters at both ends that `isDropped` names.
  func trimming(_ isDropped: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isDropped($0) }),
      let last = lastIndex(where: { !isDropped($0) })
    else { return "" }
    return String(self[first...last])
  }

  /// Whether it ends with an ellipsis, in brackets or not: there is more of it elsewhere.
  var breaksOff: Bool {
    let end = suffix(12).trimming { $0.isWhitespace || $0 == "]" || $0 == ")" }
    return end.hasSuffix("…") || end.hasSuffix("...")
  }
}
