/// The network component of a language model: the tree of layers, then what its training left.
struct NetworkFile {
  let tree: NetworkTree
  let nullCode: Int
  /// Where the noise around a line's image starts.
  let noiseSeed: Int32

  init(_ data: TrainedData) throws(ModelError) {
    guard let bytes = data[.network] else { throw .missing(.network) }
    var cursor = ByteCursor(bytes)
    tree = try NetworkTree(from: &cursor)
    // The outline in words says what the tree has said already.
    _ = try cursor.counted()
    guard try cursor.integer(Int32.self) == Self.trainingFlags else { throw .unfamiliar(.training) }
    _ = try cursor.integer(Int32.self)
    noiseSeed = try cursor.integer(Int32.self)
    nullCode = Int(try cursor.integer(Int32.self))
    // Three rates of the training.
    _ = try cursor.take(3 * 4)
    guard nullCode == LineModel.classes - 1, noiseSeed >= 0, cursor.isAtEnd else { throw .unfamiliar(.training) }
  }

  /// Integer mode (1) and recoded characters (64).
  private static let trainingFlags: Int32 = 65
}
