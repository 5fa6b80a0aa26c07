internal import GRDB
internal import Records

// How values that stand in several columns are read from a row.

extension FileStamp {
  init(_ row: Row) {
    self.init(size: row["size"], modified: row["modified"])
  }
}

extension ShelfPlace {
  init(_ row: Row) {
    self.init(fonds: row["fonds"], box: row["box"], dossier: row["dossier"])
  }
}

extension Digest {
  init?(_ row: Row) {
    guard let digest = row["digest"] as String? else { return nil }
    self.init(rawValue: digest)
  }
}

/// Reads a stored raw value; one that this program does not know means that the row is damaged.
func stored<Value: RawRepresentable<String>>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
  guard let value = Value(rawValue: text) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  return value
}

extension String {
  /// SQLite ends a text at NUL, which a broken text layer may hold.
  var storable: String { utf8.contains(0) ? replacing("\0", with: " ") : self }
}
