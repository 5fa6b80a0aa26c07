/// How the page of a scan came into a file that was made from it.
package enum PageMaking: String, Hashable, Sendable, Codable, CaseIterable {
  /// The stored picture, bit by bit.
  case asScanned = "as-scanned"
  /// The page of a PDF, with all that it shows.
  case kept
  /// The same pixels, stored otherwise, because the form in which they were cannot stand in the file.
  case recoded
  /// Drawn as a picture, because what it is made of cannot stand in the file.
  case redrawn
  /// Taken apart into print, ink colours and background, to be small.
  case compressed
  /// A JPEG 2000 picture, bit by bit; programs that check PDF/A do not judge those.
  case jpeg2000 = "jpeg-2000"
  /// A page that says why the scan could not be read.
  case missing
}
