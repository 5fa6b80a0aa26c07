import Archive
import Records
import Testing

@testable import Digitisation

@Suite struct `Sheets behind one with a secrecy mark` {
  let archive: Archive

  init() throws { archive = try Archive.inMemory() }

  private static let prose = [
    Sheet.Row("Các phòng chuyên môn rà soát hồ sơ và báo cáo kết quả với Giám đốc Sở trước ngày làm việc cuối", at: 355)
  ]

  private static let letter = [
    Sheet.Row("SỞ XÂY DỰNG", at: 420),
    Sheet.Row("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", at: 1250, below: 0),
    Sheet.Row("Độc lập - Tự do - Hạnh phúc", at: 1400),
    Sheet.Row("Số: 45/KH-SXD", at: 420),
    Sheet.Row("Hải Lăng, ngày 12 tháng 3 năm 2024", at: 1300, below: 0),
    Sheet.Row("KẾ HOẠCH", at: 1200, below: 200),
  ]

  /// Files a sheet as it was read; answers its document, described where it is not withheld.
  private func file(_ name: String, _ outcome: PageOutcome) throws -> DocumentID {
    let scan = ScanIntake(
      path: "/x/" + name, shelf: ShelfPlace(dossier: "HS 01"), stamp: FileStamp(size: 1, modified: 1),
      digest: Digest(
        rawValue: String(repeating: "0", count: 64 - name.count * 2) + name.utf8.map { String($0, radix: 16) }.joined())
    )
    let format = name.hasSuffix(".pdf") ? ScanFormat.pdf : .tiff
    let file = ReadFile(scan: scan, format: format, pages: [PageReading(outcome: outcome)])
    #expect(try archive.file([file]) == 1)
    let document = try #require(try archive.documents(limit: 99).last).id
    _ = try DescriptionDesk(archive: archive).describe(document)
    return document
  }

  private func read(_ name: String, _ rows: [Sheet.Row]) throws -> DocumentID {
    try file(name, .read(Sheet.page(rows)))
  }

  private func withhold() throws -> [DocumentID] {
    #expect(try archive.foldersWithWithheldSheets() == ["/x"])
    return try SheetWithholding(archive: archive).withhold(inFolder: "/x").map(\.document.id)
  }

  private func found(_ words: String) throws -> [DocumentID] {
    try archive.search(SearchQuery(words: words)).hits.map(\.document)
  }

  private func states(of document: DocumentID) throws -> [PageState]? {
    try archive.document(document)?.pages.map(\.state)
  }

  @Test func `are withheld with it, up to one that begins a document`() throws {
    let marked = try file("a_01.tif", .withheld(.secret))
    let second = try read("a_02.tif", Self.prose)
    let blank = try file("a_03.tif", .blank)
    let third = try read("a_04.tif", Self.prose)
    let next = try read("a_05.tif", Self.letter)
    let last = try read("a_06.tif", Self.prose)
    #expect(try withhold() == [second, blank, third])
    #expect(try states(of: marked) == [.withheld, .withheld, .withheld, .withheld])
    #expect(try [next, last].map(states) == [[.read], [.read]])
    #expect(try found("phòng chuyên môn") == [last])
    #expect(try SheetWithholding(archive: archive).withhold(inFolder: "/x").isEmpty)
    #expect(try archive.check { _ in }.findings.allSatisfy { if case .originalGone = $0 { true } else { false } })
  }

  @Test func `are only those that count on`() throws {
    _ = try file("a_01.tif", .withheld(.secret))
    let gap = try read("a_03.tif", Self.prose)
    let other = try read("b_02.tif", Self.prose)
    #expect(try withhold().isEmpty)
    #expect(try [gap, other].map(states) == [[.read], [.read]])
  }

