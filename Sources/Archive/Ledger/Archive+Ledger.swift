internal import GRDB
package import Records

extension Archive {
  /// The account of all registered pages of current files.
  package func ledger() throws(ArchiveError) -> PageLedger {
    try reading { db in try Ledger.whole(in: db) }
  }

  /// The account broken down, in the order of its keys; what has no key comes first.
  package func ledger(by grouping: LedgerGrouping) throws(ArchiveError) -> [LedgerRow] {
    try reading { db in try Ledger.rows(by: grouping, in: db) }
  }
}
