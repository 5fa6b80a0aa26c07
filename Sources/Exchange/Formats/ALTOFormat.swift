internal import Archive
internal import Records

extension ExportFormat {
  /// Words with their places and confidences, as ALTO 4.4 (alto-4-4.xsd), which libraries and archives exchange.
  static let alto = ExportFormat(
    name: "alto", ending: "xml", writer: .text { ALTOWriter(document: $0, program: $1).text })
}

/// A document as ALTO. Places are in pixels of the upright page. A corrected word has the recognised one as an ALTERNATIVE. The
/// page that has no words says why: `PAGECLASS` is how it ended, `QUALITY_DETAIL` the reason.
struct ALTOWriter {
  let document: ArchivedDocument
  let program: String

  var text: String {
    let name = XMLText.escaped(document.pages.first?.scanName ?? "")
    let digest = document.digest.map {
      "      <fileIdentifier fileIdentifierLocation=\"SHA-256\">\(XMLText.escaped($0.rawValue))</fileIdentifier>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd" \
      SCHEMAVERSION="4.4">
        <Description>
          <MeasurementUnit>pixel</MeasurementUnit>
          <sourceImageInformation>
            <fileName>\(name)</fileName>
      \(digest ?? "")      <documentIdentifier>\(document.id.rawValue)</documentIdentifier>
          </sourceImageInformation>
          <Processing ID="sohoa">
            <processingCategory>contentGeneration</processingCategory>
            <processingSoftware>
              <softwareName>sohoa</softwareName>
              <softwareVersion>\(XMLText.escaped(program))</softwareVersion>
            </processingSoftware>
          </Processing>
        </Description>
        <Layout>

      """ + document.pages.map(page).joined() + "  </Layout>\n</alto>\n"
  }

  private func page(_ page: ArchivedPage) -> String {
    let size = page.uprightSize ?? PixelSize(width: 0, height: 0)
    var open =
      "    <Page ID=\"p\(page.index)\" PHYSICAL_IMG_NR=\"\(page.index)\" WIDTH=\"\(size.width)\" HEIGHT=\"\(size.height)\""
      + " PROCESSINGREFS=\"sohoa\""
    if page.state != .read { open += " PAGECLASS=\"\(page.state.rawValue)\"" }
    if let reason = page.reason { open += " QUALITY_DETAIL=\"\(reason.rawValue)\"" }
    if let confidence = page.text?.meanConfidence { open += " PC=\"\(Self.share(confidence))\"" }
    guard let text = page.text else { return open + " />\n" }
    let blocks = PageParagraphs(text).blocks.flatMap(\.paragraphs).enumerated().map { place, paragraph in
      Self.block(paragraph, id: "p\(page.index)b\(place + 1)")
    }
    return open + " LANG=\"vi\">\n"
      + "      <PrintSpace HPOS=\"0\" VPOS=\"0\" WIDTH=\"\(size.width)\" HEIGHT=\"\(size.height)\">\n"
      + blocks.joined() + "      </PrintSpace>\n    </Page>\n"
  }

  private static func block(_ paragraph: PageParagraphs.Paragraph, id: String) -> String {
    let lines = paragraph.lines.enumerated().map { place, line in self.line(line, id: "\(id)l\(place + 1)") }
    return "        <TextBlock ID=\"\(id)\" \(place(paragraph.box))>\n" + lines.joined() + "        </TextBlock>\n"
  }

  private static func line(_ line: TextLine, id: String) -> String {
    guard let box = line.box else { return "" }
    var text = "          <TextLine ID=\"\(id)\" \(place(box))>\n"
    var previous: Word?
    for (number, word) in line.words.enumerated() {
      if let previous {
        let width = max(0, word.box.x - previous.box.right)
        text +=
          "            <SP HPOS=\"\(max(0, previous.box.right))\" VPOS=\"\(max(0, box.y))\" WIDTH=\"\(width)\" />\n"
      }
      text += "            <String ID=\"\(id)w\(number + 1)\" \(place(word.box)) WC=\"\(share(word.confidence))\""
      text += " CONTENT=\"\(XMLText.escaped(word.text))\""
      if let correction = word.correction, correction.raw != word.text {
        text += "><ALTERNATIVE PURPOSE=\"as-recognised\">\(XMLText.escaped(correction.raw))</ALTERNATIVE></String>\n"
      } else {
        text += " />\n"
      }
      previous = word
    }
    return text + "          </TextLine>\n"
  }

  private static func place(_ box: PixelBox) -> String {
    "HPOS=\"\(max(0, box.x))\" VPOS=\"\(max(0, box.y))\" WIDTH=\"\(max(0, box.width))\" HEIGHT=\"\(max(0, box.height))\""
  }

  /// A confidence of 0 to 100, as ALTO has it: 0 to 1.
  private static func share(_ confidence: Double) -> String { "\(min(max(confidence / 100, 0), 1).thousandths)" }
}
