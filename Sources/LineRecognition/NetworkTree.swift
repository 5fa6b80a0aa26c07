/// The layers of a network as its file holds them, read only where they are exactly those that this room can run.
struct NetworkTree {
  let convolution: WeightMatrix
  /// Four gates, as with all that follow but the last.
  let columns: [WeightMatrix]
  let forwards: [WeightMatrix]
  let backwards: [WeightMatrix]
  let widened: [WeightMatrix]
  let output: WeightMatrix

  init(from cursor: inout ByteCursor) throws(ModelError) {
    let outline = try NodeHeader("Series", inputs: 36, outputs: 269, part: .outline, from: &cursor)
    try NodeHeader.children(8, part: .outline, from: &cursor)
    _ = try NodeHeader("Input", inputs: 36, outputs: 1, part: .input, from: &cursor)
    for size: Int32 in [1, 36, 0, 1] {
      guard try cursor.integer(Int32.self) == size else { throw .unfamiliar(.input) }
    }
    _ = try cursor.integer(Int32.self)
    convolution = try Self.convolution(from: &cursor)
    _ = try NodeHeader("Maxpool", inputs: 16, outputs: 16, part: .pooling, from: &cursor)
    for size: Int32 in [3, 3] {
      guard try cursor.integer(Int32.self) == size else { throw .unfamiliar(.pooling) }
    }
    columns = try Self.plumbed("XYTranspose", inputs: 16, units: 48, "SummLSTM", part: .columns, from: &cursor)
    forwards = try Self.gates("LSTM", inputs: 48, units: 96, part: .forwards, from: &cursor)
    backwards = try Self.plumbed("RTLReversed", inputs: 96, units: 96, "LSTM", part: .backwards, from: &cursor)
    widened = try Self.gates("LSTM", inputs: 96, units: 192, part: .widened, from: &cursor)
    _ = try NodeHeader("Softmax", inputs: 192, outputs: 269, part: .output, from: &cursor)
    output = try WeightMatrix(rows: LineModel.classes, inputs: 192, part: .output, from: &cursor)
    try outline.passLearningRates(of: &cursor)
  }

  private static func convolution(from cursor: inout ByteCursor) throws(ModelError) -> WeightMatrix {
    let series = try NodeHeader("Series", inputs: 1, outputs: 16, part: .convolution, from: &cursor)
    try NodeHeader.children(2, part: .convolution, from: &cursor)
    _ = try NodeHeader("Convolve", inputs: 1, outputs: 9, part: .convolution, from: &cursor)
    for half: Int32 in [1, 1] {
      guard try cursor.integer(Int32.self) == half else { throw .unfamiliar(.convolution) }
    }
    _ = try NodeHeader("Tanh", inputs: 9, outputs: 16, part: .convolution, from: &cursor)
    let matrix = try WeightMatrix(rows: 16, inputs: 9, part: .convolution, from: &cursor)
    try series.passLearningRates(of: &cursor)
    return matrix
  }

  /// An LSTM wrapped in a node that turns or mirrors its input.
  private static func plumbed(
    _ type: String, inputs: Int32, units: Int32, _ inner: String, part: NetworkPart, from cursor: inout ByteCursor
  ) throws(ModelError) -> [WeightMatrix] {
    let plumbing = try NodeHeader(type, inputs: inputs, outputs: units, part: part, from: &cursor)
    try NodeHeader.children(1, part: part, from: &cursor)
    let gates = try Self.gates(inner, inputs: inputs, units: units, part: part, from: &cursor)
    try plumbing.passLearningRates(of: &cursor)
    return gates
  }

  /// The gates of an LSTM, one below the other.
  private static func gates(
    _ type: String, inputs: Int32, units: Int32, part: NetworkPart, from cursor: inout ByteCursor
  ) throws(ModelError) -> [WeightMatrix] {
    _ = try NodeHeader(type, inputs: inputs, outputs: units, part: part, from: &cursor)
    let all = inputs + units
    guard try cursor.integer(Int32.self) == all else { throw .unfamiliar(part) }
    var gates: [WeightMatrix] = []
    for _ in 0..<4 {
      gates.append(try WeightMatrix(rows: Int(units), inputs: Int(all), part: part, from: &cursor))
    }
    return gates
  }
}
