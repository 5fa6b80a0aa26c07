internal import Foundation
internal import GRDB
internal import Hashing
package import People

/// Somebody who may use the reading room.
package struct Person: Hashable, Sendable {
  package var id: Int64
  package var name: String
  package var role: Role
  package var shelves: [ShelfScope]
  package var hasPassword: Bool
  package var isDisabled: Bool
  /// Signed in now, and how often.
  package var sessions: Int

  package var viewer: Viewer { Viewer(name: name, role: role, shelves: shelves) }
}

/// What is changed of a person; nil stays as it is.
package struct PersonChange: Hashable, Sendable {
  package var role: Role?
  package var shelves: [ShelfScope]?
  package var password: PasswordHash?
  package var isDisabled: Bool?

  package init() {}
}

extension Archive {
  /// False where the name is another one's.
  package func addPerson(_ name: String, role: Role, shelves: [ShelfScope] = [], by decider: String)
    throws(ArchiveError)
    -> Bool
  {
    try writing { db in
      guard try Person.fetch(name, in: db) == nil else { return false }
      try db.execute(
        sql: "INSERT INTO person (name, name_key, role, made_at) VALUES (?, ?, ?, ?)",
        arguments: [name.storable, Person.key(name), role.rawValue, seconds])
      try Person.limit(db.lastInsertedRowID, to: shelves, in: db)
      try EventLog(now: now).append(
        .personAdded, ["person": name, "role": role.rawValue, "by": decider], in: db)
      return true
    }
  }

  /// False where nobody has this name. Whoever is disabled, or has another password, is signed out everywhere.
  package func changePerson(_ name: String, _ change: PersonChange, by decider: String) throws(ArchiveError) -> Bool {
    try writing { db in
      guard let person = try Person.fetch(name, in: db) else { return false }
      var detail = ["person": person.name, "by": decider]
      if let role = change.role {
        try db.execute(sql: "UPDATE person SET role = ? WHERE id = ?", arguments: [role.rawValue, person.id])
        detail["role"] = role.rawValue
      }
      if let shelves = change.shelves {
        try Person.limit(person.id, to: shelves, in: db)
        detail["shelves"] = shelves.map(\.description).joined(separator: "; ")
      }
      if let password = change.password {
        try db.execute(sql: "UPDATE person SET password = ? WHERE id = ?", arguments: [password.line, person.id])
        let hash = SHA256.hash(data: Person.key(person.name).utf8).hexadecimal
        try db.execute(sql: "DELETE FROM sign_in_failure WHERE name_hash = ?", arguments: [hash])
        detail["password"] = "set"
      }
      if let isDisabled = change.isDisabled {
        let at = isDisabled ? seconds : nil
        try db.execute(sql: "UPDATE person SET disabled_at = ? WHERE id = ?", arguments: [at, person.id])
        detail["disabled"] = String(isDisabled)
      }
      if change.password != nil || change.isDisabled == true {
        try db.execute(sql: "DELETE FROM session WHERE person_id = ?", arguments: [person.id])
      }
      try EventLog(now: now).append(.personChanged, detail, in: db)
      return true
    }
  }

  /// By name.
  package func people() throws(ArchiveError) -> [Person] {
    try reading { db in
      try Row.fetchAll(db, sql: Person.all + " ORDER BY name_key").map { try Person($0, in: db) }
    }
  }

  /// Whether anybody can sign in.
  package func hasPeople() throws(ArchiveError) -> Bool {
    try reading { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE disabled_at IS NULL AND password IS NOT NULL)") ?? false
    }
  }

  var seconds: Int64 { Int64(now().timeIntervalSince1970) }
}

extension Person {
  static let all = """
    SELECT *, (SELECT count(*) FROM session WHERE person_id = person.id) AS sessions FROM person
    """

  static func key(_ name: String) -> String { name.precomposedStringWithCanonicalMapping.lowercased() }

  static func fetch(_ name: String, in db: Database) throws -> Person? {
    try Row.fetchOne(db, sql: all + " WHERE name_key = ?", arguments: [key(name)]).map { try Person($0, in: db) }
  }

  init(_ row: Row, in db: Database) throws {
    let id: Int64 = row["id"]
    let shelves = try Row.fetchAll(
      db, sql: "SELECT fonds, box, dossier FROM person_shelf WHERE person_id = ? ORDER BY rowid", arguments: [id])
    self.init(
      id: id, name: row["name"], role: try stored(row["role"]),
      shelves: shelves.map { ShelfScope(fonds: $0["fonds"], box: $0["box"], dossier: $0["dossier"]) },
      hasPassword: (row["password"] as String?) != nil, isDisabled: (row["disabled_at"] as Int64?) != nil,
      sessions: row["sessions"])
  }

  static func limit(_ id: Int64, to shelves: [ShelfScope], in db: Database) throws {
    try db.execute(sql: "DELETE FROM person_shelf WHERE person_id = ?", arguments: [id])
    for shelf in shelves {
      try db.execute(
        sql: "INSERT INTO person_shelf (person_id, fonds, box, dossier) VALUES (?, ?, ?, ?)",
        arguments: [id, shelf.fonds.storable, shelf.box?.storable, shelf.dossier?.storable])
    }
  }
}
