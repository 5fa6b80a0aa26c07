internal import CTesseract
internal import Records
internal import VietnameseText

/// Walks over what Tesseract has recognised, word by word.
struct RecognisedLines {
  private let handle: OpaquePointer
  private let scale: Double

  /// `handle` is a recogniser that has just recognised a picture.
  init(_ handle: OpaquePointer, scale: Double) {
    self.handle = handle
    self.scale = scale
  }

  func lines() -> [TextLine] {
    guard let results = TessBaseAPIGetIterator(handle) else { return [] }
    defer { TessResultIteratorDelete(results) }
    let page = TessResultIteratorGetPageIterator(results)
    var lines: [TextLine] = []
    var words: [Word] = []
    var block = -1
    var paragraph = -1
    func endLine() {
      if !words.isEmpty { lines.append(TextLine(words: words, block: max(block, 0), paragraph: max(paragraph, 0))) }
      words = []
    }
    repeat {
      if TessPageIteratorIsAtBeginningOf(page, RIL_TEXTLINE) != 0 { endLine() }
      if TessPageIteratorIsAtBeginningOf(page, RIL_BLOCK) != 0 { block += 1 }
      if TessPageIteratorIsAtBeginningOf(page, RIL_PARA) != 0 { paragraph += 1 }
      if let word = word(at: results, page) { words.append(word) }
    } while TessResultIteratorNext(results, RIL_WORD) != 0
    endLine()
    return lines
  }

  private func word(at results: OpaquePointer, _ page: OpaquePointer?) -> Word? {
    guard let bytes = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { return nil }
    defer { TessDeleteText(bytes) }
    let text = String(cString: bytes).composed.singleSpaced
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard !text.isEmpty, TessPageIteratorBoundingBox(page, RIL_WORD, &left, &top, &right, &bottom) != 0 else {
      return nil
    }
    let confidence = Double(TessResultIteratorConfidence(results, RIL_WORD))
    return Word(
      text: text, box: box(left, top, right, bottom), confidence: confidence.isFinite ? min(max(confidence, 0), 100) : 0
    )
  }

  private func box(_ left: Int32, _ top: Int32, _ right: Int32, _ bottom: Int32) -> PixelBox {
    let x = Int((Double(left) / scale).rounded())
    let y = Int((Double(top) / scale).rounded())
    return PixelBox(
      x: x, y: y, width: Int((Double(right) / scale).rounded()) - x, height: Int((Double(bottom) / scale).rounded()) - y
    )
  }
}
