internal import Archive
internal import Foundation
internal import Records

/// A scan of one page by the number at the end of its name.
struct NumberedSheet: Comparable {
  let document: DocumentID
  /// How many pages its document has.
  let pages: Int
  /// What it is withheld for, where no person had a say in that.
  let mark: SecrecyMark?
  /// A person decided to withhold or to release its document.
  let isInCustody: Bool
  /// One makes PDF files of whole documents, so that a page of them tells less.
  let isPDF: Bool
  private let stem: String
  private let number: Int

  /// Nil where the name ends in no number.
  init?(_ sheet: LoneSheet) {
    let name = URL(filePath: sheet.path).deletingPathExtension().lastPathComponent
    let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let number = Int(digits) else { return nil }
    document = sheet.document
    pages = sheet.pages
    mark = sheet.mark
    isInCustody = sheet.isInCustody
    isPDF = sheet.format == .pdf
    stem = String(name.dropLast(digits.count))
    self.number = number
  }

  /// The sheets of a folder, in order: pictures, and behind them PDF files, of which neither follows the other.
  static func all(inFolder folder: String, of archive: Archive) throws -> [NumberedSheet] {
    try archive.loneSheets(inFolder: folder).compactMap(NumberedSheet.init).sorted()
  }

  func follows(_ other: NumberedSheet) -> Bool {
    isPDF == other.isPDF && stem == other.stem && number == other.number + 1
  }

  static func < (left: NumberedSheet, right: NumberedSheet) -> Bool {
    (left.isPDF ? 1 : 0, left.stem, left.number) < (right.isPDF ? 1 : 0, right.stem, right.number)
  }
}
