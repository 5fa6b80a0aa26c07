/// Tells Vietnamese in the letters of a font of old (TCVN3, “ABC”): stored as Latin-1 signs, `QuyÕt ®Þnh` for “Quyết định”.
enum LegacyLetters {
  static func refuse(in table: SheetTable) throws(SheetFault) {
    for row in table.rows {
      for cell in row.cells {
        guard case .text(let text) = cell.value, isLegacy(text) else { continue }
        throw .cell(CellPlace(row: row.number, column: cell.column), .legacyLetters)
      }
    }
  }

  /// Two different signs that Vietnamese does not have, each within a word, one of which is no letter in any language, and no letter that
  /// only Unicode has.
  static func isLegacy(_ text: String) -> Bool {
    guard text.utf8.count > text.unicodeScalars.count else { return false }
    var found: Set<UInt32> = []
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      // Letters of Unicode's Vietnamese block, and Ă Đ Ĩ Ũ Ơ Ư.
      if (0x1EA0...0x1EF9).contains(scalar.value) || (0x100...0x1B0).contains(scalar.value) { return false }
      guard signs.contains(scalar) else { continue }
      let before = place > 0 && scalars[place - 1].isASCIILetter
      let behind = place + 1 < scalars.count && (scalars[place + 1].isASCIILetter || signs.contains(scalars[place + 1]))
      if before || behind { found.insert(scalar.value) }
    }
    return found.count >= 2 && found.contains { (0xA8...0xBE).contains($0) }
  }

  /// What TCVN 5712:1993 (VN3) has for letters of Vietnamese and Latin-1 for something that Vietnamese does not write.
  private static let signs = Set("¨©ª«¬®µ¶·¸¹»¼½¾ÆÇËÎÏÐÑÖ×ØÜÞßäåæçëîïñö÷øûüþ".unicodeScalars)
}

extension UnicodeScalar {
  fileprivate var isASCIILetter: Bool { (65...90).contains(value) || (97...122).contains(value) }
}
