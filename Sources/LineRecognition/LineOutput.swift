/// What the network says of a line: for each column (three pixels of the image) a probability of each code.
package struct LineOutput: Hashable, Sendable {
  package let columns: Int
  package let classes: Int
  /// Column after column; `columns * classes` of them.
  package let probabilities: [Float]

  package init(columns: Int, classes: Int, probabilities: [Float]) {
    precondition(probabilities.count == columns * classes)
    self.columns = columns
    self.classes = classes
    self.probabilities = probabilities
  }

  /// The probabilities of one column.
  package subscript(column: Int) -> ArraySlice<Float> {
    probabilities[column * classes..<(column + 1) * classes]
  }

  /// The mean of this and of other looks at the same line; those of another width are left out.
  package func averaged(with others: [LineOutput]) -> LineOutput {
    let alike = others.filter { $0.columns == columns && $0.classes == classes }
    guard !alike.isEmpty else { return self }
    var sums = probabilities
    for other in alike {
      for place in sums.indices { sums[place] += other.probabilities[place] }
    }
    let share = 1 / Float(alike.count + 1)
    for place in sums.indices { sums[place] *= share }
    return LineOutput(columns: columns, classes: classes, probabilities: sums)
  }

  /// How sure the network is, 0 to 1: the mean of its best codes' probabilities, where those are characters at all
  /// (facts, section 6). 0 where nothing but nulls came out.
  package func certainty(nullCode: Int) -> Float {
    var sum = 0
    var count = 0
    for column in 0..<columns {
      var best = 0
      var most: Float = -1
      for code in 0..<classes where probabilities[column * classes + code] > most {
        best = code
        most = probabilities[column * classes + code]
      }
      if best == nullCode { continue }
      sum += Int(127 * most)
      count += 1
    }
    return count == 0 ? 0 : Float(Double(sum) / Double(count) / 127)
  }
}
