/// Which levels the folders below the root of a shelf stand for, from the outermost inwards; the last is the dossier.
package struct ShelfLevels: Hashable, Sendable {
  package let levels: [ShelfLevel]

  /// Nil unless each level lies inside the one before it and the last is the dossier.
  package init?(_ levels: [ShelfLevel]) {
    let order = levels.compactMap(ShelfLevel.allCases.firstIndex)
    guard levels.last == .dossier, zip(order, order.dropFirst()).allSatisfy(<) else { return nil }
    self.levels = levels
  }

  /// Levels as a person types them: `fonds/box/dossier`, `hộp/hồ sơ`, `ho-so`.
  package init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false).map { ShelfLevel(String($0)) }
    guard words.allSatisfy({ $0 != nil }) else { return nil }
    self.init(words.compactMap { $0 })
  }

  /// The levels of a shelf whose scans lie so many folders below its root; `second` are the names of the folders two
  /// below it. A folder below the dossier is a part of it, unless the second level says that it is an inventory.
  package init(depth: Int, second: [String] = []) {
    switch depth {
    case ...1: levels = [.dossier]
    case 2: levels = [.box, .dossier]
    case 4... where !second.isEmpty && second.allSatisfy(ShelfLevel.isInventory):
      levels = [.fonds, .inventory, .box, .dossier]
    default: levels = [.fonds, .box, .dossier]
    }
  }

  /// The levels below the root of a fonds whose scans lie so many folders down; `first` are the names of the folders in it.
  package init(depthInFonds depth: Int, first: [String] = []) {
    switch depth {
    case ...1: levels = [.dossier]
    case 3... where !first.isEmpty && first.allSatisfy(ShelfLevel.isInventory): levels = [.inventory, .box, .dossier]
    default: levels = [.box, .dossier]
    }
  }

  /// As it is stored, and typed in English: `fonds/box/dossier`.
  package var text: String { levels.map(\.rawValue).joined(separator: "/") }

  package var hasFonds: Bool { levels.contains(.fonds) }
}
