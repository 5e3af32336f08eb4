/// The least of many elements at hand.
struct BinaryHeap<Element: Comparable> {
  private var elements: [Element] = []

  /// The least.
  var first: Element? { elements.first }

  mutating func push(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, elements[place] < elements[(place - 1) / 2] {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard let first = elements.first else { return last }
    elements[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < elements.count && elements[child] < elements[least] { least = child }
      guard least != place else { return first }
      elements.swapAt(place, least)
      place = least
    }
  }
}
