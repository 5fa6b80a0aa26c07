package import Records

/// What a reader process says: `ready` once, then one answer a job.
package enum ReaderAnswer: Hashable, Sendable, Codable {
  /// The recogniser is loaded; jobs may come.
  case ready
  /// Said before `ready`: the own recogniser was asked for, but the model of this language is not of the shape that it
  /// knows; libtesseract reads the lines.
  case standIn(language: String)
  /// Said before `ready`: the system does not let the reader shut itself off from these.
  case exposed([ReaderExposure])
  /// The reader cannot work at all and ends.
  case unable(ReaderFault)
  case inspected(job: Int, ScanInspection)
  case read(job: Int, PageReading)
  /// The page was looked at; text never comes with it.
  case looked(job: Int, PageLook)
  case drawn(job: Int)
  /// The mended faults that touch the page; none where it needs not be read anew.
  case surveyed(job: Int, [MendedFault]?)
  /// The picture could not be drawn.
  case notDrawn(job: Int, UnreadableReason)
  case copied(job: Int, AccessCopyResult)
  case notCopied(job: Int, AccessCopyFault)

  /// The job that this answers; nil for what a reader says of itself.
  package var job: Int? {
    switch self {
    case .ready, .standIn, .exposed, .unable: nil
    case .inspected(let job, _), .read(let job, _), .looked(let job, _), .drawn(let job), .notDrawn(let job, _),
      .surveyed(let job, _), .copied(let job, _), .notCopied(let job, _):
      job
    }
  }
}

/// What a file turned out to be.
package enum ScanInspection: Hashable, Sendable, Codable {
  case scan(ScanFormat, pages: Int)
  /// The pages cannot be counted; the file stands as one page in the ledger.
  case unreadable(UnreadableReason)
}

/// What a reader could do harm to, or by, where a hostile scan took it over.
package enum ReaderExposure: String, Hashable, Sendable, Codable, CaseIterable {
  /// It may write wherever its user may.
  case disk
  /// It may open connections, and start and trace other processes.
  case network
}

/// Why no page at all can be read on this machine.
package enum ReaderFault: Hashable, Sendable, Codable, Error {
  /// The code of the language whose trained data is not installed, such as `vie`.
  case languageMissing(String)
  case recogniserFailed
}
