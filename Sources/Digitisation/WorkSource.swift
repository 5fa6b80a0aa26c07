/// Whether there may be more work where work comes from; keeps one question open at a time.
struct WorkSource: Sendable {
  private var mayHaveMore = true
  private var isAsked = false
  private var arrivedSinceAsked = false

  /// Nothing more to come, unless something arrives.
  var isDry: Bool { !mayHaveMore && !isAsked }

  mutating func arrived() {
    mayHaveMore = true
    arrivedSinceAsked = isAsked
  }

  /// Whether to ask now; from then on the question is open.
  mutating func ask() -> Bool {
    guard mayHaveMore, !isAsked else { return false }
    isAsked = true
    arrivedSinceAsked = false
    return true
  }

  /// Notes the answer; work that arrived after the question may not be in it.
  mutating func answered(withNothing: Bool) {
    isAsked = false
    mayHaveMore = !withNothing || arrivedSinceAsked
  }
}
