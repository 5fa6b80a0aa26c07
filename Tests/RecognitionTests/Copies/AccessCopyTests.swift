import AccessCopies
import CLeptonica
import Foundation
import ReaderLine
import Records
import Testing

@testable import Recognition

@Suite(.enabled(if: Samples.hasLanguage("vie"), "Tesseract's Vietnamese is not installed"))
struct `A copy that people read and search` {
  static let reader: @Sendable () throws -> PageReader = { try PageReader(language: "vie", maxMegapixels: 150) }

  /// A sample of each way in which scans are stored.
  static let samples = [
    "hop-01/ho-so-0001-cap-phep-xay-dung/cv-318.tif",  // JPEG in strips
    "hop-02/ho-so-0005-van-phong/guq-03.tif",  // fax
    "hop-01/ho-so-0002-tham-dinh-du-an/tb-402.jpg", "hop-02/ho-so-0005-van-phong/ggt-64.png",
    "hop-01/ho-so-0003-quy-hoach/ttr-1333.pdf",
  ]

  @Test(arguments: samples, [1, 2]) func `shows the same pixels as the scan`(name: String, part: Int) throws {
    try Self.copy(of: Samples.path(name), part: part) { copy, _ in
      let reader = try Self.reader()
      let scan = try reader.decode(Samples.path(name), page: 1)
      let shown = try reader.decode(copy, page: 1)
      #expect(scan.size == shown.size)
      var isSame: Int32 = 0
      let (a, b) = (pixConvertTo32(scan.pix), pixConvertTo32(shown.pix))
      pixEqual(a, b, &isSame)
      #expect(isSame == 1)
    }
  }

  @Test(arguments: samples) func `has the words that were read`(name: String) throws {
    try Self.copy(of: Samples.path(name)) { copy, request in
      let layer = try #require(try Self.reader().read(copy, page: 1, careful: false).layer)
      // In what order it tells them, poppler decides.
      let words = request.pages[0].lines.flatMap { $0.map(\.text) }.sorted()
      #expect(layer.text.split(whereSeparator: \.isWhitespace).map(String.init).sorted() == words)
    }
  }

  @Test(arguments: 1...8) func `shows pictures as their orientation says`(tag: Int) throws {
    let upright = try StoredPicture.asymmetric()
    let stored = try StoredPicture.stored(upright, tag: tag)
    let corners = Sheet.Corners(try #require(StoredOrientation(rawValue: tag)), width: 60, height: 40)
    var file = PDFWriting()
    let picture = file.picture(stored)
    // What a copy paints: the picture between its corners, from the bottom of the page.
    let matrix = [
      corners.topRight.x - corners.topLeft.x, corners.topLeft.y - corners.topRight.y,
      corners.topLeft.x - corners.bottomLeft.x, corners.bottomLeft.y - corners.topLeft.y, corners.bottomLeft.x,
      40 - corners.bottomLeft.y,
    ]
    file.page(
      "q \(matrix.map { "\($0)" }.joined(separator: " ")) cm /I Do Q", resources: "/XObject << /I \(picture) >>",
      box: "0 0 60 40")
    try Samples.withFile("a.pdf", file.file()) { path in
      let shown = try Self.reader().decode(path, page: 1)
      var isSame: Int32 = 0
      pixEqual(upright.pix, shown.pix, &isSame)
      #expect(shown.size == upright.size && isSame == 1)
    }
  }

  @Test func `says on a page why its scan is missing`() throws {
    try Samples.withFile("cut.jpg", try Samples.start(of: Self.samples[2], share: 0.5)) { path in
      let page = AccessCopyPage(
        path: path, page: 1, measures: nil, size: nil, lines: [], label: "1", notice: ["Trang 1"])
      let result = try Self.make([page], output: path + ".pdf")
      #expect(result.pages == [AccessCopyResult.Page(.missing, reason: .damaged)])
      #expect(try Self.reader().inspect(path + ".pdf").pages == 1)
    }
  }

  @Test func `is not made where a page that was read cannot be decoded`() throws {
    try Samples.withFile("cut.jpg", try Samples.start(of: Self.samples[2], share: 0.5)) { path in
      let page = AccessCopyPage(path: path, page: 1, measures: nil, size: nil, lines: [], label: "1")
      #expect(throws: AccessCopyFault.scan(page: 1, .damaged)) { try Self.make([page], output: path + ".pdf") }
      #expect(!FileManager.default.fileExists(atPath: path + ".pdf"))
    }
  }

  @Test func `is not made where it cannot be written`() throws {
    let page = AccessCopyPage(
      path: Samples.path(Self.samples[2]), page: 1, measures: nil, size: nil, lines: [], label: "1")
    #expect(throws: AccessCopyFault.notWritten) { try Self.make([page], output: "/nonexistent/a.pdf") }
  }

  @Test func `is the same whenever it is made`() throws {
    try Self.copy(of: Samples.path(Self.samples[0])) { first, request in
      var again = request
      again.output = first + ".again"
      _ = try AccessCopy(again).make(with: try Self.reader())
      #expect(try Data(contentsOf: URL(filePath: first)) == Data(contentsOf: URL(filePath: again.output)))
    }
  }

  @Test func `reads the same where it is made small`() throws {
    let path = Samples.path(Self.samples[2])
    try Self.copy(of: path, compresses: true) { copy, request in
      let size = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int ?? 0
      let before = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      #expect(size < before)
      guard case .read(let text) = try Self.reader().read(copy, page: 1, careful: false).outcome else {
        Issue.record("not read")
        return
      }
      let words = Set(request.pages[0].lines.flatMap { $0.map(\.text) })
      #expect(Double(text.words.count { words.contains($0.text) }) >= 0.97 * Double(text.words.count))
    }
  }

  /// A copy of the first page of a scan, with what is read of it.
  static func copy(
    of path: String, part: Int = 2, compresses: Bool = false, _ body: (String, AccessCopyRequest) throws -> Void
  ) throws {
    let reader = try reader()
    let reading = reader.read(path, page: 1, careful: false)
    guard case .read(let text) = reading.outcome else {
      Issue.record("not read")
      return
    }
    try Samples.withFile("x", Data()) { place in
      let page = AccessCopyPage(
        path: path, page: 1, measures: reading.measures, size: text.size,
        lines: text.lines.map { line in line.words.map { AccessCopyPage.Word(text: $0.text, box: $0.box) } }, label: "1"
      )
      let request = AccessCopyRequest(
        output: place + ".pdf", part: part, compresses: compresses, facts: facts, pages: [page])
      _ = try AccessCopy(request).make(with: reader)
      try body(request.output, request)
    }
  }

  private static func make(_ pages: [AccessCopyPage], output: String) throws -> AccessCopyResult {
    try AccessCopy(AccessCopyRequest(output: output, part: 2, facts: facts, pages: pages)).make(with: try reader())
  }

  private static let facts = AccessCopyFacts(title: "A & B", language: "vi", identifiers: ["urn:x:1"], source: "0:1-1")
}
