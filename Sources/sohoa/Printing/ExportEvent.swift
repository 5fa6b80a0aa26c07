internal import Archive
internal import Exchange
internal import Records

/// The lines of `export --json` beside those of the manifest; an interface. `kind` says which keys a line has.
enum ExportEvent {
  /// A document that was named by its number and is not given.
  struct LeftOut: Encodable {
    let kind = "left-out"
    var document: Int64
    var reason: String

    init(_ refused: RefusedDeparture) {
      document = refused.document.rawValue
      reason = refused.reason.rawValue
    }
  }

  /// A document of which no file could be made.
  struct Failed: Encodable {
    let kind = "failed"
    var document: Int64
    @OrNull var page: Int?
    var reason: String

    init(_ document: DocumentID, _ fault: DepartureFault) {
      self.document = document.rawValue
      switch fault {
      case .document(.scan(let page, let reason)): (self.page, self.reason) = (page, reason.rawValue)
      case .document(.notWritten): reason = "not-written"
      case .document(.failed): reason = "not-made"
      case .document(.notSigned): reason = "not-signed"
      case .nameTaken: reason = "name-taken"
      case .originalShared: reason = "original-shared"
      case .originalGone: reason = "original-gone"
      }
    }
  }

  /// The last line.
  struct Summary: Encodable {
    struct Documents: Encodable {
      var made: Int
      var unchanged: Int
      var failed: Int
      var unsettled: Int
      /// With a page that could not be read.
      var lacking: Int
    }

    let kind = "summary"
    var documents: Documents
    /// The file, or the manifest.
    var file: String
    @OrNull var sha256: String?
    var stopped: Bool

    init(_ summary: DepartureSummary, _ departure: Departure, file: String) {
      documents = Documents(
        made: summary.made, unchanged: summary.unchanged, failed: summary.failures.count,
        unsettled: departure.unsettled, lacking: summary.lacking)
      self.file = file
      sha256 = summary.sha256
      stopped = summary.isStopped
    }

    /// Of one file for all documents.
    init(documents count: Int, _ departure: Departure, file: String, sha256: String?) {
      documents = Documents(made: count, unchanged: 0, failed: 0, unsettled: departure.unsettled, lacking: 0)
      self.file = file
      self.sha256 = sha256
      stopped = false
    }
  }
}
