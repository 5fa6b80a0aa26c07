internal import Foundation

/// Reads one sheet of a workbook in Excel's form (XLSX; ECMA-376, both editions of its names).
struct WorkbookReading {
  private let package: PackageReading
  private let workbook = WorkbookPart()
  private let relations: RelationsPart

  init(_ bytes: Data) throws(SheetFault) {
    package = try PackageReading(bytes)
    let root = RelationsPart(of: "")
    if package.beginning(of: "mimetype", count: 46) == Array("application/vnd.oasis.opendocument.spreadsheet".utf8) {
      throw .openDocument
    }
    guard package.has("_rels/.rels") else { throw .notAWorkbook }
    try package.read("_rels/.rels", as: root)
    guard let part = root.first("officeDocument") else { throw .notAWorkbook }
    if part.hasSuffix(".bin") { throw .binaryWorkbook }
    relations = RelationsPart(of: part)
    try package.read(part, as: workbook)
    guard workbook.isWorkbook else { throw .notAWorkbook }
    try package.read(RelationsPart.name(of: part), as: relations)
  }

  /// The sheet called `name`, or the first one that is shown.
  func table(_ name: String?) throws(SheetFault) -> SheetTable {
    let sheet = try chosen(name)
    var meaning = CellMeaning(isFrom1904: workbook.isFrom1904)
    if let part = relations.first("sharedStrings") {
      let texts = SharedTextsPart()
      try package.read(part, as: texts)
      meaning.texts = texts.texts
    }
    if let part = relations.first("styles") {
      let styles = StylesPart()
      try package.read(part, as: styles)
      meaning.areDates = styles.areDates
    }
    let cells = SheetPart(meaning)
    try package.read(sheet.target, as: cells)
    return SheetTable(sheet: sheet.name, rows: cells.rows, merged: cells.merged)
  }

  /// Sheets that are charts or macros have no cells.
  private func chosen(_ name: String?) throws(SheetFault) -> (name: String, target: String) {
    let sheets = workbook.sheets.compactMap { sheet in
      relations.relations[sheet.relation].flatMap { relation in
        relation.kind == "worksheet" ? (sheet: sheet, target: relation.target) : nil
      }
    }
    let found = sheets.first { entry in name.map { $0 == entry.sheet.name } ?? entry.sheet.isShown }
    if let found { return (found.sheet.name, found.target) }
    guard let name else { throw .noSheet }
    throw .sheetMissing(name, among: sheets.map(\.sheet.name))
  }
}
