import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite(.serialized) struct `Looking at a page` {
  private static let letter = "hop-01/ho-so-0001-cap-phep-xay-dung/cv-318.tif"
  private static let marked = "hop-03/ho-so-0009-trat-tu-xay-dung/cv-03.tif"

  private func measures(_ path: String, page: Int = 1) throws -> PageMeasures {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    guard case .seen(let measures) = reader.look(at: path, page: page) else { throw NotSeen() }
    return measures
  }

  private struct NotSeen: Error {}

  @Test(arguments: [letter, marked]) func `sees what reading sees, and no word`(name: String) throws {
    let looked = try measures(Samples.path(name))
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    let read = reader.read(Samples.path(name), page: 1, careful: false)
    #expect(looked.likeness != nil)
    #expect(looked.likeness == read.measures?.likeness)
    #expect(looked.turn == read.measures?.turn)
    #expect(looked.confidence == nil)
    #expect(looked.accuracy == nil)
  }

  @Test func `a withheld page has its likeness in either way of reading`() throws {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    for careful in [false, true] {
      let reading = reader.read(Samples.path(Self.marked), page: 1, careful: careful)
      #expect(reading.outcome.state == .withheld)
      #expect(reading.measures?.likeness != nil)
    }
  }

  @Test func `turns a page upright first`() throws {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    let page = try reader.decode(Samples.path(Self.letter), page: 1)
    let upright = try #require(try measures(Samples.path(Self.letter)).likeness)
    for turn in [90, 180, 270] {
      let file = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString).png")
      defer { try? FileManager.default.removeItem(at: file) }
      let turnedPage = try page.turned(by: turn)
      #expect(pixWrite(file.path(percentEncoded: false), turnedPage.pix, Int32(IFF_PNG)) == 0)
      let turned = try measures(file.path(percentEncoded: false))
      #expect(turned.turn == (360 - turn) % 360)
      #expect(try #require(turned.likeness).distance(to: upright) <= LikenessRules.near)
    }
  }

  @Test func `says why it could not`() throws {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    #expect(reader.look(at: "/nonexistent/scan.tif", page: 1) == .unreadable(.vanished))
    #expect(reader.look(at: Samples.fixture("encrypted.pdf"), page: 1) == .unreadable(.encrypted))
  }

  @Test func `gives a page with hardly any ink no likeness`() throws {
    #expect(try measures(Samples.fixture("faint.png")).likeness == nil)
    #expect(try measures(Samples.fixture("signature.png")).likeness == nil)
  }
}
