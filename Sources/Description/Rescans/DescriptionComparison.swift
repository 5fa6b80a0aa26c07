internal import Records
internal import VietnameseText

/// The description of a record beside that of another: what both surely say, and say differently.
struct DescriptionComparison {
  let differing: Set<RescanDoubt>

  init(_ new: RecordDescription?, _ old: RecordDescription?) {
    guard let new, let old else {
      differing = []
      return
    }
    var differing: Set<RescanDoubt> = []
    func compare(_ name: FieldName, as doubt: RescanDoubt, isSame: (String, String) -> Bool) {
      guard let first = new[name], let second = old[name],
        min(first.confidence, second.confidence) >= RescanRules.sureField, !isSame(first.value, second.value)
      else { return }
      differing.insert(doubt)
    }
    compare(.number, as: .number, isSame: Self.isSameNumber)
    compare(.date, as: .date) { $0 == $1 }
    compare(.agency, as: .agency) { FuzzyMatching.isSame($0.folded, $1.folded) }
    self.differing = differing
  }

  /// Digits have to agree; in the symbol a letter may be misread.
  private static func isSameNumber(_ first: String, _ second: String) -> Bool {
    guard let new = RecordNumber(first), let old = RecordNumber(second) else { return first == second }
    return new.ordinal == old.ordinal && new.year == old.year
      && LetterDistance.between(new.symbol.folded, old.symbol.folded, limit: 1) != nil
  }
}
