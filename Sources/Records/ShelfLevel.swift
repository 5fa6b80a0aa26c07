internal import VietnameseText

/// What a folder on a shelf stands for, from the outermost level to the innermost. The raw value is typed and stored.
package enum ShelfLevel: String, Hashable, Sendable, Codable, CaseIterable {
  /// Phông.
  case fonds
  /// Mục lục: a part of a fonds. Its name stands behind that of the fonds.
  case inventory
  /// Hộp.
  case box
  /// Hồ sơ.
  case dossier

  /// The level that a person means by `word`: English or Vietnamese, with or without marks, in any case.
  package init?(_ word: String) {
    let letters = word.folded.map { $0 == "-" || $0 == "_" ? " " : $0 }
    switch String(letters).singleSpaced {
    case "fonds", "phong": self = .fonds
    case "inventory", "muc luc": self = .inventory
    case "box", "hop": self = .box
    case "dossier", "ho so": self = .dossier
    default: return nil
    }
  }

  /// Whether a folder's name says by itself that it is an inventory: `Mục lục 1`, `muc-luc-02`.
  package static func isInventory(folder name: String) -> Bool {
    name.syllables(limit: 2).map(\.folded) == ["muc", "luc"]
  }
}
