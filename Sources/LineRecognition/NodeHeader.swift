/// What stands before each node of a network's tree.
struct NodeHeader {
  /// Whether the learning rates of the children follow them.
  let hasLearningRates: Bool

  private static let learningRatesFlag: Int32 = 64
  private static let knownFlags: Int32 = 192

  /// Reads a header that must be that of `type`, with these numbers of inputs and outputs.
  init(
    _ type: String, inputs: Int32, outputs: Int32, part: NetworkPart, from cursor: inout ByteCursor
  ) throws(ModelError) {
    guard try cursor.integer(Int8.self) == 0, try cursor.counted().elementsEqual(type.utf8) else {
      throw .unfamiliar(part)
    }
    // Training state and whether to train: no matter here.
    _ = try cursor.take(2)
    let flags = try cursor.integer(Int32.self)
    guard flags & ~Self.knownFlags == 0, try cursor.integer(Int32.self) == inputs,
      try cursor.integer(Int32.self) == outputs
    else { throw .unfamiliar(part) }
    hasLearningRates = flags & Self.learningRatesFlag != 0
    _ = try cursor.integer(Int32.self)
    _ = try cursor.counted()
  }

  /// Reads the number of a plumbing node's children, which must be `count`.
  static func children(_ count: UInt32, part: NetworkPart, from cursor: inout ByteCursor) throws(ModelError) {
    guard try cursor.integer(UInt32.self) == count else { throw .unfamiliar(part) }
  }

  /// Passes over the learning rates that follow the children of a plumbing node.
  func passLearningRates(of cursor: inout ByteCursor) throws(ModelError) {
    guard hasLearningRates else { return }
    _ = try cursor.take(Int(try cursor.integer(UInt32.self)) * 4)
  }
}
