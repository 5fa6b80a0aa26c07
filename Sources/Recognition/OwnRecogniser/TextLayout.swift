internal import CLeptonica
internal import CTesseract
internal import CTesseractLayout
internal import Records

/// Where the text of a page stands, as libtesseract's layout analysis sees it.
struct TextLayout {
  /// A piece of a line that is recognised at once.
  struct Unit {
    /// What is cut out of the page, without the margin of `LineCutting`.
    var box: PixelBox
    /// The blobs of ink in it.
    var blobs: [PixelBox]
    /// The words of the layout, with all their marks.
    var words: [PixelBox]
    /// Whether they were combined.
    var isCombined: Bool
    var beginsLine: Bool
    var block: Int
    var paragraph: Int
  }

  var units: [Unit]
  /// There is text that does not stand upright; only libtesseract itself reads that.
  var hasTurnedText: Bool

  /// Analyses `image`; nil where no text was found. Where `exact`, units are cut as libtesseract cuts them to the pixel,
  /// as far as this libtesseract lets one know.
  static func find(
    in image: borrowing PageImage, resolution: Int, exact: Bool, with recogniser: borrowing Recogniser
  ) -> TextLayout? {
    TessBaseAPISetPageSegMode(recogniser.handle, Recogniser.Layout.page.mode)
    TessBaseAPISetImage2(recogniser.handle, image.pix)
    TessBaseAPISetSourceResolution(recogniser.handle, Int32(min(max(resolution, 70), 2400)))
    guard
      let layout = sohoa_layout_find(
        UnsafeMutableRawPointer(recogniser.handle), Int32(image.size.height), exact ? 1 : 0)
    else { return nil }
    defer { sohoa_layout_free(layout) }
    var block = -1
    var paragraph = -1
    let units = (0..<sohoa_layout_unit_count(layout)).map { index in
      let unit = sohoa_layout_unit(layout, index)
      if unit.begins_block != 0 { block += 1 }
      if unit.begins_paragraph != 0 { paragraph += 1 }
      return Unit(
        box: PixelBox(unit.cut),
        blobs: (unit.first_blob..<unit.first_blob + unit.blob_count).map { PixelBox(sohoa_layout_blob(layout, $0)) },
        words: (unit.first_part..<unit.first_part + unit.part_count).map { PixelBox(sohoa_layout_part(layout, $0)) },
        isCombined: unit.is_combined != 0,
        beginsLine: unit.begins_line != 0, block: max(block, 0), paragraph: max(paragraph, 0))
    }
    return TextLayout(units: units, hasTurnedText: sohoa_layout_has_turned_text(layout) != 0)
  }
}

extension PixelBox {
  fileprivate init(_ box: SohoaBox) {
    self.init(x: Int(box.left), y: Int(box.top), width: Int(box.right - box.left), height: Int(box.bottom - box.top))
  }
}
