import Digitisation
import Foundation
import ReaderLine
import Records
import Testing

@Suite struct `Readers that make copies` {
  private let folder = FileManager.default.temporaryDirectory.path
  private let desk: AccessCopyDesk

  init() { desk = AccessCopyDesk(reader: FaultyReader.path, folder: folder) }

  @Test func `make many at once, each its own`() async throws {
    let desk = desk
    let pages = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...40 {
        let request = request("good-\(number).pdf", pages: number)
        group.addTask { try await desk.make(request).pages.count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages.sorted() == Array(1...40))
  }

  @Test(arguments: ["crash.pdf", "quit.pdf", "nonsense.pdf", "torn.pdf"])
  func `that end with a copy in hand are tried twice, and the next one is made`(name: String) async throws {
    await #expect(throws: AccessCopyDesk.Failure.readerEnded) { try await desk.make(request(name)) }
    #expect(try await desk.make(request("good.pdf")).pages.count == 1)
  }

  @Test func `say what is wrong with a scan`() async throws {
    await #expect(throws: AccessCopyDesk.Failure.fault(.scan(page: 1, .damaged))) {
      try await desk.make(request("damaged.pdf"))
    }
  }

  @Test func `are not asked where there is none`() async throws {
    let desk = AccessCopyDesk(reader: "/nowhere/sohoa-reader", folder: folder)
    await #expect(throws: AccessCopyDesk.Failure.unavailable(.readerMissing("/nowhere/sohoa-reader"))) {
      try await desk.make(request("good.pdf"))
    }
  }

  private func request(_ name: String, pages: Int = 1) -> AccessCopyRequest {
    let page = AccessCopyPage(
      path: "/nowhere/a.tif", page: 1, measures: nil, size: nil, lines: [], label: "1")
    return AccessCopyRequest(
      output: folder + "/" + name, part: 2,
      facts: AccessCopyFacts(title: "A", language: "vi", identifiers: [], source: ""),
      pages: Array(repeating: page, count: pages))
  }
}
