package import Records

/// A folder that is registered as the root of a shelf.
package struct ShelfRoot: Hashable, Sendable {
  /// How it came to be registered. The raw value is stored.
  package enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    /// A person said it.
    case named
    /// The program proposed it on a run, and nobody spoke against it.
    case understood
  }

  package var id: ShelfRootID
  /// Where it lies now: absolute and without links.
  package var location: String
  /// Where it lay when it was registered.
  package var registeredAs: String
  package var rule: ShelfRule
  package var origin: Origin
  /// Who named it; nil where it was understood.
  package var namedBy: String?
  /// As ISO 8601 has it.
  package var registeredAt: String
  /// Current files and copies below it, those of roots inside it among them; nil where they were not counted.
  package var files: Int?

  package init(
    id: ShelfRootID, location: String, registeredAs: String? = nil, rule: ShelfRule, origin: Origin,
    namedBy: String? = nil, registeredAt: String = "", files: Int? = nil
  ) {
    self.id = id
    self.location = location
    self.registeredAs = registeredAs ?? location
    self.rule = rule
    self.origin = origin
    self.namedBy = namedBy
    self.registeredAt = registeredAt
    self.files = files
  }
}

/// A root that is to be registered.
package struct NewShelf: Hashable, Sendable {
  /// Absolute and without links.
  package var location: String
  package var rule: ShelfRule

  package init(location: String, rule: ShelfRule) {
    self.location = location
    self.rule = rule
  }
}

/// What became of a root that a person wants to register.
package enum ShelfAddition: Hashable, Sendable {
  /// Registered; these understood roots gave way to it.
  case added(ShelfRoot, insteadOf: [ShelfRoot])
  /// It lies inside a root that a person named.
  case inside(ShelfRoot)
  /// A root that a person named lies inside it.
  case around(ShelfRoot)
  /// Another root has this fonds, or a fonds of this name below it.
  case fondsTaken(String, by: ShelfRoot?)
}

/// What became of a root that is said to lie elsewhere.
package enum ShelfMove: Hashable, Sendable {
  /// Moved, with so many files, of which so many were compared.
  case moved(ShelfRoot, files: Int, compared: Int)
  /// No root is registered there.
  case unknown
  /// The new place lies in another root, around one, or holds files of the archive already.
  case occupied
  /// Fewer than half of the compared files are there.
  case notThere(found: Int, compared: Int)
  /// This file is there, but has other content; the path is the new one.
  case otherContent(path: String)
}
