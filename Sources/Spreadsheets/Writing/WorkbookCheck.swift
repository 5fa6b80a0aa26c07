internal import Foundation

/// Reads a workbook that was just written: is its first sheet whole, and how many rows has it?
enum WorkbookCheck {
  /// Nil where it cannot be read.
  static func rows(of path: String) -> Int? {
    guard let bytes = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else { return nil }
    let count = RowCount()
    do throws(SheetFault) {
      let package = try PackageReading(bytes)
      try package.read("xl/worksheets/sheet1.xml", as: count)
    } catch {
      return nil
    }
    return count.rows
  }

  private final class RowCount: XMLPart {
    var rows = 0
    var wantsBeginningsOnly: Bool { true }

    func begin(_ element: String, _ attributes: XMLAttributes) {
      if element == "row" { rows += 1 }
    }

    func end(_ element: String) {}
    func take(_ text: String) {}
  }
}
