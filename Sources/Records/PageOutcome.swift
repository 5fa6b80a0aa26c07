/// How a page ended. Every registered page ends in exactly one outcome (promise 1); until then it is waiting.
package enum PageOutcome: Hashable, Sendable, Codable {
  case read(PageText)
  case blank
  case unreadable(UnreadableReason)
  case withheld(WithholdingKind)

  package var state: PageState {
    switch self {
    case .read: .read
    case .blank: .blank
    case .unreadable: .unreadable
    case .withheld: .withheld
    }
  }
}

/// The outcome's name, without what comes with it; as stored, exported and counted.
package enum PageState: String, Hashable, Sendable, Codable, CaseIterable {
  case waiting, read, blank, unreadable, withheld
}

/// Why a page could not be read. The raw value is stored and exported.
package enum UnreadableReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// The file has no bytes.
  case emptyFile = "empty-file"
  /// The file is no picture and no PDF, whatever its name says.
  case notAScan = "not-a-scan"
  /// The file or this page of it is damaged or cut short.
  case damaged
  /// The PDF asks for a password.
  case encrypted
  /// The page has more pixels than the limit; found in the header, before decoding.
  case tooManyPixels = "too-many-pixels"
  /// Two readers died of this page.
  case readerDied = "reader-died"
  /// Two readers did not finish this page in time.
  case outOfTime = "out-of-time"
  /// The page needs more memory than a reader may take.
  case outOfMemory = "out-of-memory"
  /// The file is gone since it was registered.
  case vanished
  /// The file is no longer the one that was registered.
  case changed
  /// Another scan took the place of the file before this page was read.
  case overwritten
  /// The file may not be opened by this user.
  case noAccess = "no-access"
  /// There is ink on the page, but no words were found: a photograph, a drawing, handwriting, or noise.
  case noWords = "no-words"

  /// Whether the same page may well be read another day without scanning it again.
  package var mayPass: Bool {
    switch self {
    case .vanished, .changed, .noAccess: true
    default: false
    }
  }
}

/// A mark of state secrecy (Law 117/2025/QH15; `domain/records-rules.md` §4.2).
package enum SecrecyMark: String, Hashable, Sendable, Codable, CaseIterable {
  case secret = "MẬT"
  case highlySecret = "TỐI MẬT"
  case topSecret = "TUYỆT MẬT"
}
