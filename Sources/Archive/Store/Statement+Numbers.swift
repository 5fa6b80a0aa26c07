internal import GRDB
internal import GRDBSQLite

extension Statement {
  /// The numbers in the first column of all rows. GRDB's cursors take as long for a row as SQLite itself does to find it in
  /// an index, and there are thousands.
  func numbers(_ arguments: StatementArguments) throws -> [Int64] {
    try setArguments(arguments)
    let handle = unsafe sqliteStatement
    defer { unsafe sqlite3_reset(handle) }
    var numbers: [Int64] = []
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return numbers
      }
      unsafe numbers.append(sqlite3_column_int64(handle, 0))
    }
  }
}
