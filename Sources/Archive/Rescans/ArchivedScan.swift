package import Records

/// A scan file as it is compared with another one.
package struct ArchivedScan: Hashable, Sendable {
  package var file: ScanFileID
  package var path: String
  /// In file order.
  package var pages: [ArchivedScanPage]
  /// What the program found of each record with a page in the file, people's decisions left aside. None of one that is
  /// withheld or was not described.
  package var descriptions: [DocumentID: RecordDescription]
}

/// A page of a scan file as it is compared with another one.
package struct ArchivedScanPage: Hashable, Sendable {
  package var page: PageID
  package var document: DocumentID
  package var state: PageState
  /// Where the page was read.
  package var text: PageText?
  package var likeness: PageLikeness?
}

/// A file that took the place of another, and is to be compared with it.
package struct Succession: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// The two were not compared yet.
    case open
    /// The program is not sure: a person decides.
    case asked
    case same
    case other
  }

  package var id: Int64
  package var file: ScanFileID
  package var earlier: ScanFileID
  package var state: State
  /// Why a person is asked, as `RescanDoubt` names it.
  package var doubts: [String]
}

/// What a person is asked of two scans: whether `document` is the paper of `earlier`, scanned again.
package struct RescanQuestion: Hashable, Sendable {
  package var succession: Int64
  /// The record of the first page of the new scan, and its file.
  package var document: DocumentID
  package var path: String
  /// The record of the first page of the earlier scan.
  package var earlier: DocumentID
  package var doubts: [String]
  /// The earlier one is withheld: the new scan was not read.
  package var isHeld: Bool
}

/// What is still to be looked at of a record since it was scanned again.
package struct VersionDoubt: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Pages of the earlier scan that the new one lacks; the detail lists them.
    case pagesMissing = "pages-missing"
    /// Pages of the new scan that the earlier one did not have.
    case pagesAdded = "pages-added"
    /// A field on which a person decided is read as something else now; the detail names it.
    case fieldDiffers = "field-differs"
  }

  package var document: DocumentID
  package var kind: Kind
  package var detail: String
  package var notedAt: String
}

/// A version of a record: what a scan of it held.
package struct RecordVersion: Hashable, Sendable {
  /// From 1, the oldest first.
  package var number: Int
  /// The document that holds it; for the version that counts, the record itself.
  package var document: DocumentID
  package var path: String
  package var digest: Digest?
  package var pages: Int
  /// The last change of the scan on disk, in nanoseconds since 1970.
  package var scanned: Int64
  /// When another version took its place, as ISO 8601; nil for the one that counts.
  package var endedAt: String?
}
