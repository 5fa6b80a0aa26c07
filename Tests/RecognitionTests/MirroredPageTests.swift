import CLeptonica
import Foundation
import Records
import Testing
import VietnameseText

@testable import Recognition

@Suite(.serialized) struct `A page that shows its mirror image` {
  private func file(_ name: String, _ move: (borrowing PageImage) throws -> PageImage) throws -> Data {
    let page = try ScanDecoder(maxMegapixels: 150).decode(Samples.path(name), page: 1)
    pixSetResolution(page.image.pix, Int32(page.resolution), Int32(page.resolution))
    let moved = try move(page.image)
    return try StoredPicture.bytes { pixWritePng($0, moved.pix, 0) }
  }

  @Test(arguments: [2, 7]) func `is withheld, and read set right where a person released it`(tag: Int) throws {
    let name = "hop-02/ho-so-0005-van-phong/pc-57.png"
    let mirrored = try file(name) { try $0.shown(StoredOrientation(tag: tag)) }
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    try Samples.withFile("a.png", mirrored) { path in
      #expect(reader.read(path, page: 1, careful: false).outcome == .withheld(.notScreened))
      let released = reader.read(path, page: 1, careful: false, screening: false).outcome
      guard case .read(let text) = released else {
        Issue.record("not read: \(released.state)")
        return
      }
      #expect(text.text.folded.contains("phieu chuyen"))
    }
  }

  @Test(arguments: [3, 6]) func `is not one that lies upside down or on its side`(tag: Int) throws {
    let turned = try file("hop-02/ho-so-0005-van-phong/pc-57.png") { try $0.shown(StoredOrientation(tag: tag)) }
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    try Samples.withFile("a.png", turned) { path in
      #expect(reader.read(path, page: 1, careful: false).outcome.state == .read)
    }
  }
}
