import Archive
import Exchange
import Foundation
import Records
import Testing

@Suite struct `Exporting JSON lines` {
  @Test func `writes a document a line in the shape that is scored`() throws {
    let lines = try Self.export(try Self.archive(documents: 1))
    let line = try #require(lines.first)
    #expect(
      line == """
        {"agency":null,"agency_parent":null,"cites":[],"copies":[],"copy_date":null,"copy_form":null,"copy_number":null,"date":"2025-07-28",\
        "decisions":[],"digest":"0000000000000000000000000000000000000000000000000000000000000001",\
        "fields":{"date":{"box":null,"confidence":0.9,"page":1,"printed":"ngày 28 tháng 7 năm 2025","rule":"zone-4-date",\
        "value":"2025-07-28"},"type":{"box":{"height":4,"width":3,"x":1,"y":2},"confidence":0.95,"page":1,\
        "printed":"KẾ HOẠCH","rule":"zone-5-title","value":"Kế hoạch"}},\
        "file":"/scans/1/a b.tif","first_page":1,"format":"tiff","id":1,"kind":"document","last_page":2,"month":null,"needs_review":true,"number":null,\
        "overwritten_at":null,"pages":[{"confidence":0.9,"corrections":[],"file":"/scans/1/a b.tif","mark":null,"page":1,"raw_text":null,"reason":null,"stamps":[],"state":"read",\
        "text":"kế hoạch","withheld_for":null},{"confidence":null,"corrections":[],"file":"/scans/1/a b.tif","mark":null,"page":2,"raw_text":null,"reason":"damaged",\
        "stamps":[],"state":"unreadable","text":null,"withheld_for":null}],\
        "place":null,"settled":true,"shelf":{"box":"Hộp 1","dossier":"Hồ sơ","fonds":null},"signer":null,\
        "signer_role":null,"subject":null,"symbol":null,"title":null,"type":"Kế hoạch"}
        """)
  }

  @Test func `gives the raw text and each correction beside the corrected text`() throws {
    var text = Self.text
    text.lines[0].words[1].text = "hoach"
    text.lines[0].words[1].correct(to: "hoạch", certainty: 0.9876)
    let line = try #require(try Self.export(try Self.archive(documents: 1, text: text)).first)
    #expect(
      line.contains(
        """
        "pages":[{"confidence":0.9,"corrections":[{"box":{"height":9,"width":9,"x":0,"y":0},"certainty":0.988,\
        "raw":"hoach","text":"hoạch"}],"file":"/scans/1/a b.tif","mark":null,"page":1,"raw_text":"kế hoach","reason":null,"stamps":[],"state":"read",\
        "text":"kế hoạch","withheld_for":null}
        """))
  }

  @Test func `gives what stamps say beside the text`() throws {
    var text = Self.text
    let box = PixelBox(x: 1, y: 2, width: 3, height: 4)
    let words = [Word(text: "ĐẾN", box: box, confidence: 70)]
    text.stamps = [
      PageStamp(kind: .incomingMail, box: box, lines: [TextLine(words: words, block: 0, paragraph: 0)]),
      PageStamp(kind: .seal, box: box, lines: []),
    ]
    let line = try #require(try Self.export(try Self.archive(documents: 1, text: text)).first)
    #expect(
      line.contains(
        """
        "stamps":[{"box":{"height":4,"width":3,"x":1,"y":2},"kind":"incoming-mail","text":"ĐẾN"},\
        {"box":{"height":4,"width":3,"x":1,"y":2},"kind":"seal","text":""}],"state":"read","text":"kế hoạch"
        """))
  }

  @Test func `leaves no document out, however many there are`() throws {
    let lines = try Self.export(try Self.archive(documents: 103))
    #expect(lines.count == 103)
    #expect(Set(lines).count == 103)
  }

  @Test func `writes the same bytes each time`() throws {
    let archive = try Self.archive(documents: 7)
    #expect(try Self.export(archive) == Self.export(archive))
  }

  @Test func `writes nothing for an archive without documents`() throws {
    #expect(try Self.export(try Archive.inMemory()) == [])
  }

  @Test func `puts a file in its place whole, over an older one`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "văn bản.jsonl").path(percentEncoded: false)
    try Data("old".utf8).write(to: URL(filePath: file))
    #expect(try JSONLinesWriter().write(ChosenDocuments(try Self.archive(documents: 2)), to: file) == 2)
    let written = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    #expect(written.split(separator: "\n").count == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).count == 1)
  }

  @Test func `says where it could not write`() throws {
    let path = "/nonexistent/folder/x.jsonl"
    #expect(throws: ExchangeError.notWritten(path)) {
      try JSONLinesWriter().write(ChosenDocuments(try Archive.inMemory()), to: path)
    }
  }

  private static func export(_ archive: Archive) throws -> [String] {
    var text = ""
    try JSONLinesWriter().write(ChosenDocuments(archive)) { text += $0 }
    return text.split(separator: "\n").map(String.init)
  }

  private static func archive(documents: Int, text: PageText = text) throws -> Archive {
    let archive = try Archive.inMemory()
    for number in 1...documents {
      let digest = String(repeating: "0", count: 64 - String(number).count) + String(number)
      let scan = ScanIntake(
        path: "/scans/\(number)/a b.tif", shelf: ShelfPlace(box: "Hộp 1", dossier: "Hồ sơ"),
        stamp: FileStamp(size: 1, modified: 1), digest: Digest(rawValue: digest))
      guard case .new(let file) = try archive.register(scan) else { continue }
      try archive.registerPages(2, format: .tiff, of: file)
    }
    for page in try archive.waitingPages(limit: 2 * documents) {
      let outcome: PageOutcome = page.index == 1 ? .read(text) : .unreadable(.damaged)
      let settlement = try archive.settle(page.page, as: PageReading(outcome: outcome))
      if settlement.documentIsSettled { try archive.describe(settlement.document, as: description) }
    }
    return archive
  }

  private static let text = PageText(
    size: PixelSize(width: 100, height: 100),
    lines: [
      TextLine(
        words: ["kế", "hoạch"].map {
          Word(text: $0, box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 90)
        }, block: 0, paragraph: 0)
    ])

  private static let description = RecordDescription(fields: [
    .type: DescribedField(
      value: "Kế hoạch", printed: "KẾ HOẠCH",
      evidence: Evidence(page: 1, box: PixelBox(x: 1, y: 2, width: 3, height: 4), rule: "zone-5-title"),
      confidence: 0.95),
    .date: DescribedField(
      value: "2025-07-28", printed: "ngày 28 tháng 7 năm 2025",
      evidence: Evidence(page: 1, box: nil, rule: "zone-4-date"), confidence: 0.9),
  ])
}
