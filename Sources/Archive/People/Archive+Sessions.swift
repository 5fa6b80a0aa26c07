internal import GRDB
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

  /// Takes about a tenth of a second, for an unknown name too. The password is looked at outside of the transaction.
  package func signIn(_ name: String, password: String) throws(ArchiveError) -> SignIn {
    let now = seconds
    let known = try reading { db in
      try Row.fetchOne(
        db, sql: "SELECT id, password FROM person WHERE name_key = ? AND disabled_at IS NULL AND password IS NOT NULL",
        arguments: [Person.key(name)]
      ).map { (id: $0["id"] as Int64, hash: PasswordHash(line: $0["password"])) }
    }
    if let known, let until = try lockEnd(of: known.id, now) { return .locked(until: until) }
    let fits = (known?.hash ?? .ofNobody).fits(password)
    guard let known else { return .refused }
    guard fits, let token = SessionToken() else {
      try noteFailure(of: known.id, name, now)
      return .refused
    }
    return try writing { db in
      try db.execute(sql: "DELETE FROM sign_in_failure WHERE person_id = ?", arguments: [known.id])
      try db.execute(
        sql: "DELETE FROM session WHERE seen_at < ? OR made_at < ?", arguments: [now - Self.idle, now - Self.longest])
      try db.execute(
        sql: "INSERT INTO session (token, person_id, made_at, seen_at) VALUES (?, ?, ?, ?)",
        arguments: [token.digest, known.id, now, now])
      guard let person = try Person.fetch(name, in: db) else { return .refused }
      return .signedIn(token, person)
    }
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

  private func lockEnd(of person: Int64, _ now: Int64) throws(ArchiveError) -> Int64? {
    try reading { db in
      let failures = try Int64.fetchAll(
        db, sql: "SELECT at FROM sign_in_failure WHERE person_id = ? AND at > ?",
        arguments: [person, now - LockOut.window])
      return LockOut.ends(after: failures, now: now)
    }
  }

  private func noteFailure(of person: Int64, _ name: String, _ now: Int64) throws(ArchiveError) {
    try writing { db in
      try db.execute(
        sql: "DELETE FROM sign_in_failure WHERE person_id = ? AND at <= ?", arguments: [person, now - LockOut.window])
      try db.execute(sql: "INSERT INTO sign_in_failure (person_id, at) VALUES (?, ?)", arguments: [person, now])
      let failures = try Int64.fetchAll(
        db, sql: "SELECT at FROM sign_in_failure WHERE person_id = ?", arguments: [person])
      if LockOut.ends(after: failures, now: now) != nil {
        try EventLog(now: self.now).append(.personLocked, ["person": name], in: db)
      }
    }
  }
}
