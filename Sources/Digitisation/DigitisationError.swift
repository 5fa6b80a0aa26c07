package import ReaderLine
package import Records

/// Why a batch, or drawing a page, cannot go on. Errors of the archive are thrown as they are.
package enum DigitisationError: Error, Hashable {
  /// Nothing can be taken in from any of the paths that were named; the archive was not touched.
  case nothingToTakeIn([IntakeProblem])
  /// The reader program is not where it should be, or may not be run.
  case readerMissing(String)
  /// Readers start, but say that no page can be read on this machine.
  case recognitionUnavailable(ReaderFault)
  /// Readers ended so often in a row, each with nothing in hand.
  case readersKeepEnding(times: Int)
  /// Readers get ready, but died of all that they were given, from so many files; nothing was settled because of it.
  case readersKeepDying(files: Int)
  /// The folder of scans, or its disk, was taken away in the middle of the batch; its pages wait.
  case scansTakenAway(String)
  case notDrawn(UnreadableReason)
  /// A registered shelf is away, and its files seem to lie in a folder that was named; nothing was changed.
  case shelfSeemsMoved(from: String, to: String)
}

extension DigitisationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nothingToTakeIn(let problems): problems.map(\.description).joined(separator: " ")
    case .readerMissing(let path): "The program that reads pages cannot be run: \(path)"
    case .recognitionUnavailable(.languageMissing(let code)): "The trained data for language \(code) is not installed."
    case .recognitionUnavailable(.recogniserFailed): "The recogniser could not be started."
    case .readersKeepEnding(let times): "The program that reads pages ended \(times) times in a row without reading."
    case .readersKeepDying(let files): "The program that reads pages died of each of \(files) files that it was given."
    case .scansTakenAway(let folder): "The folder \(folder) was taken away while its scans were being read."
    case .shelfSeemsMoved(let old, let new): "The files of the shelf \(old) seem to lie at \(new) now."
    case .notDrawn(let reason): "The page could not be drawn: \(reason.rawValue)."
    }
  }

  package var remedy: String {
    switch self {
    case .nothingToTakeIn(let problems): problems.first?.remedy ?? ""
    case .readerMissing: "Install sohoa-reader beside sohoa, and see that it may be run."
    case .recognitionUnavailable(.languageMissing(let code)): "Install it with: apt-get install tesseract-ocr-\(code)"
    case .recognitionUnavailable(.recogniserFailed), .readersKeepEnding, .readersKeepDying:
      "Give readers more memory (--memory), or fewer readers (--readers), then run again; nothing read so far is lost."
    case .scansTakenAway: "Mount its disk again, then run again; its pages wait, and nothing read so far is lost."
    case .shelfSeemsMoved(let old, let new): "Say so with: sohoa shelf move \(old) \(new)"
    case .notDrawn: "Look at the scan file itself; sohoa check says whether it is still the one that was read."
    }
  }
}
