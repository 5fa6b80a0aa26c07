internal import VietnameseText

extension RecordDescription {
  /// A number of which a person typed the digits alone, with what else is known of it: `84` becomes `84/QĐ-UBND`.
  ///
  /// What stands behind the digits of the number that was found is kept, with its year and its stroke; where none was found, the printed
  /// symbol follows behind a stroke. As typed where more than digits was typed, where the symbol is missing or in doubt, and where
  /// it does not tell what stands between: a year (`domain/records-rules.md` §1.2, normative documents), or a hyphen, as in
  /// the Party's `84-QĐ/TU`.
  package func completed(typedNumber typed: String) -> String {
    let ordinal = typed.singleSpaced
    guard Self.isOrdinal(ordinal), let symbol = fields[.symbol], symbol.confidence >= Self.doubtful else {
      return typed
    }
    if let found = number {
      return found.symbol == symbol.value ? ordinal + found.written.dropFirst(found.ordinal.count) : typed
    }
    let isPlain = !symbol.value.contains("/") && type.map { !Self.bearingYears.contains($0) } ?? true
    return isPlain ? ordinal + "/" + symbol.value : typed
  }

  /// Types whose numbers bear the year always. Decisions and resolutions do so only where they are normative.
  private static let bearingYears: Set<DocumentType> = [
    .hienPhap, .boLuat, .luat, .phapLenh, .nghiDinh, .thongTu, .thongTuLienTich,
  ]

  /// `84`, `05`, `66.18`, `12a`, `774BS`: what `RecordNumber` takes for the part before the symbol.
  private static func isOrdinal(_ text: String) -> Bool {
    text.first?.isNumber == true && RecordNumber(text + "/QĐ-UBND")?.ordinal == text
  }
}
