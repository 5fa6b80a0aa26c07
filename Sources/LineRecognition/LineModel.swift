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
    let file = try NetworkFile(data)
    nullCode = file.nullCode
    noiseSeed = file.noiseSeed
    weights = NetworkWeights(file.tree)
  }
}
