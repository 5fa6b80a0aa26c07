package import Archive
package import Records

/// Makes the file of a document from its scans, for formats whose writer is `.scans`.
package protocol DocumentMaker: Sendable {
  /// Writes the new file at `path`, which the caller renames when it is whole. What lies there after an error is the caller's to
  /// remove. Several calls run at once. Throws `DocumentFault`, or `CancellationError`.
  func make(_ document: ArchivedDocument, at path: String) async throws -> MadeDocument
}

/// What a file was made from, for the manifest.
package struct MadeDocument: Hashable, Sendable {
  package struct Page: Hashable, Sendable {
    /// Page of the document, from 1.
    package var index: Int
    package var making: PageMaking
    /// Where the page is missing.
    package var reason: UnreadableReason?

    package init(index: Int, making: PageMaking, reason: UnreadableReason? = nil) {
      self.index = index
      self.making = making
      self.reason = reason
    }
  }

  package var pages: [Page]
  /// Originals that bear a digital signature, which no copy keeps: they go out beside it. Paths to read from.
  package var signedOriginals: [String]

  package init(pages: [Page], signedOriginals: [String] = []) {
    self.pages = pages
    self.signedOriginals = signedOriginals
  }
}

/// Why no file can be made of a document.
package enum DocumentFault: Error, Hashable, Sendable {
  /// Of the page of the document, from 1: neither its scan nor a kept copy can be read.
  case scan(page: Int, UnreadableReason)
  /// The file could not be written at its path.
  case notWritten
  /// No file could be made of it, twice.
  case failed
  case notSigned(SigningFault)
}

/// Why the office's signing program did not sign a file.
package enum SigningFault: Hashable, Sendable {
  /// It did not start, or said that it failed.
  case failed
  /// No file holds what was given with a signature behind it.
  case changed
}
