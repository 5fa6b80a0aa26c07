/// The network of a language model, of the one shape that this room runs: `[1,36,0,1 Ct3,3,16 Mp3,3 Lfys48 Lfx96 Lrx96
/// Lfx192 O1c1]` with 269 codes, in integers. The shape of vie.traineddata of tessdata_fast.
package struct LineModel: Sendable {
  /// Rows of a line's image.
  package static let height = 36
  package static let classes = 269

  /// The code that stands for "no character here".
  package let nullCode: Int
  /// Where the noise around a line's image starts.
  let noiseSeed: Int32
  let weights: NetworkWeights

  package init(_ data: TrainedData) throws(ModelError) {
    guard let bytes = data[.network] else { throw .missing(.network) }
    var cursor = ByteCursor(bytes)
    weights = try NetworkWeights(from: &cursor)
    // The outline in words says what the tree has said already.
    _ = try cursor.counted()
    guard try cursor.integer(Int32.self) == Self.trainingFlags else { throw .unfamiliar(.training) }
    _ = try cursor.integer(Int32.self)
    noiseSeed = try cursor.integer(Int32.self)
    nullCode = Int(try cursor.integer(Int32.self))
    guard nullCode == Self.classes - 1, noiseSeed >= 0 else { throw .unfamiliar(.training) }
    _ = try cursor.take(3 * 4)
    guard cursor.isAtEnd else { throw .unfamiliar(.training) }
  }

  /// Integer mode (1) and recoded characters (64).
  private static let trainingFlags: Int32 = 65
}
