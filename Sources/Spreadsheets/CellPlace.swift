/// Where a cell stands in a sheet; rows and columns count from 1.
package struct CellPlace: Hashable, Sendable, CustomStringConvertible {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B7`. Nil for what names no cell that a sheet can have.
  package init?(_ reference: String) {
    var (column, row) = (0, 0)
    var hasRow = false
    for byte in reference.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasRow: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasRow = true
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard column <= SheetLimits.columns, row <= SheetLimits.rows else { return nil }
    }
    guard column >= 1, row >= 1 else { return nil }
    self.init(row: row, column: column)
  }

  /// As spreadsheets show it, such as `B7`.
  package var description: String { Self.letters(of: column) + String(row) }

  /// `AT` for 46.
  package static func letters(of column: Int) -> String {
    var (letters, rest) = ("", column)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// Cells that a sheet shows as one; only the first has a value.
package struct CellRange: Hashable, Sendable {
  package var first: CellPlace
  package var last: CellPlace

  package init(first: CellPlace, last: CellPlace) {
    self.first = first
    self.last = last
  }

  /// Reads `A1:C2`, also `A1`.
  package init?(_ reference: String) {
    let parts = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = CellPlace(String(parts[0])),
      let last = CellPlace(String(parts[parts.count - 1])), first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first: first, last: last)
  }

  package func contains(_ place: CellPlace) -> Bool {
    (first.row...last.row).contains(place.row) && (first.column...last.column).contains(place.column)
  }
}