  @Test func `may be what a document before it goes on in`() throws {
    let first = try read("a_01.tif", Self.letter)
    let marked = try file("a_02.tif", .withheld(.highlySecret))
    #expect(try withhold() == [first])
    #expect(try states(of: first) == [.withheld, .withheld])
    #expect(try archive.document(marked) == nil)
    #expect(try found("kế hoạch").isEmpty)
  }

  @Test func `are withheld as PDF files of a page too, which are never joined otherwise`() throws {
    let before = try read("a_01.pdf", Self.letter)
    let marked = try file("a_02.pdf", .withheld(.secret))
    let second = try read("a_03.pdf", Self.prose)
    let picture = try read("a_04.tif", Self.prose)
    let other = try read("a_05.pdf", Self.letter)
    let more = try read("a_06.pdf", Self.prose)
    #expect(try SheetJoining(archive: archive).join(inFolder: "/x").isEmpty)
    #expect(try withhold() == [second])
    #expect(try states(of: marked) == [.withheld, .withheld])
    for document in [before, picture, other, more] { #expect(try states(of: document) == [.read]) }
  }

  @Test func `are withheld with it where PDF files of the same numbers lie beside them`() throws {
    let pdf = try read("a_01.pdf", Self.letter)
    _ = try file("a_01.tif", .withheld(.secret))
    let other = try read("a_02.pdf", Self.prose)
    let second = try read("a_02.tif", Self.prose)
    #expect(try withhold() == [second])
    for document in [pdf, other] { #expect(try states(of: document) == [.read]) }
  }

  @Test func `wait to be read when a person releases the document`() throws {
    let marked = try file("a_01.tif", .withheld(.secret))
    _ = try read("a_02.tif", Self.prose)
    #expect(try withhold().count == 1)
    #expect(try archive.release(marked, reason: "đã giải mật", by: "Lan") == .released(pages: 2))
    #expect(try archive.waitingPages(limit: 9).map(\.isReleased) == [true, true])
    #expect(try archive.foldersWithWithheldSheets().isEmpty)
  }

  @Test func `stay as a person decided`() throws {
    let marked = try file("a_01.tif", .withheld(.secret))
    let second = try read("a_02.tif", Self.prose)
    _ = try archive.release(marked, reason: "đã giải mật", by: "Lan")
    let page = try #require(try archive.waitingPages(limit: 9).first).page
    _ = try archive.settle(page, as: PageReading(outcome: .withheld(.secret)))
    #expect(try archive.foldersWithWithheldSheets().isEmpty)
    #expect(try SheetWithholding(archive: archive).withhold(inFolder: "/x").isEmpty)
    #expect(try states(of: second) == [.read])
  }

  @Test func `stay read where a person released them`() throws {
    _ = try file("a_01.tif", .withheld(.secret))
    let second = try file("a_02.tif", .withheld(.secret))
    _ = try archive.release(second, reason: "đã giải mật", by: "Lan")
    let page = try #require(try archive.waitingPages(limit: 9).first).page
    _ = try archive.settle(page, as: PageReading(outcome: .read(Sheet.page(Self.prose))))
    #expect(try withhold().isEmpty)
    #expect(try states(of: second) == [.read])
  }
}

/// Draws a page as a reader would find it at 300 dpi on A4.
private enum Sheet {
  struct Row {
    var text: String
    var x: Int
    var below: Int

    init(_ text: String, at x: Int, below: Int = 72) {
      self.text = text
      self.x = x
      self.below = below
    }
  }

  static func page(_ rows: [Row]) -> PageText {
    var y = 180
    let lines = rows.map { row in
      y += row.below
      var x = row.x
      let words = row.text.split(separator: " ").map { word in
        let width = word.reduce(0) { $0 + ($1.isUppercase ? 29 : 21) }
        defer { x += width + 14 }
        return Word(text: String(word), box: PixelBox(x: x, y: y, width: width, height: 44), confidence: 95)
      }
      return TextLine(words: words, block: 0, paragraph: 0)
    }
    return PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)
  }
}
