/// An input with what a server said of it: a first byte below 0x20 chooses both.
struct ServedInput {
  let bytes: [UInt8]
  let type: String?
  let address: String?

  /// Of eight types and four addresses; an input without such a byte has neither.
  init(_ input: [UInt8], types: [String?], addresses: [String?]) {
    if let choice = input.first, choice < 0x20 {
      type = types[Int(choice & 7)]
      address = addresses[Int(choice >> 3)]
      bytes = Array(input.dropFirst())
    } else {
      (type, address, bytes) = (nil, nil, input)
    }
  }
}
