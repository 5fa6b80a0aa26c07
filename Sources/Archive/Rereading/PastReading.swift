package import Records

/// How a page had been read before it was read anew.
package struct PastReading: Hashable, Sendable {
  /// Counts from 1 within the document; later rereadings of earlier pages move it.
  package var number: Int
  /// Page of the document, from 1.
  package var page: Int
  package var state: PageState
  package var reason: UnreadableReason?
  /// With the corrections of that time; only where the page was read.
  package var text: PageText?
  /// The reading version of the program that read it (`ReadingVersion`).
  package var version: Int
  /// ISO 8601.
  package var readAt: String
  /// When it was read anew, as ISO 8601, and who asked for that.
  package var endedAt: String
  package var endedBy: String
}

extension Archive {
  /// The earlier readings of a document's pages. None of a withheld page.
  package func earlierReadings(of document: DocumentID) throws(ArchiveError) -> [PastReading] {
    try reading { db in try EarlierReadings.of(document, in: db) }
  }
}
