import Foundation
import Recognition
import Records
import Testing

@Suite(.serialized) struct `Bad input` {
  private func inspect(_ path: String) throws -> (format: ScanFormat, pages: Int) {
    try PageReader(language: "vie", maxMegapixels: 150).inspect(path)
  }

  private func outcome(_ path: String, page: Int) throws -> PageOutcome {
    try PageReader(language: "vie", maxMegapixels: 150).read(path, page: page, careful: false).outcome
  }

  @Test func `an empty file`() throws {
    try Samples.withFile("a.tif", Data()) { path in
      #expect(throws: RecognitionError.unreadable(.emptyFile)) { _ = try inspect(path) }
    }
  }

  @Test(arguments: ["a.tif", "a.pdf", "a.jpg"]) func `a text file under another name`(name: String) throws {
    try Samples.withFile(name, Data("Ghi chú bàn giao hồ sơ".utf8)) { path in
      #expect(throws: RecognitionError.unreadable(.notAScan)) { _ = try inspect(path) }
    }
  }

  @Test func `a file that is gone`() {
    #expect(throws: RecognitionError.unreadable(.vanished)) { _ = try inspect("/nowhere/a.tif") }
  }

  @Test func `a TIFF cut short loses no page silently`() throws {
    let start = try Samples.start(of: "hop-01/ho-so-0002-tham-dinh-du-an/ttr-56.tif", share: 0.7)
    let whole = try inspect(Samples.path("hop-01/ho-so-0002-tham-dinh-du-an/ttr-56.tif")).pages
    try Samples.withFile("a.tif", start) { path in
      let pages = (try? inspect(path).pages) ?? 1
      let outcomes = try (1...pages).map { try outcome(path, page: $0) }
      #expect(outcomes.contains(.unreadable(.damaged)))
      #expect(pages <= whole)
    }
  }

  @Test func `a PDF cut short has one more page, and that one is damaged`() throws {
    let start = try Samples.start(of: "hop-02/Hồ sơ 0004 - Số hóa tài liệu/kh-2215-so-hoa-2026.pdf", share: 0.8)
    try Samples.withFile("a.pdf", start) { path in
      guard let pages = try? inspect(path).pages else { return }  // Beyond repair is an outcome too.
      let outcome = try outcome(path, page: pages)
      #expect(outcome == .unreadable(.damaged))
    }
  }

  @Test func `a JPEG cut short is damaged, not half read`() throws {
    let start = try Samples.start(of: "hop-02/ho-so-0005-van-phong/gm-2290.jpg", share: 0.6)
    try Samples.withFile("a.jpg", start) { path in
      let outcome = try outcome(path, page: 1)
      #expect(outcome == .unreadable(.damaged))
    }
  }

  @Test func `a PNG cut short is damaged`() throws {
    let start = try Samples.start(of: "hop-02/ho-so-0005-van-phong/pc-57.png", share: 0.6)
    try Samples.withFile("a.png", start) { path in
      let outcome = try outcome(path, page: 1)
      #expect(outcome == .unreadable(.damaged))
    }
  }

  @Test func `a PDF with a password`() {
    #expect(throws: RecognitionError.unreadable(.encrypted)) { _ = try inspect(Samples.fixture("encrypted.pdf")) }
  }

  @Test func `a header of 60,000 by 60,000 pixels is refused before decoding`() throws {
    try Samples.withFile("a.bmp", Self.bitmapHeader(side: 60_000)) { path in
      let outcome = try outcome(path, page: 1)
      #expect(outcome == .unreadable(.tooManyPixels))
    }
    try Samples.withFile("a.tif", Self.tiffHeader(side: 60_000)) { path in
      let pages = try inspect(path).pages
      #expect(pages == 1)
      let outcome = try outcome(path, page: 1)
      #expect(outcome == .unreadable(.tooManyPixels))
    }
  }

  @Test func `the odd and broken files of the collection end in an outcome each`() throws {
    let folder = Samples.project.deletingLastPathComponent().appendingPathComponent("shared/robustness/libtiff")
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      print("skipped: ../shared/robustness is not here")
      return
    }
    let reader = try PageReader(language: "vie", maxMegapixels: 20)
    for file in files.sorted().prefix(60) {
      let path = folder.appendingPathComponent(file).path
      guard let scan = try? reader.inspect(path) else { continue }
      let states = (1...min(scan.pages, 2)).map { reader.read(path, page: $0, careful: true).outcome.state }
      #expect(!states.contains(.waiting))
    }
  }

  /// A 24-bit Windows bitmap without pixels.
  private static func bitmapHeader(side: UInt32) -> Data {
    var data = Data("BM".utf8)
    for word in [54 + 100, 0, 54, 40, side, side, 1 | 24 << 16, 0, 100, 2835, 2835, 0, 0] as [UInt32] {
      withUnsafeBytes(of: word.littleEndian) { data.append(contentsOf: $0) }
    }
    return data + Data(count: 100)
  }

  /// A bilevel TIFF whose one strip lies outside the file.
  private static func tiffHeader(side: UInt32) -> Data {
    var data = Data([0x49, 0x49, 42, 0, 8, 0, 0, 0, 8, 0])
    let entries: [(tag: UInt16, value: UInt32)] = [
      (256, side), (257, side), (258, 1), (259, 1), (262, 0), (273, 200), (278, side), (279, 100),
    ]
    for entry in entries {
      for half in [entry.tag, 4] as [UInt16] { withUnsafeBytes(of: half.littleEndian) { data.append(contentsOf: $0) } }
      for word in [1, entry.value] { withUnsafeBytes(of: word.littleEndian) { data.append(contentsOf: $0) } }
    }
    return data + Data(count: 4)
  }
}
