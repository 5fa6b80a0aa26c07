internal import GRDB
package import Records

extension Archive {
  /// Documents that have most of these runs of words, those with the most before all others, at most `limit`; only such as may leave.
  /// Each run is looked up as a phrase, whatever its diacritics.
  package func papers(withRuns runs: [String], limit: Int = 20) throws(ArchiveError) -> [DocumentID] {
    try reading { db in
      var votes: [Int64: Int] = [:]
      for run in runs {
        let match = MatchExpression(SearchExpression("\"" + run.filter { $0 != "\"" } + "\""), facets: [])
        guard !match.plain.expression.isEmpty else { continue }
        let documents = try Int64.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT DISTINCT document_id FROM
                (SELECT rowid AS found FROM page_index WHERE page_index MATCH ? ORDER BY rowid DESC LIMIT \(Self.mostOfRun))
              JOIN page ON page.id = found
              """), arguments: [match.plain.expression])
        for document in documents { votes[document, default: 0] += 1 }
      }
      // A run of a form stands on every paper of that form; what only one of many runs finds is by chance.
      let least = runs.count > Self.fewRuns ? 2 : 1
      let best = votes.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return try best.prefix(limit).map { DocumentID(rawValue: $0.key) }.filter { try Departures.mayLeave($0, in: db) }
    }
  }

  /// Documents with a page that looks like one of `likenesses`, the nearest first, at most `limit`; only such as may leave.
  package func papers(
    alike likenesses: [PageLikeness], within most: Int, limit: Int = 20
  ) throws(ArchiveError) -> [DocumentID] {
    guard !likenesses.isEmpty else { return [] }
    let index = try likenessIndex()
    let alike = likenesses.flatMap { index.pages(like: $0, within: most, limit: limit) }.sorted {
      $0.distance < $1.distance
    }
    return try reading { db in
      try alike.compactMap { page in
        try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT document_id FROM page WHERE id = ?"), arguments: [page.page.rawValue])
      }.uniqued.prefix(limit).map(DocumentID.init(rawValue:)).filter { try Departures.mayLeave($0, in: db) }
    }
  }

  /// The pages of a document, in its order, as they are compared with a scan.
  package func scan(of document: DocumentID) throws(ArchiveError) -> ArchivedScan {
    try reading { db in
      let files = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT file_id FROM page WHERE document_id = ? ORDER BY document_index"),
        arguments: [document.rawValue]
      ).uniqued.map { try SuccessionRows.scan(ScanFileID(rawValue: $0), in: db) }
      guard let first = files.first else { throw DatabaseError(resultCode: .SQLITE_NOTFOUND) }
      return ArchivedScan(
        file: first.file, path: first.path, pages: files.flatMap(\.pages).filter { $0.document == document },
        descriptions: first.descriptions.filter { $0.key == document })
    }
  }

  /// Pages that a run of words is looked up on; a run of a form is on many more.
  private static let mostOfRun = 200
  private static let fewRuns = 3
}
