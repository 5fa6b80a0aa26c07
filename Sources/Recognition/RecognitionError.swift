package import Records

/// Why a page did not become text, or no page can.
package enum RecognitionError: Error, Hashable {
  case languageMissing(String)
  case recogniserFailed
  case tooManyPixels(megapixels: Int, limit: Int)
  case unreadable(UnreadableReason)

  package var remedy: String {
    switch self {
    case .languageMissing(let code): "Install it with: apt-get install tesseract-ocr-\(code)"
    case .recogniserFailed: "Install Tesseract again with: apt-get install --reinstall libtesseract5"
    case .tooManyPixels: "Scan the page again at 300 dpi, or raise --max-megapixels."
    case .unreadable: "Look at the file, and scan the page again."
    }
  }

  /// How the page ends in the ledger.
  package var reason: UnreadableReason {
    switch self {
    case .tooManyPixels: .tooManyPixels
    case .unreadable(let reason): reason
    case .languageMissing, .recogniserFailed: .readerDied
    }
  }
}
