package import ReaderLine
internal import Records

/// Has reader processes make copies of documents, each reader one after the other.
package actor AccessCopyDesk {
  private let program: String
  private let settings: ReaderSettings
  private var idle: [AskedReader] = []

  /// Readers may write into `folder` and below. The program at `reader` has to be there.
  package init(reader: String, folder: String) {
    program = reader
    var settings = ReaderSettings.default
    settings.output = folder
    self.settings = settings
  }

  /// Why no copy came of it.
  package enum Failure: Error, Hashable, Sendable {
    case fault(AccessCopyFault)
    /// Two readers ended while they made it, or did not come to an end in time.
    case readerEnded
    case unavailable(DigitisationError)
  }

  /// Makes the copy that `request` asks for. Several calls run at once, each with a reader of its own. Throws `Failure`, or
  /// `CancellationError`. That files are still those that were read is the caller's to see to.
  @concurrent
  package nonisolated func make(_ request: AccessCopyRequest) async throws -> AccessCopyResult {
    for _ in 0..<Self.attempts {
      let reader = try await take()
      let answer = await reader.ask(.copy(request), within: Self.deadline(of: request))
      try Task.checkCancellation()
      switch answer {
      case .copied(_, let result):
        await giveBack(reader)
        return result
      case .notCopied(_, let fault):
        await giveBack(reader)
        throw Failure.fault(fault)
      default:
        if let fault = reader.fault { throw Failure.unavailable(.recognitionUnavailable(fault)) }
      }
    }
    throw Failure.readerEnded
  }

  private func giveBack(_ reader: AskedReader) { idle.append(reader) }

  private func take() throws(Failure) -> AskedReader {
    if let reader = idle.popLast() { return reader }
    do throws(DigitisationError) {
      return AskedReader(try ReaderProcess(program: program, settings: settings))
    } catch {
      throw .unavailable(error)
    }
  }

  private static let attempts = 2

  /// A page that has to be drawn and packed takes two seconds on an office machine; this is for the slowest.
  private static func deadline(of request: AccessCopyRequest) -> Duration {
    .seconds(60 + 30 * request.pages.count)
  }
}
