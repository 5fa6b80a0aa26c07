/// A dossier as the inventory of the holdings (mục lục hồ sơ) has it, whether or not it has been scanned.
package struct InventoryLine: Hashable, Sendable {
  /// The dossier's code, which no other line has.
  package var code: String
  package var fonds: String?
  /// The inventory's own number or name (mục lục số).
  package var inventory: String?
  package var box: String?
  package var title: String?
  package var firstDay: RecordDate?
  package var lastDay: RecordDate?
  package var sheets: Int?
  /// Pages that are to be scanned.
  package var pages: Int?
  package var retention: String?
  package var division: String?
  package var field: String?
  package var priority: String?

  package init(code: String) { self.code = code }
}
