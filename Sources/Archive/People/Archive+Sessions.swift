internal import GRDB
internal import Hashing
package import People

/// What came of a name and a password.
package enum SignIn: Hashable, Sendable {
  case signedIn(SessionToken, Person)
  /// An unknown name, a wrong password, or somebody who is disabled: which of these is told to nobody.
  case refused
  /// Too many wrong passwords; until this time, in seconds since 1970.
  case locked(until: Int64)
}

extension Archive {
  /// Seconds without a request after which a session ends, and after which any does.
  private static let (idle, longest): (Int64, Int64) = (8 * 3600, 30 * 24 * 3600)

  /// Takes about a tenth of a second, for an unknown name too. The try is noted before the password is looked at, so that many at
  /// once count as many.
  package func signIn(_ name: String, password: String) throws(ArchiveError) -> SignIn {
    let now = seconds
    let key = Person.key(name)
    let hash = SHA256.hash(data: key.utf8).hexadecimal
    if let until = try noteTry(of: hash, name, now) { return .locked(until: until) }
    let known = try reading { db in try Self.password(of: key, in: db) }
    let fits = (known.map(PasswordHash.init(line:)) ?? .ofNobody).fits(password)
    guard fits, let known, let token = SessionToken() else { return .refused }
    return try writing { db in
      // The password may have been changed, or the person disabled, while it was looked at.
      guard try Self.password(of: key, in: db) == known, let person = try Person.fetch(name, in: db) else {
        return .refused
      }
      try db.execute(sql: "DELETE FROM sign_in_failure WHERE name_hash = ?", arguments: [hash])
      try db.execute(
        sql: "DELETE FROM session WHERE seen_at < ? OR made_at < ?", arguments: [now - Self.idle, now - Self.longest])
      try db.execute(
        sql: "INSERT INTO session (token, person_id, made_at, seen_at) VALUES (?, ?, ?, ?)",
        arguments: [token.digest, person.id, now, now])
      return .signedIn(token, person)
    }
  }

  private static func password(of key: String, in db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT password FROM person WHERE name_key = ? AND disabled_at IS NULL", arguments: [key])
  }

  /// Whose session it is; nil where it has ended.
  package func person(of token: SessionToken) throws(ArchiveError) -> Person? {
    let now = seconds
    let found = try reading { db -> (Person, Int64)? in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT person.*, 1 AS sessions, session.seen_at AS seen_at FROM session JOIN person ON person.id = person_id
            WHERE token = ? AND seen_at >= ? AND session.made_at >= ? AND disabled_at IS NULL
            """), arguments: [token.digest, now - Self.idle, now - Self.longest])
      return try row.map { (try Person($0, in: db), $0["seen_at"]) }
    }
    // One write in ten minutes is enough to know that somebody is still there.
    if let found, now - found.1 > 600 {
      try writing { db in
        try db.execute(sql: "UPDATE session SET seen_at = ? WHERE token = ?", arguments: [now, token.digest])
      }
    }
    return found?.0
  }

  package func signOut(_ token: SessionToken) throws(ArchiveError) {
    try writing { db in try db.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [token.digest]) }
  }

  /// Ends all sessions of a person; false where nobody has this name.
  package func signOutEverywhere(_ name: String) throws(ArchiveError) -> Bool {
    try writing { db in
      guard let person = try Person.fetch(name, in: db) else { return false }
      try db.execute(sql: "DELETE FROM session WHERE person_id = ?", arguments: [person.id])
      return true
    }
  }

  /// Until when the name waits; nil where it need not, and the try is noted.
  private func noteTry(of hash: String, _ name: String, _ now: Int64) throws(ArchiveError) -> Int64? {
    try writing { db in
      try db.execute(sql: "DELETE FROM sign_in_failure WHERE at <= ?", arguments: [now - LockOut.window])
      let failures = {
        try Int64.fetchAll(
          db, sql: "SELECT at FROM sign_in_failure WHERE name_hash = ?", arguments: [hash])
      }
      if let until = LockOut.ends(after: try failures(), now: now) { return until }
      try db.execute(sql: "INSERT INTO sign_in_failure (name_hash, at) VALUES (?, ?)", arguments: [hash, now])
      // Only names of people are told: what is typed for a name may be a password.
      if LockOut.ends(after: try failures(), now: now) != nil, let person = try Person.fetch(name, in: db) {
        try EventLog(now: self.now).append(.personLocked, ["person": person.name], in: db)
      }
      return nil
    }
  }
}
