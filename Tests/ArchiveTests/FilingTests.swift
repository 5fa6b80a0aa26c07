import Archive
import Foundation
import Records
import Testing

@Suite struct `Filing pages` {
  let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
  }

  private func twoPages() throws -> [WaitingPage] {
    guard case .new(let file) = try archive.register(Sample.scan("/a")) else { return [] }
    try archive.registerPages(2, format: .pdf, of: file)
    return try archive.waitingPages(limit: 10)
  }

  @Test func `settles a page once`() throws {
    let pages = try twoPages()
    let document = pages[0].document
    let first = try archive.settle(pages[0].page, as: Sample.read("giấy phép"))
    #expect(first == Settlement(document: document, documentIsSettled: false, wasAlreadySettled: false))
    let again = try archive.settle(pages[0].page, as: PageReading(outcome: .blank))
    #expect(again == Settlement(document: document, documentIsSettled: false, wasAlreadySettled: true))
    let last = try archive.settle(pages[1].page, as: PageReading(outcome: .unreadable(.damaged)))
    #expect(last == Settlement(document: document, documentIsSettled: true, wasAlreadySettled: false))
    #expect(
      try archive.settledPages(of: document) == [
        SettledPage(page: pages[0].page, index: 1, outcome: .read(Sample.page("giấy phép"))),
        SettledPage(page: pages[1].page, index: 2, outcome: .unreadable(.damaged)),
      ])
  }

  @Test func `keeps what was read, word by word`() throws {
    var page = Sample.page("Số: \"22/KH-UBND\" \\ \u{1}\n\nĐiều 1. Hoà 🙂")
    page.lines[1].block = 3
    let document = try archive.file(
      Sample.scan("/a"), [PageReading(outcome: .read(page))], as: Sample.description()
    ).document
    let kept = try #require(try archive.document(document))
    #expect(kept.pages[0].text == page)
    #expect(kept.description == Sample.description())
    #expect(kept.format == .tiff && kept.firstPage == 1 && kept.lastPage == 1)
    #expect(kept.shelf == ShelfPlace(fonds: "Phông Sở", box: "Hộp 1", dossier: "HS 01"))
  }

  @Test func `keeps measures`() throws {
    let document = try archive.file("giấy phép")
    let measures = try archive.document(document)?.pages[0].measures
    #expect(measures == Sample.read("").measures)
  }

  @Test func `remembers failed attempts`() throws {
    let pages = try twoPages()
    try archive.noteAttempt(pages[1].page)
    try archive.noteAttempt(pages[1].page)
    #expect(try archive.waitingPages(limit: 10).map(\.attempts) == [0, 2])
  }

  @Test func `gives waiting pages a few at a time, in order`() throws {
    let pages = try twoPages()
    #expect(try archive.waitingPages(limit: 1) == [pages[0]])
    #expect(try archive.waitingPages(after: pages[0].page, limit: 5) == [pages[1]])
    _ = try archive.settle(pages[0].page, as: PageReading(outcome: .blank))
    #expect(try archive.waitingPages(after: pages[0].page, limit: 5) == [pages[1]])
    #expect(try archive.waitingPages(after: pages[1].page, limit: 5).isEmpty)
  }

  @Test func `describes only what is settled`() throws {
    let pages = try twoPages()
    let document = pages[0].document
    #expect(try !archive.describe(document, as: Sample.description()))
    for page in pages { _ = try archive.settle(page.page, as: PageReading(outcome: .blank)) }
    #expect(try archive.undescribedDocuments(limit: 10) == [document])
    #expect(try archive.describe(document, as: Sample.description()))
    #expect(try archive.undescribedDocuments(limit: 10).isEmpty)
  }

  @Test func `takes a text and a field with characters that SQLite does not like`() throws {
    let document = try archive.file("giấy\u{0}phép xây\u{0} dựng")
    #expect(try archive.found("giấy phép xây dựng") == [document])
    #expect(try archive.document(document)?.pages[0].text == Sample.page("giấy\u{0}phép xây\u{0} dựng"))
    var description = Sample.description(subject: "thoát\u{0}nước")
    description[.number]?.confidence = .nan
    description[.date]?.confidence = 1.01
    #expect(try archive.describe(document, as: description))
    #expect(try archive.found("thoát nước") == [document])
    #expect(try archive.document(document)?.description?[.number]?.confidence == 0)
    #expect(try archive.document(document)?.description?[.date]?.confidence == 1)
  }

  @Test func `finds a document by its newest description only`() throws {
    let document = try archive.file("nội dung", as: Sample.description(subject: "thoát nước"))
    #expect(try archive.found("thoát nước") == [document])
    try archive.describe(document, as: Sample.description(subject: "cấp điện"))
    #expect(try archive.found("thoát nước").isEmpty)
    #expect(try archive.found("cấp điện") == [document])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `hands out documents a few at a time`() throws {
    let documents = try (0..<5).map { try archive.file("văn bản \($0)") }
    let first = try archive.documents(limit: 3).map(\.id)
    let rest = try archive.documents(after: first.last, limit: 3).map(\.id)
    #expect(first + rest == documents)
  }

  @Test func `does not know a page that is not there`() throws {
    #expect(throws: ArchiveError.failed(code: 12)) {
      try archive.settle(PageID(rawValue: 99), as: PageReading(outcome: .blank))
    }
    #expect(try archive.document(DocumentID(rawValue: 99)) == nil)
  }
}
