/// Something that a heap ranks.
protocol Ranked {
  /// Greater is better.
  var rank: Float { get }
}

/// A small binary heap with the worst element on top.
///
/// Elements of equal rank, and the order in which the elements lie, decide which paths survive: pushing, popping and
/// replacing move elements exactly as Tesseract's `GenericHeap` does.
struct WorstFirstHeap<Element: Ranked> {
  private(set) var elements: [Element] = []

  /// An empty heap with room for `capacity` elements.
  init(capacity: Int) {
    elements.reserveCapacity(capacity)
  }

  var count: Int { elements.count }

  mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

  /// Whether an element of this rank would be kept in a heap of at most `width` elements.
  func admits(_ rank: Float, width: Int) -> Bool {
    elements.count < width || rank > elements[0].rank
  }

  mutating func push(_ element: Element) {
    elements.append(element)
    rise(from: elements.count - 1, with: element)
  }

  /// Adds an element, and takes out the worst where there are more than `width` then.
  mutating func push(_ element: Element, width: Int) {
    push(element)
    if elements.count > width { _ = popWorst() }
  }

  mutating func popWorst() -> Element? {
    guard let worst = elements.first, let last = elements.popLast() else { return nil }
    if !elements.isEmpty { elements[sink(from: 0, with: last)] = last }
    return worst
  }

  /// Puts an element in the place of another, and that place right again.
  mutating func replace(at index: Int, with element: Element) {
    rise(from: sink(from: index, with: element), with: element)
  }

  /// Moves a hole up to where the element belongs, and puts it there.
  private mutating func rise(from start: Int, with element: Element) {
    var hole = start
    while hole > 0 {
      let parent = (hole + 1) / 2 - 1
      guard element.rank < elements[parent].rank else { break }
      elements[hole] = elements[parent]
      hole = parent
    }
    elements[hole] = element
  }

  /// Moves a hole down to where the element belongs.
  private mutating func sink(from start: Int, with element: Element) -> Int {
    var hole = start
    while true {
      var child = hole * 2 + 1
      guard child < elements.count else { return hole }
      if child + 1 < elements.count, elements[child + 1].rank < elements[child].rank { child += 1 }
      guard elements[child].rank < element.rank else { return hole }
      elements[hole] = elements[child]
      hole = child
    }
  }
}
