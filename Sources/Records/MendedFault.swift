/// A way in which earlier versions of this program misread pages of some kind, mended since. The raw value is stored and
/// exported.
package enum MendedFault: String, Hashable, Sendable, Codable, CaseIterable {
  /// The page was called blank though its file paints something on it.
  case calledBlank = "called-blank"
  /// Words that another program recognised were taken for typed ones.
  case textOfAnotherProgram = "text-of-another-program"
  /// What was put over the scan (notes, fields, text, curves) was left out.
  case putOverTheScan = "put-over-the-scan"
  /// The picture that was read is not what the page shows: cropped, covered, mirrored, masked, stretched.
  case anotherPicture = "another-picture"
  /// A page that can be read was called unreadable.
  case calledUnreadable = "called-unreadable"
}

/// How a page was read by an earlier version, as far as the archive remembers.
package struct EarlierReading: Hashable, Sendable, Codable {
  package var state: PageState
  /// Only where the page is unreadable.
  package var reason: UnreadableReason?
  /// Nil where the page never became a picture.
  package var size: PixelSize?
  /// Dots an inch.
  package var resolution: Int?
  package var fromTextLayer: Bool

  package init(
    state: PageState, reason: UnreadableReason? = nil, size: PixelSize? = nil, resolution: Int? = nil,
    fromTextLayer: Bool = false
  ) {
    self.state = state
    self.reason = reason
    self.size = size
    self.resolution = resolution
    self.fromTextLayer = fromTextLayer
  }
}

/// Which way of reading pages an archive's text comes from: a number that goes up whenever mended faults are worth reading
/// pages again for.
package enum ReadingVersion {
  /// 1: all versions before faults were written down; 2: a page is read as a viewer shows it.
  package static let current = 2
}
