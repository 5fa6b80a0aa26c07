internal import Foundation

/// What a file is by its first bytes.
enum FileKind {
  /// A ZIP archive, as XLSX is one.
  case workbook
  /// Text, for all that can be told.
  case text

  init(_ bytes: Data) throws(SheetFault) {
    guard bytes.count <= SheetLimits.file else { throw .tooLarge(.file) }
    if bytes.starts(with: Self.compound) {
      // An encrypted XLSX is a compound file with a stream of this name; its names are UTF-16.
      let name = Data("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      throw bytes.range(of: name) == nil ? .oldWorkbook : .encrypted
    }
    for magic in Self.others where bytes.starts(with: magic) { throw .notAWorkbook }
    self = bytes.starts(with: [0x50, 0x4B]) ? .workbook : .text
  }

  /// OLE2, which Excel wrote until 2003 (MS-CFB).
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// PDF, PNG, JPEG, RTF, HTML and XML, which are taken for sheets by their names.
  private static let others: [[UInt8]] =
    [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]]
    + ["%PDF", "{\\rtf", "<html", "<!DOC", "<?xml"].map { Array($0.utf8) }
}
