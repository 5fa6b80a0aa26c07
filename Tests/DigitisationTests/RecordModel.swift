import Records

/// What an archive should hold after a history, kept in the plainest way.
struct RecordModel {
  enum Custody { case free, withheld, released }

  struct Record {
    var id: DocumentID
    /// Pages by paper and place in it.
    var pages: [[Int]]
    /// Pages of its earlier scans.
    var former: [[Int]] = []
    var decisions: [FieldName: String] = [:]
    var custody = Custody.free
    var isRemoved = false
    var isDisposed = false
    /// Withheld until somebody looks: a scan of other pages may have been read before.
    var isUnscreened = false
  }

  var records: [Record] = []

  /// Pages that nobody may read now: they belong to a record that is withheld, in the books or struck off.
  var withheldPages: Set<[Int]> {
    let held = records.filter { $0.custody == .withheld && !$0.isUnscreened }.flatMap { $0.pages + $0.former }
    let free = records.filter { $0.custody != .withheld && !$0.isRemoved }.flatMap(\.pages)
    return Set(held).subtracting(free)
  }

  /// The places of records that a person may decide on.
  func open(where condition: (Record) -> Bool = { _ in true }) -> [Int] {
    records.indices.filter { !records[$0].isRemoved && condition(records[$0]) }
  }
}
