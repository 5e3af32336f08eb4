/// Numbers by 64-bit keys that are spread well already: a dictionary would hash them once more, which
/// took a quarter of a comparison's time.
struct NumberTable {
  private var keys: [UInt64] = [UInt64](repeating: 0, count: 64)
  /// A number plus 1; 0 is free.
  private var values: [UInt32] = [UInt32](repeating: 0, count: 64)
  private(set) var count = 0

  subscript(key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while values[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) - 1 }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Gives a key a number, below 2^32 - 1.
  mutating func set(_ number: Int, for key: UInt64) {
    if count * 2 >= keys.count { grow() }
    insert(UInt32(truncatingIfNeeded: number + 1), key)
  }

  private mutating func insert(_ value: UInt32, _ key: UInt64) {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    if values[slot] == 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [UInt32](repeating: 0, count: oldKeys.count * 2)
    count = 0
    for (key, value) in zip(oldKeys, oldValues) where value != 0 { insert(value, key) }
  }
}
