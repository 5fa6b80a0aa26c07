import ReaderLine
import Records
import Testing

@testable import Digitisation

@Suite struct `Drawing a page` {
  static func draw(_ name: String, language: String = "vie", reader: String = FaultyReader.path) async throws {
    let request = PictureRequest(path: "/kho/" + name, page: 1, turn: 0, skew: 0, frames: [], output: "/dev/null")
    var settings = ReaderSettings.default
    settings.language = language
    try await PictureDesk.draw(request, digest: nil, reader: reader, settings: settings)
  }

  @Test func `is done by a reader of its own`() async throws {
    try await Self.draw("good.tif")
  }

  @Test(arguments: [
    ("damaged.tif", DigitisationError.notDrawn(.damaged)), ("crash.tif", .notDrawn(.readerDied)),
    ("torn.tif", .notDrawn(.readerDied)), ("nonsense.tif", .notDrawn(.readerDied)),
  ])
  func `says why it failed`(name: String, error: DigitisationError) async {
    await #expect(throws: error) { try await Self.draw(name) }
  }

  @Test func `says so when no page can be drawn on this machine`() async {
    await #expect(throws: DigitisationError.recognitionUnavailable(.languageMissing("missing"))) {
      try await Self.draw("good.tif", language: "missing")
    }
    await #expect(throws: DigitisationError.readerMissing("/nowhere")) {
      try await Self.draw("good.tif", reader: "/nowhere")
    }
  }

  @Test func `is refused where the file is no longer the one that was read`() async throws {
    let shelf = try Shelf(["good.tif"])
    let path = shelf.scans + "/good.tif"
    let digest = try ScanFileReading.digest(of: path).0
    let request = PictureRequest(path: path, page: 1, turn: 0, skew: 0, frames: [], output: "/dev/null")
    try await PictureDesk.draw(request, digest: digest, reader: FaultyReader.path, settings: .default)
    try shelf.add("good.tif", "something else")
    await #expect(throws: DigitisationError.notDrawn(.changed)) {
      try await PictureDesk.draw(request, digest: digest, reader: FaultyReader.path, settings: .default)
    }
  }

  @Test func `ends when it takes too long`() async {
    let request = PictureRequest(path: "/hang.tif", page: 1, turn: 0, skew: 0, frames: [], output: "/dev/null")
    await #expect(throws: DigitisationError.notDrawn(.outOfTime)) {
      try await PictureDesk.draw(
        request, reader: FaultyReader.path, settings: .default, deadline: .seconds(120), clock: ImpatientClock())
    }
  }
}
