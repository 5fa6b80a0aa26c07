import Archive
import Foundation
import FoundationXML
import Records
import Testing

@testable import Exchange

@Suite struct `A document as text, hOCR and ALTO` {
  /// A corrected page of two blocks, a blank one that had been turned, an unreadable one.
  private static let document: ArchivedDocument = {
    var word = Word(text: "hoach", box: PixelBox(x: 100, y: 50, width: 90, height: 30), confidence: 55.55)
    word.correct(to: "hoạch", certainty: 0.9)
    let (first, other) = (
      Word(text: "Kế", box: PixelBox(x: 10, y: 50, width: 80, height: 32), confidence: 91.26),
      Word(text: "A&B<\"\u{1}\u{FFFE}\u{1F600}>", box: PixelBox(x: -2, y: 90, width: 40, height: 30), confidence: 101)
    )
    let text = PageText(
      size: PixelSize(width: 2480, height: 3508),
      lines: [
        TextLine(words: [first, word], block: 0, paragraph: 0), TextLine(words: [other], block: 0, paragraph: 1),
        TextLine(words: [], block: 1, paragraph: 0), TextLine(words: [first], block: 1, paragraph: 0),
        TextLine(words: [Word(text: "\u{2}", box: first.box, confidence: 1)], block: 2, paragraph: 0),
      ])
    var turned = PageMeasures(size: PixelSize(width: 3508, height: 2480), resolution: 300)
    turned.turn = 90
    let path = "/kho/bí danh/a \"&\" <b>.tif"
    return ArchivedDocument(
      id: DocumentID(rawValue: 7), path: path, shelf: ShelfPlace(dossier: "1"), format: .tiff,
      digest: Digest(rawValue: "ab"), firstPage: 1, lastPage: 3, needsReview: false,
      pages: [
        ArchivedPage(id: PageID(rawValue: 1), index: 1, path: path, fileIndex: 1, state: .read, text: text),
        ArchivedPage(
          id: PageID(rawValue: 2), index: 2, path: path, fileIndex: 2, state: .blank, measures: turned),
        ArchivedPage(
          id: PageID(rawValue: 3), index: 3, path: path, fileIndex: 3, state: .unreadable, reason: .damaged),
      ])
  }()

  private func text(_ format: ExportFormat) throws -> String {
    guard case .text(let write) = format.writer else { throw ExportSampleFault() }
    return try write(Self.document, "1.2.3")
  }

  @Test func `has each page of its text before a form feed`() throws {
    let text = try text(.text)
    #expect(
      text == "Kế hoạch\n\nA&B<\" \u{FFFE}\u{1F600}>\n\n\nKế\n\n \n\u{C}\u{C}[unreadable: damaged]\n\u{C}")
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\u{C}" })
  }

  @Test func `is well-formed whatever was recognised`() throws {
    for format in [ExportFormat.alto, .hocr] {
      let parser = XMLParser(data: Data(try text(format).utf8))
      #expect(parser.parse(), "\(format.name): \(String(describing: parser.parserError))")
    }
  }

  @Test func `has its words in ALTO with their places, and the recognised ones beside those that were corrected`()
    throws
  {
    let alto = try text(.alto)
    #expect(alto.contains("<fileName>a &quot;&amp;&quot; &lt;b&gt;.tif</fileName>") && !alto.contains("bí danh"))
    #expect(alto.contains("<softwareVersion>1.2.3</softwareVersion>"))
    #expect(alto.contains("<documentIdentifier>7</documentIdentifier>"))
    #expect(
      alto.contains(
        """
                  <TextLine ID="p1b1l1" HPOS="10" VPOS="50" WIDTH="180" HEIGHT="32">
                    <String ID="p1b1l1w1" HPOS="10" VPOS="50" WIDTH="80" HEIGHT="32" WC="0.913" CONTENT="Kế" />
                    <SP HPOS="90" VPOS="50" WIDTH="10" />
                    <String ID="p1b1l1w2" HPOS="100" VPOS="50" WIDTH="90" HEIGHT="30" WC="0.556" CONTENT="hoạch">\
        <ALTERNATIVE PURPOSE="as-recognised">hoach</ALTERNATIVE></String>
                  </TextLine>
        """), "\(alto)")
    #expect(
      alto.contains(
        "HPOS=\"0\" VPOS=\"90\" WIDTH=\"40\" HEIGHT=\"30\" WC=\"1.0\" CONTENT=\"A&amp;B&lt;&quot;\u{1F600}&gt;\""))
    #expect(
      alto.contains(
        "<Page ID=\"p2\" PHYSICAL_IMG_NR=\"2\" WIDTH=\"2480\" HEIGHT=\"3508\" PROCESSINGREFS=\"sohoa\" PAGECLASS=\"blank\" />"
      ))
    #expect(alto.contains("PAGECLASS=\"unreadable\" QUALITY_DETAIL=\"damaged\" />"))
    #expect(alto.components(separatedBy: "<TextBlock").count == 4)
  }

  @Test func `has its words in hOCR with their boxes`() throws {
    let hocr = try text(.hocr)
    #expect(
      hocr.contains(
        """
        <div class="ocr_page" id="page_1" title="image &quot;a '&amp;' &lt;b&gt;.tif&quot;; bbox 0 0 2480 3508; ppageno 0">
        <div class="ocr_carea" id="block_1_1" title="bbox 0 50 190 120">
        <p class="ocr_par" id="par_1_1_1" title="bbox 10 50 190 82">
        <span class="ocr_line" id="line_1_1_1_1" title="bbox 10 50 190 82">\
        <span class="ocrx_word" id="word_1_1_1_1_1" title="bbox 10 50 90 82; x_wconf 91">Kế</span> \
        <span class="ocrx_word" id="word_1_1_1_1_2" title="bbox 100 50 190 80; x_wconf 56">hoạch</span></span>
        </p>
        """), "\(hocr)")
    #expect(
      hocr.contains("bbox 0 0 2480 3508; ppageno 1\">\n</div>") && hocr.contains("bbox 0 0 0 0; ppageno 2\">\n</div>"))
    #expect(
      hocr.contains(
        """
        <meta name="sohoa-page-2" content="blank" />
        <meta name="sohoa-page-3" content="unreadable damaged" />
        </head>
        """))
    #expect(!hocr.contains("bí danh"))
  }

  /// ../shared/schemas lies beside the project where its facts were gathered.
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/schemas/alto/alto-4-4.xsd").standardized.path(percentEncoded: false)
  private static let xmllint = "/usr/bin/xmllint"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: schema) && FileManager.default.isExecutableFile(atPath: xmllint),
      "needs ../shared/schemas and xmllint"))
  func `is valid by the schema of ALTO`() throws {
    let place = try ExportPlace()
    try place.write(try text(.alto), to: "a.xml")
    let process = Process()
    process.executableURL = URL(filePath: Self.xmllint)
    process.arguments = ["--nonet", "--noout", "--schema", Self.schema, place.path + "/a.xml"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(told)")
  }
}
