import Archive
import Foundation
import Records
import Synchronization
import Testing

@testable import Exchange

@Suite struct `Documents written into a folder` {
  private func id(_ number: Int64) -> DocumentID { DocumentID(rawValue: number) }

  private func export(
    _ archive: Archive, to place: ExportPlace, _ documents: [Int64]? = nil, replace: Bool = false,
    program: String = "1"
  ) async throws -> DepartureSummary {
    let ids = try documents?.map(id) ?? archive.departure(.all).documents
    let making = DocumentMaking(archive: archive, format: .text, program: program)
    return try await FolderExport(making, to: place.path, isReplacing: replace, width: 2).run(ids) { _, _ in }
  }

  @Test func `have a line each in the manifest, and nothing else lies there`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 12), try ExportPlace())
    let summary = try await export(archive, to: place)
    #expect(summary.made == 12 && summary.unchanged == 0 && summary.failures.isEmpty && !summary.isStopped)
    let files = place.files
    #expect(files.count == 13 && place.text("Sở A/Hộp 1/HS 01/3.txt") == "văn bản số 3\n\u{C}")
    let lines = try #require(place.text("sohoa-manifest.jsonl")).split(separator: "\n").compactMap { ManifestLine($0) }
    #expect(lines.map(\.document) == Array(1...12))
    for line in lines {
      #expect(DiskFile.look(at: place.path + "/" + line.file)?.sha256 == line.sha256)
      #expect(line.scans.map(\.name) == ["\(line.document).pdf"] && line.pages.map(\.state) == ["read"])
    }
    #expect(DiskFile.look(at: place.path + "/sohoa-manifest.jsonl")?.sha256 == summary.sha256)
  }

  @Test func `are left as they are where nothing changed, and made anew where something did`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 4), try ExportPlace())
    _ = try await export(archive, to: place)
    let before = place.files
    var summary = try await export(archive, to: place)
    #expect(summary.made == 0 && summary.unchanged == 4 && place.files == before)
    // A file that is gone, one that somebody changed, a record that is another now.
    try FileManager.default.removeItem(atPath: place.path + "/Sở A/Hộp 1/HS 01/1.txt")
    summary = try await export(archive, to: place)
    #expect(summary.made == 1 && place.files == before)
    try archive.describe(id(2), as: RecordDescription())
    summary = try await export(archive, to: place)
    #expect(summary.made == 1 && summary.unchanged == 3)
    #expect(place.files.filter { $0.key.hasSuffix(".txt") } == before.filter { $0.key.hasSuffix(".txt") })
    summary = try await export(archive, to: place, program: "2")
    #expect(summary.made == 4)
  }

  @Test func `never take the place of somebody else's file, unless one says so`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 3), try ExportPlace())
    try place.write("của tôi", to: "Sở A/Hộp 1/HS 01/2.txt")
    try FileManager.default.createDirectory(
      atPath: place.path + "/Sở A/Hộp 1/HS 01/3.txt", withIntermediateDirectories: true)
    var summary = try await export(archive, to: place)
    let (second, third) = ("Sở A/Hộp 1/HS 01/2.txt", "Sở A/Hộp 1/HS 01/3.txt")
    #expect(summary.made == 1 && summary.failures == [id(2): .nameTaken(second), id(3): .nameTaken(third)])
    #expect(place.text(second) == "của tôi")
    summary = try await export(archive, to: place, replace: true)
    #expect(summary.made == 1 && summary.unchanged == 1 && summary.failures == [id(3): .nameTaken(third)])
    #expect(place.text(second) == "văn bản số 2\n\u{C}")
    // What somebody changed since is somebody's, too.
    try place.write("đã sửa", to: second)
    #expect(try await export(archive, to: place).failures[id(2)] == .nameTaken(second))
  }

  @Test func `a file with the very bytes is taken for one of ours`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 1), try ExportPlace())
    try place.write("văn bản số 1\n\u{C}", to: "Sở A/Hộp 1/HS 01/1.txt")
    #expect(try await export(archive, to: place).made == 1)
  }

  @Test func `go from the folder when they are withheld, in name too`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 3), try ExportPlace())
    _ = try await export(archive, to: place)
    _ = try archive.withhold(id(2), for: .personalData, reason: "đời tư", by: "Lan")
    let summary = try await export(archive, to: place, [1, 2, 3])
    #expect(summary.tookAway && summary.unchanged == 2 && summary.failures.isEmpty)
    #expect(place.files.keys.sorted() == ["Sở A/Hộp 1/HS 01/1.txt", "Sở A/Hộp 1/HS 01/3.txt", "sohoa-manifest.jsonl"])
    let manifest = try #require(place.text("sohoa-manifest.jsonl"))
    #expect(!manifest.contains("2.pdf") && !manifest.contains("2.txt"))
  }

  @Test func `of another archive keep their files beside these`() async throws {
    let place = try ExportPlace()
    _ = try await export(try ExportSample.archive(documents: 2), to: place)
    let summary = try await export(try ExportSample.archive(documents: 2), to: place)
    #expect(summary.made == 2 && place.files.count == 5)
    #expect(place.files["Sở A/Hộp 1/HS 01/1 (2).txt"] != nil)
  }

  @Test func `are not written beside a manifest that is none, nor by two at a time`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 1), try ExportPlace())
    try place.write("{\"kind\":\"khác\"}\n", to: "sohoa-manifest.jsonl")
    let manifest = place.path + "/sohoa-manifest.jsonl"
    await #expect(throws: ExchangeError.otherManifest(manifest)) { try await self.export(archive, to: place) }
    for path in ["../../x", "/etc/x", "a//b", ""] {
      let line =
        #"{"archive":"a","bytes":1,"document":1,"file":"\#(path)","fingerprint":"f","format":"txt","kind":"exported","originals":[],"pages":[],"scans":[],"sha256":"0"}"#
      #expect(ManifestLine(line) == nil, "\(path)")
    }
    try FileManager.default.removeItem(atPath: manifest)
    let held = try ExportFolder(place.path)
    await #expect(throws: ExchangeError.inUse(place.path)) { try await self.export(archive, to: place) }
    held.clearAway()
    withExtendedLifetime(held) {}
  }

  @Test func `are known though a kill came between a file and its line, or cut a line off`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 3), try ExportPlace())
    _ = try await export(archive, to: place)
    let whole = place.files
    let lines = try #require(place.text("sohoa-manifest.jsonl")).split(separator: "\n").map(String.init)
    try place.write(lines[0] + "\n" + lines[1].prefix(40), to: "sohoa-manifest.jsonl")
    try place.write(lines[1] + "\n" + lines[2] + "\n" + lines[0].prefix(9), to: ".sohoa-export/journal.jsonl")
    try place.write("dở dang", to: ".sohoa-export/9.part")
    try FileManager.default.removeItem(atPath: place.path + "/Sở A/Hộp 1/HS 01/3.txt")
    let summary = try await export(archive, to: place)
    #expect(summary.made == 1 && summary.unchanged == 2 && place.files == whole)
  }

  @Test func `say where the folder cannot be written to`() async throws {
    let (archive, place) = (try ExportSample.archive(documents: 1), try ExportPlace())
    try place.write("", to: "tệp")
    let making = DocumentMaking(archive: archive, format: .text, program: "1")
    for path in [place.path + "/tệp", place.path + "/tệp/dưới", "/proc/sohoa"] {
      await #expect(throws: ExchangeError.notWritten(path)) {
        try await FolderExport(making, to: path).run([self.id(1)]) { _, _ in }
      }
    }
  }
}

