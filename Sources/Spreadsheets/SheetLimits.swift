/// How much of a sheet is taken in. Far more than any inventory has; a file that wants more is refused before memory is gone.
enum SheetLimits {
  /// Of Excel (ECMA-376, and Microsoft's “Excel specifications and limits”).
  static let rows = 1_048_576
  static let columns = 16_384
  /// UTF-16 units of a cell, also Excel's.
  static let cellText = 32_767

  /// Bytes of a file: twenty times the sheet of 100,000 documents that `sohoa export` writes.
  static let file = 256 << 20
  /// Parts of a workbook; one with pictures has some hundreds.
  static let parts = 10_000
  /// Bytes of a part when unpacked.
  static let part = 1 << 30
  /// How many times a part may grow, and from which size on that counts. Deflate gives 1,032 at most; sheets of spreadsheet programs
  /// have 5 to 60.
  static let growth = 120
  static let growthCounts = 16 << 20
  /// Cells that are not empty.
  static let cells = 5_000_000
  /// Bytes of all texts.
  static let texts = 512 << 20
  /// Elements within elements; sheets have ten.
  static let nesting = 64
  /// Bytes of one mark of XML, such as a tag with its attributes.
  static let mark = 1 << 20
  static let mergedRanges = 100_000
}
