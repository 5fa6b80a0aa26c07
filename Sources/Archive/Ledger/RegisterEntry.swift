internal import GRDB
package import Records

/// A document as the registers of its agency know it.
package struct RegisterEntry: Hashable, Sendable {
  package var document: DocumentID
  package var type: DocumentType?
  package var number: RecordNumber?
  package var date: RecordDate?
  package var agency: String?
  package var agencyParent: String?
  package var path: String
  /// The last change of its scan, in nanoseconds since 1970.
  package var scanned: Int64

  package init(
    document: DocumentID, type: DocumentType?, number: RecordNumber?, date: RecordDate?, agency: String?,
    agencyParent: String? = nil, path: String, scanned: Int64
  ) {
    self.document = document
    self.type = type
    self.number = number
    self.date = date
    self.agency = agency
    self.agencyParent = agencyParent
    self.path = path
    self.scanned = scanned
  }
}

extension Archive {
  /// All described documents of current files, by their numbers in the archive.
  package func registerEntries() throws(ArchiveError) -> [RegisterEntry] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT description.document_id, type, number, date, agency, \(StoredPath.column), modified,
            (SELECT value FROM field WHERE field.document_id = description.document_id AND name = 'agency_parent') AS parent
          FROM description JOIN page ON page.document_id = description.document_id AND document_index = 1
          JOIN scan_file ON scan_file.id = file_id AND standing = 'current'
          ORDER BY description.document_id
          """
      ).map { row in
        RegisterEntry(
          document: DocumentID(rawValue: row["document_id"]),
          type: (row["type"] as String?).flatMap { DocumentType(rawValue: $0) },
          number: (row["number"] as String?).flatMap { RecordNumber($0) },
          date: (row["date"] as String?).flatMap { RecordDate($0) }, agency: row["agency"], agencyParent: row["parent"],
          path: row["path"], scanned: row["modified"])
      }
    }
  }
}