@Suite struct `Documents made from their scans` {
  /// Makes files as it is told by the documents' numbers: the third cannot be read, the fourth is signed.
  private struct Maker: DocumentMaker {
    let signed: String
    var stopsAt: Int64?

    func make(_ document: ArchivedDocument, at path: String) async throws -> MadeDocument {
      if document.id.rawValue == stopsAt { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
      try Task.checkCancellation()
      if document.id.rawValue == 3 { throw DocumentFault.scan(page: 1, .changed) }
      if document.id.rawValue == 5 { throw DocumentFault.notWritten }
      try Data("PDF \(document.id.rawValue)".utf8).write(to: URL(filePath: path))
      return MadeDocument(
        pages: document.pages.map {
          MadeDocument.Page(
            index: $0.index, making: $0.index == 2 ? .missing : .asScanned, reason: $0.index == 2 ? .damaged : nil)
        }, signedOriginals: document.id.rawValue == 4 ? [signed] : [])
    }
  }

  private static let format = ExportFormat(name: "test-pdf", ending: "pdf", writer: .scans)

  private func archive() throws -> Archive {
    let archive = try ExportSample.archive(documents: 5)
    try ExportSample.add(
      "/kho/6.pdf", [ExportSample.read("sáu"), PageReading(outcome: .unreadable(.damaged))], to: archive)
    return archive
  }

