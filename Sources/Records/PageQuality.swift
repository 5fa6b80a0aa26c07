/// How well a page was scanned, as far as its picture tells.
package struct PageQuality: Hashable, Sendable, Codable {
  /// Steps of grey between paper and ink, 0 to 255; 255 for a page in black and white.
  package var contrast: Int
  /// How steep the edges of the letters are, 0 to 1: which share of the contrast nine in ten edges cross within two pixels
  /// at most; 1 for a page in black and white.
  package var sharpness: Double
  /// How much of the blackest margin of the page is black, 0 to 1: what lay beside the paper.
  package var border: Double

  package init(contrast: Int, sharpness: Double, border: Double) {
    self.contrast = contrast
    self.sharpness = sharpness
    self.border = border
  }
}
