internal import Archive
internal import Records

extension ExportFormat {
  /// Words with their places, as hOCR 1.2: XHTML that a browser shows too.
  static let hocr = ExportFormat(
    name: "hocr", ending: "hocr", writer: .text { HOCRWriter(document: $0, program: $1).text })
}

/// A document as hOCR. Boxes are left, top, right and bottom, in pixels of the upright page. A page without words is empty; its state
/// and the reason stand in the head as `sohoa-page-N`, because programs that check hOCR refuse properties that it has not, and
/// others know pages by their class to the letter.
struct HOCRWriter {
  let document: ArchivedDocument
  let program: String

  var text: String {
    let title = XMLText.escaped(document.pages.first?.scanName ?? "")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi" lang="vi">
      <head>
      <title>\(title)</title>
      <meta http-equiv="Content-Type" content="text/html;charset=utf-8" />
      <meta name="ocr-system" content="sohoa \(XMLText.escaped(program))" />
      <meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf" />
      <meta name="ocr-number-of-pages" content="\(document.pages.count)" />
      <meta name="ocr-langs" content="vi" />
      <meta name="ocr-scripts" content="Latn" />
      \(document.pages.map(Self.state).joined())\
      </head>
      <body>

      """ + document.pages.map(page).joined() + "</body>\n</html>\n"
  }

  private func page(_ page: ArchivedPage) -> String {
    // A quotation mark would end the name of the picture.
    let name = page.scanName.replacing("\"", with: "'")
    let size = page.uprightSize ?? PixelSize(width: 0, height: 0)
    let properties = ["image \"\(name)\"", "bbox 0 0 \(size.width) \(size.height)", "ppageno \(page.index - 1)"]
    let title = XMLText.escaped(properties.joined(separator: "; "))
    var text = "<div class=\"ocr_page\" id=\"page_\(page.index)\" title=\"\(title)\">\n"
    let blocks = page.text.map { PageParagraphs($0).blocks } ?? []
    for (place, block) in blocks.enumerated() {
      let id = "\(page.index)_\(place + 1)"
      text += "<div class=\"ocr_carea\" id=\"block_\(id)\" title=\"\(Self.box(block.box))\">\n"
      for (place, paragraph) in block.paragraphs.enumerated() {
        text += "<p class=\"ocr_par\" id=\"par_\(id)_\(place + 1)\" title=\"\(Self.box(paragraph.box))\">\n"
        for (line, words) in paragraph.lines.enumerated() {
          text += Self.line(words, id: "\(id)_\(place + 1)_\(line + 1)")
        }
        text += "</p>\n"
      }
      text += "</div>\n"
    }
    return text + "</div>\n"
  }

  /// How a page without words ended.
  private static func state(of page: ArchivedPage) -> String {
    guard page.state != .read else { return "" }
    let said = [page.state.rawValue, page.reason?.rawValue].compactMap { $0 }.joined(separator: " ")
    return "<meta name=\"sohoa-page-\(page.index)\" content=\"\(said)\" />\n"
  }

  private static func line(_ line: TextLine, id: String) -> String {
    let words = line.words.enumerated().map { place, word in
      let confidence = Int(min(max(word.confidence, 0), 100).rounded())
      return
        "<span class=\"ocrx_word\" id=\"word_\(id)_\(place + 1)\" title=\"\(box(word.box)); x_wconf \(confidence)\">"
        + "\(XMLText.escaped(word.text))</span>"
    }
    let place = line.box.map(box) ?? ""
    return "<span class=\"ocr_line\" id=\"line_\(id)\" title=\"\(place)\">\(words.joined(separator: " "))</span>\n"
  }

  private static func box(_ box: PixelBox) -> String {
    "bbox \(max(0, box.x)) \(max(0, box.y)) \(max(0, box.right)) \(max(0, box.bottom))"
  }
}
