/// How a letter differs from the one that was meant, where both are the same letter without their marks.
package enum LetterSlip: Hashable, Sendable, CaseIterable {
  /// ấ read as â.
  case toneLost
  /// ấ read as ậ.
  case toneChanged
  /// i read as ị.
  case toneAdded
  /// ấ read as ắ, ố as ó.
  case shape
  /// ở read as o.
  case toneAndShape
  /// d read as đ, or đ as d.
  case stroke

  /// Nil where the letters are the same, or no slip of a mark leads from one to the other. Case does not matter.
  package init?(from meant: Unicode.Scalar, to seen: Unicode.Scalar) {
    guard let meant = LetterTable.letter(meant.value), let seen = LetterTable.letter(seen.value),
      meant.base != 0, meant.base == seen.base, meant != seen
    else { return nil }
    if meant.shape != seen.shape {
      if meant.shape == .stroke || seen.shape == .stroke {
        self = .stroke
      } else {
        self = meant.tone == seen.tone ? .shape : .toneAndShape
      }
    } else if seen.tone == .level {
      self = .toneLost
    } else {
      self = meant.tone == .level ? .toneAdded : .toneChanged
    }
  }
}
