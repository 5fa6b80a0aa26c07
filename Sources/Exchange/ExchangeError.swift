/// Why records could not leave the archive. Errors of the archive are thrown as they are.
package enum ExchangeError: Error, Hashable {
  /// The folder is missing, full or may not be written to.
  case notWritten(String)

  package var remedy: String {
    switch self {
    case .notWritten: "See that the folder exists, has room and may be written to."
    }
  }
}
