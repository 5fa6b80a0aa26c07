internal import Foundation

/// Where libtesseract looks for its trained data, so that the model can be read without loading libtesseract.
enum ModelFolders {
  /// What the environment names, as libtesseract understands it, or else Debian's folder.
  static var usual: [String] {
    if let named = ProcessInfo.processInfo.environment["TESSDATA_PREFIX"], !named.isEmpty { return [named] }
    return ["/usr/share/tesseract-ocr/5/tessdata"]
  }
}
