internal import Records

extension PageInk {
  /// Whether all ink of the size of letters lies in a spot as large as a seal.
  var isOneSeal: Bool {
    let boxes = small.connectedBoxes().filter { PageSigns.isLetter($0, resolution: resolution) }
    guard !boxes.isEmpty else { return false }
    let columns = boxes.map { $0.x + $0.width / 2 }.sorted()
    let rows = boxes.map { $0.y + $0.height / 2 }.sorted()
    let (column, row) = (columns[columns.count / 2], rows[rows.count / 2])
    let reach = Int(Self.sealReach * resolution)
    let outside = boxes.count { abs($0.x + $0.width / 2 - column) > reach || abs($0.y + $0.height / 2 - row) > reach }
    return outside <= PageSigns.blankLetters
  }

  /// Inches from the middle of the ink of a seal to its other side, which is up to 45 mm away.
  private static let sealReach = 1.77
}
