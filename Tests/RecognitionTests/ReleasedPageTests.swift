import Foundation
import Recognition
import Records
import Testing

@Suite struct `A page that a person released` {
  /// The one sample that bears a secrecy mark.
  private let path =
    Samples.project.appending(path: "scans/so-xay-dung-an-giang/hop-03/ho-so-0009-trat-tu-xay-dung/cv-03.tif")
    .path(percentEncoded: false)

  @Test func `is read, whatever mark it bears`() throws {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    for careful in [false, true] {
      #expect(reader.read(path, page: 1, careful: careful).outcome.state == .withheld)
      #expect(reader.read(path, page: 1, careful: careful, screening: false).outcome.state == .read)
    }
  }

  @Test func `is drawn in part, cut out of the scan`() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: output) }
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    let crop = PixelBox(x: 100, y: 200, width: 321, height: 123)
    try reader.draw(
      path, page: 1, turn: 0, skew: 0, frames: [], crop: crop, output: output.path(percentEncoded: false))
    let header = try Data(contentsOf: output).prefix(24).suffix(8)
    #expect(Array(header) == [0, 0, 1, 65, 0, 0, 0, 123])
  }
}
