/// The outputs of a layer along a line: a row of int8 for each column, with a row of zeros before and after.
struct Activations {
  let columns: Int
  let units: Int
  var values: [Int8]

  init(columns: Int, units: Int) {
    self.columns = columns
    self.units = units
    values = [Int8](repeating: 0, count: (columns + 2) * units)
  }

  /// Where `column` starts; -1 and `columns` are the zeros.
  func place(_ column: Int) -> Int { (column + 1) * units }

  func rows(from column: Int) -> Rows { Rows(start: place(column), stride: units) }
}
