package import Records

/// What the program asks of a reader process: one job at a time, answered by exactly one `ReaderAnswer`.
package struct ReaderJob: Hashable, Sendable, Codable {
  /// Chosen by the program; comes back in the answer.
  package var id: Int
  package var work: Work

  package init(id: Int, work: Work) {
    self.id = id
    self.work = work
  }

  package enum Work: Hashable, Sendable, Codable {
    /// Find out what the file at `path` is and how many pages it has.
    case inspect(path: String)
    /// Read one page.
    case read(PageRequest)
    /// Look at one page without reading it: how it lies, and what it looks like.
    case look(PageRequest)
    /// Draw one page as a PNG.
    case draw(PictureRequest)
    /// Find out, without reading it, which mended faults touch a page that an earlier version read.
    case survey(SurveyRequest)
    /// Make a PDF of pages of scans.
    case copy(AccessCopyRequest)
  }
}

/// A page that an earlier version read, to be looked at for mended faults.
package struct SurveyRequest: Hashable, Sendable, Codable {
  package var path: String
  /// From 1.
  package var page: Int
  package var earlier: EarlierReading

  package init(path: String, page: Int, earlier: EarlierReading) {
    self.path = path
    self.page = page
    self.earlier = earlier
  }
}

/// A page to read, or to look at.
package struct PageRequest: Hashable, Sendable, Codable {
  package var path: String
  /// From 1.
  package var page: Int
  /// The page has failed once: fewer pixels, no optional preparation, nothing that may take long.
  package var careful: Bool
  /// A person released the document: a secrecy mark on the page does not keep it from being read.
  package var isReleased: Bool

  package init(path: String, page: Int, careful: Bool = false, isReleased: Bool = false) {
    self.path = path
    self.page = page
    self.careful = careful
    self.isReleased = isReleased
  }
}

/// A page to draw upright, with `frames` (in the coordinates of its `PageText`) drawn around words.
package struct PictureRequest: Hashable, Sendable, Codable {
  package var path: String
  package var page: Int
  /// As measured when the page was read; 0, 90, 180 or 270 degrees clockwise.
  package var turn: Int
  /// As measured when the page was read, in degrees.
  package var skew: Double
  package var frames: [PixelBox]
  /// The part of the upright page that is drawn; nil for all of it.
  package var crop: PixelBox?
  /// The width in pixels to which a wider picture is brought; nil for the scan's own.
  package var width: Int?
  package var form = Form.png
  /// Where the picture goes; written beside it first, then renamed.
  package var output: String

  /// What the picture is stored as. JPEG is for screens: it takes a tenth of the time and of the bytes.
  package enum Form: String, Hashable, Sendable, Codable { case png, jpeg }

  package init(
    path: String, page: Int, turn: Int, skew: Double, frames: [PixelBox], crop: PixelBox? = nil, output: String
  ) {
    self.path = path
    self.page = page
    self.turn = turn
    self.skew = skew
    self.frames = frames
    self.crop = crop
    self.output = output
  }
}
