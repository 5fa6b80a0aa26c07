internal import CLineKernels

/// Where rows of numbers lie in an array: the first at `start`, each next one `stride` further.
struct Rows {
  var start = 0
  var stride: Int

  /// Whether `count` rows of `length` numbers lie inside an array of `size`.
  func fit(_ count: Int, of length: Int, in size: Int) -> Bool {
    start >= 0 && stride >= 0 && count >= 1 && start + (count - 1) * stride + length <= size
  }
}

/// The edge to the kernels in C: the only place where memory is handed out by address. Every call is checked first.
struct Kernels: Sendable {
  let kind: KernelKind

  /// sums = start + matrix times inputs, for each of `columns` columns.
  func multiply(
    _ matrix: PackedMatrix, columns: Int, inputs: [Int8], at inputRows: Rows, start: [Int32], into sums: inout [Int32],
    at sumRows: Rows
  ) {
    precondition(inputRows.fit(columns, of: matrix.inputs, in: inputs.count))
    precondition(sumRows.fit(columns, of: matrix.rows, in: sums.count) && start.count >= matrix.rows)
    unsafe inputs.withUnsafeBufferPointer { inputs in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let input = inputs.baseAddress, let sum = sums.baseAddress else { return }
        unsafe matrix.withKernelForm { matrix in
          unsafe line_multiply(
            kind.number, matrix, columns, input + inputRows.start, inputRows.stride, start, 0, sum + sumRows.start,
            sumRows.stride)
        }
      }
    }
  }

  /// sums += matrix times inputs, for one column.
  func accumulate(_ matrix: PackedMatrix, inputs: [Int8], at input: Int, into sums: inout [Int32], at place: Int) {
    precondition(input >= 0 && input + matrix.inputs <= inputs.count)
    precondition(place >= 0 && place + matrix.rows <= sums.count)
    unsafe inputs.withUnsafeBufferPointer { inputs in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let start = inputs.baseAddress, let sum = sums.baseAddress else { return }
        unsafe matrix.withKernelForm { matrix in
          unsafe line_multiply(kind.number, matrix, 1, start + input, 0, sum + place, 0, sum + place, 0)
        }
      }
    }
  }

  /// One column of the convolution, 36 rows, into the largest sums of 12 cells of 16 features.
  func convolve(
    _ layer: DenseLayer, inputs: [Int8], at start: Int, chunkStride: Int, rowStride: Int, first: Bool,
    largest: inout [Int32]
  ) {
    precondition(start >= 0 && start + 2 * chunkStride + (LineModel.height - 1) * rowStride + 4 <= inputs.count)
    precondition(layer.matrix.blocks == 1 && layer.matrix.quads == 3 && largest.count >= LineModel.height / 3 * 16)
    unsafe inputs.withUnsafeBufferPointer { inputs in
      guard let input = inputs.baseAddress else { return }
      unsafe layer.matrix.withKernelForm { matrix in
        unsafe line_convolve(
          kind.number, matrix, layer.bias, input + start, chunkStride, rowStride, first, &largest)
      }
    }
  }

  /// outputs = tanh of the scaled sums, as int8.
  func squash(
    _ sums: [Int32], at sumRows: Rows, scales: [Float], columns: Int, into outputs: inout [Int8], at outputRows: Rows
  ) {
    let units = scales.count
    precondition(units % PackedMatrix.blockRows == 0 && sumRows.fit(columns, of: units, in: sums.count))
    precondition(outputRows.fit(columns, of: units, in: outputs.count))
    unsafe sums.withUnsafeBufferPointer { sums in
      unsafe outputs.withUnsafeMutableBufferPointer { outputs in
        guard let sum = sums.baseAddress, let output = outputs.baseAddress else { return }
        unsafe line_squash(
          kind.number, ActivationTables.values, scales, units, columns, sum + sumRows.start, sumRows.stride,
          output + outputRows.start, outputRows.stride)
      }
    }
  }

  /// One step of an LSTM: sums of four gates and the cells' state into outputs, for each of `columns` columns.
  func gates(
    _ sums: [Int32], at sumRows: Rows, scales: [Float], columns: Int, state: inout [Float],
    into outputs: inout [Int8], at outputRows: Rows
  ) {
    let units = scales.count / 4
    precondition(units % PackedMatrix.blockRows == 0 && sumRows.fit(columns, of: 4 * units, in: sums.count))
    precondition(columns * units <= state.count && outputRows.fit(columns, of: units, in: outputs.count))
    unsafe sums.withUnsafeBufferPointer { sums in
      unsafe outputs.withUnsafeMutableBufferPointer { outputs in
        guard let sum = sums.baseAddress, let output = outputs.baseAddress else { return }
        unsafe line_gates(
          kind.number, ActivationTables.values, scales, units, columns, sum + sumRows.start, sumRows.stride, &state,
          units, output + outputRows.start, outputRows.stride)
      }
    }
  }

  /// probabilities = softmax of the scaled sums, for each column, from `start` on.
  func softmax(
    _ sums: [Int32], at sumRows: Rows, scales: [Float], classes: Int, columns: Int, into probabilities: inout [Float],
    from start: Int
  ) {
    precondition(classes >= 1 && classes <= scales.count && sumRows.fit(columns, of: classes, in: sums.count))
    precondition(start >= 0 && start + columns * classes <= probabilities.count)
    unsafe sums.withUnsafeBufferPointer { sums in
      unsafe probabilities.withUnsafeMutableBufferPointer { probabilities in
        guard let sum = sums.baseAddress, let output = probabilities.baseAddress else { return }
        unsafe line_softmax(
          kind.number, scales, classes, columns, sum + sumRows.start, sumRows.stride, output + start)
      }
    }
  }
}

extension PackedMatrix {
  /// Lends the matrix to a kernel.
  fileprivate func withKernelForm(_ body: (UnsafePointer<line_matrix>) -> Void) {
    unsafe weights.withUnsafeBufferPointer { weights in
      unsafe rowSums.withUnsafeBufferPointer { rowSums in
        var form = unsafe line_matrix(
          weights: weights.baseAddress, row_sums: rowSums.baseAddress, blocks: blocks, quads: quads,
          is_symmetric: isSymmetric)
        unsafe body(&form)
      }
    }
  }
}
