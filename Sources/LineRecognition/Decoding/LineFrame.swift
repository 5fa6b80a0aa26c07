package import Records

/// Where on the page a line image was cut out, and what the layout found there.
package struct LineFrame: Hashable, Sendable {
  /// The cut, on the page.
  package var box: PixelBox
  /// The boxes of the blobs of ink that the layout gave to the line; a word's box is drawn around those that fall to
  /// it. Empty where they are not known: words then reach from boundary to boundary and over the height of the cut.
  package var blobs: [PixelBox]
  /// The boxes of the layout's words, where they were combined to be cut as one line; empty where they were not.
  package var parts: [PixelBox]
  /// The boxes of the layout's words in any case, with small marks that are not among the blobs.
  package var words: [PixelBox]

  package init(box: PixelBox, blobs: [PixelBox] = [], parts: [PixelBox] = [], words: [PixelBox] = []) {
    self.box = box
    self.blobs = blobs
    self.parts = parts
    self.words = words
  }
}
