/// A column of a sheet that leaves.
package struct SheetColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case text, number, date }

  package var heading: String
  /// In widths of a digit, as spreadsheets measure; what is wider is cut off on the screen only.
  package var width: Double
  package var kind: Kind

  package init(_ heading: String, width: Double = 12, kind: Kind = .text) {
    self.heading = heading
    self.width = width
    self.kind = kind
  }
}
