/// A part of the shelves: a fonds, a box of it, or a dossier of that.
package struct ShelfScope: Hashable, Sendable, Codable {
  package var fonds: String
  /// Nil for all boxes.
  package var box: String?
  /// Nil for all dossiers.
  package var dossier: String?

  package init(fonds: String, box: String? = nil, dossier: String? = nil) {
    self.fonds = fonds
    self.box = box
    self.dossier = dossier
  }

  /// Reads `Phông`, `Phông/Hộp`, `Phông/Hộp/Hồ sơ`; nil for anything else.
  package init?(_ typed: String) {
    let parts = typed.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    self.init(fonds: parts[0], box: parts.dropFirst().first, dossier: parts.dropFirst(2).first)
  }

  package var description: String { [fonds, box, dossier].compactMap { $0 }.joined(separator: "/") }

  package func covers(fonds: String?, box: String?, dossier: String) -> Bool {
    self.fonds == fonds && (self.box == nil || self.box == box) && (self.dossier == nil || self.dossier == dossier)
  }
}

/// Somebody who looks at the archive, with what he may see.
package struct Viewer: Hashable, Sendable {
  package var name: String
  package var role: Role
  /// The shelves that he is limited to; empty for all.
  package var shelves: [ShelfScope]

  package init(name: String, role: Role, shelves: [ShelfScope] = []) {
    self.name = name
    self.role = role
    self.shelves = shelves
  }

  /// How far it is cannot be told apart by shelves, so that somebody who is limited to some does not see it.
  package func may(_ right: Right) -> Bool { role.may(right) && (right != .seeProgress || shelves.isEmpty) }

  package func sees(fonds: String?, box: String?, dossier: String) -> Bool {
    shelves.isEmpty || shelves.contains { $0.covers(fonds: fonds, box: box, dossier: dossier) }
  }
}