  @Test func `stand in the manifest with how each page was made, signed originals beside them, and faults by name`()
    async throws
  {
    let (archive, place, scans) = (try archive(), try ExportPlace(), try ExportPlace())
    try scans.write("đã ký", to: "gốc.PDF")
    let making = DocumentMaking(
      archive: archive, format: Self.format, maker: Maker(signed: scans.path + "/gốc.PDF"), program: "1")
    let told = Mutex<[DepartureProgress]>([])
    let ids = try archive.departure(.all).documents
    let summary = try await FolderExport(making, to: place.path, width: 3).run(ids) { _, progress in
      told.withLock { $0.append(progress) }
    }
    #expect(summary.made == 4 && summary.lacking == 1)
    #expect(
      summary.failures == [
        DocumentID(rawValue: 3): .document(.scan(page: 1, .changed)), DocumentID(rawValue: 5): .document(.notWritten),
      ])
    #expect(told.withLock { $0.map(\.done) } == [1, 2, 3, 4, 5, 6])
    #expect(place.text("Sở A/Hộp 1/HS 01/4-original.PDF") == "đã ký" && place.files.count == 6)
    let lines = try #require(place.text("sohoa-manifest.jsonl")).split(separator: "\n").compactMap { ManifestLine($0) }
    #expect(lines.map(\.document) == [1, 2, 4, 6])
    #expect(lines[2].originals.map(\.file) == ["Sở A/Hộp 1/HS 01/4-original.PDF"])
    #expect(
      lines[3].pages.map(\.making) == ["as-scanned", "missing"] && lines[3].pages.map(\.reason) == [nil, "damaged"])
    #expect(try await FolderExport(making, to: place.path).run(ids) { _, _ in }.unchanged == 4)
    // Without its signed original a document does not leave.
    try FileManager.default.removeItem(atPath: scans.path + "/gốc.PDF")
    try FileManager.default.removeItem(atPath: place.path + "/Sở A/Hộp 1/HS 01/4.pdf")
    let again = try await FolderExport(making, to: place.path).run(ids) { _, _ in }
    #expect(again.failures[DocumentID(rawValue: 4)] == .originalGone)
  }

  @Test func `are stopped between two, and what is done stays`() async throws {
    let (archive, place) = (try archive(), try ExportPlace())
    let ids = try archive.departure(.all).documents
    let stopping = DocumentMaking(
      archive: archive, format: Self.format, maker: Maker(signed: "/none", stopsAt: 2), program: "1")
    let stopped = try await FolderExport(stopping, to: place.path).run(ids) { _, _ in }
    #expect(stopped.isStopped && stopped.made == 1)
    #expect(place.files.keys.sorted() == ["Sở A/Hộp 1/HS 01/1.pdf", "sohoa-manifest.jsonl"])
  }

  @Test func `go to a file by themselves, too`() async throws {
    let (archive, place) = (try archive(), try ExportPlace())
    try place.write("đã ký", to: "gốc.pdf")
    let making = DocumentMaking(
      archive: archive, format: Self.format, maker: Maker(signed: place.path + "/gốc.pdf"), program: "1")
    let path = place.path + "/ra.pdf"
    guard case .made(let line) = try await SingleExport(making, to: path).run(DocumentID(rawValue: 4)) else {
      Issue.record("no file was made")
      return
    }
    #expect(line.file == "ra.pdf" && line.originals.map(\.file) == ["ra-original.pdf"])
    #expect(place.text("ra.pdf") == "PDF 4" && place.text("ra-original.pdf") == "đã ký" && place.files.count == 3)
    let taken = try await SingleExport(making, to: path).run(DocumentID(rawValue: 1))
    #expect(taken == .failed(DocumentID(rawValue: 1), .nameTaken(path)) && place.text("ra.pdf") == "PDF 4")
    let failed = try await SingleExport(making, to: path, isReplacing: true).run(DocumentID(rawValue: 3))
    #expect(failed == .failed(DocumentID(rawValue: 3), .document(.scan(page: 1, .changed))))
    #expect(place.text("ra.pdf") == "PDF 4" && place.files.count == 3)
    _ = try archive.withhold(DocumentID(rawValue: 1), for: .personalData, reason: "đời tư", by: "Lan")
    #expect(try await SingleExport(making, to: place.path + "/1.pdf").run(DocumentID(rawValue: 1)) == .gone)
    #expect(place.files.count == 3)
  }
}
