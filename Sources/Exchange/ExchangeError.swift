internal import Foundation

/// Why records could not leave the archive. Errors of the archive are thrown as they are.
package enum ExchangeError: Error, Hashable {
  /// The folder is missing or may not be written to.
  case notWritten(String)
  /// The disk with this file is full.
  case full(String)
  /// Another export writes to this folder.
  case inUse(String)
  /// The manifest at this path is not one that this program wrote.
  case otherManifest(String)
  /// Workbooks are written by libxlsxwriter, which is not installed.
  case sheetLibraryMissing
  /// A sheet has 1,048,576 rows at most.
  case tooManyRows
  /// The text for this cell of a sheet, such as `AG7`, is longer than a cell can hold.
  case cellTooLong(String)

  package var remedy: String {
    switch self {
    case .notWritten: "See that the folder exists, has room and may be written to."
    case .full: "Make room, or choose another disk."
    case .inUse: "Wait until the other export has ended."
    case .otherManifest: "Choose another folder."
    case .sheetLibraryMissing: "Install it with: apt-get install libxlsxwriter4"
    case .tooManyRows: "Choose fewer documents, or comma-separated values."
    case .cellTooLong: "Write comma-separated values."
    }
  }

  /// The same, said of what a person named: what could not be written was made beside it, or in it.
  func said(of path: String) -> ExchangeError {
    switch self {
    case .notWritten: .notWritten(path)
    case .full: .full(path)
    case .inUse, .otherManifest, .sheetLibraryMissing, .tooManyRows, .cellTooLong: self
    }
  }

  /// What `errno` says of writing the file at `path`.
  init(_ code: Int32, _ path: String) {
    self = code == ENOSPC || code == EDQUOT ? .full(path) : .notWritten(path)
  }
}
