import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite struct `A page on its side` {
  /// The frame of a mark is told from letters by the direction of its sides.
  @Test(arguments: [90, 270]) func `is withheld for a mark in black`(turn: Int) throws {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    let scan = try reader.decode(Samples.path("hop-03/ho-so-0009-trat-tu-xay-dung/cv-03.tif"), page: 1)
    let grey = try PageImage(pixConvertTo8(scan.pix, 0))
    let fax = try PageImage(pixThresholdToBinary(grey.pix, 150)).turned(by: turn)
    let path = NSTemporaryDirectory() + "lying-\(turn)-\(UUID().uuidString).tif"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(pixWrite(path, fax.pix, Int32(IFF_TIFF_G4)) == 0)
    #expect(reader.read(path, page: 1, careful: false).outcome.state == .withheld)
  }
}
