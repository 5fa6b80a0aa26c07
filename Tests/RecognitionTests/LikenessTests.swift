import CLeptonica
import Records
import Testing

@testable import Recognition

@Suite struct `The likeness of a drawn page` {
  private static func likeness(_ page: borrowing PageImage, resolution: Int = 300) throws -> PageLikeness? {
    let ink = try PageInk(of: page, resolution: resolution)
    return try PageLikeness(of: ink, lines: ink.lines())
  }

  private static let first = DrawnPage(seed: 16)

  private func distance(_ page: borrowing PageImage, resolution: Int = 300) throws -> Int {
    let known = try #require(try Self.likeness(try Self.first.image()))
    return known.distance(to: try #require(try Self.likeness(page, resolution: resolution)))
  }

  @Test(arguments: [-3, -1.2, 0.4, 2, 4]) func `is near where it lies askew`(skew: Double) throws {
    #expect(try distance(try Self.first.image().rotated(by: skew)) <= LikenessRules.near)
  }

  @Test(arguments: [150, 200, 240, 400]) func `is near at another resolution`(resolution: Int) throws {
    let page = try Self.first.image().scaled(by: Double(resolution) / 300)
    #expect(try distance(page, resolution: resolution) <= LikenessRules.near)
  }

  @Test func `is near with specks, in black and white, and without its margins`() throws {
    #expect(try distance(try Self.first.image().speckled(600, seed: 3)) <= LikenessRules.near)
    #expect(try distance(try Self.first.image().inkBelow(128)) <= LikenessRules.near)
    #expect(try distance(try Self.first.image().trimmed(0.03)) <= LikenessRules.near)
  }

  @Test func `is known with all of this at once, and a stamp on it`() throws {
    var page = Self.first
    page.stamp()
    let scan = try page.image().rotated(by: -1.4).scaled(by: 0.6).speckled(300, seed: 4).trimmed(0.02)
    #expect(try distance(scan, resolution: 180) <= LikenessRules.resembling)
  }

  @Test(arguments: 17...32) func `is far where only the letterhead is the same`(seed: Int) throws {
    #expect(try distance(try DrawnPage(seed: UInt64(seed)).image()) >= LikenessRules.far)
  }

  @Test func `is the same in each run`() throws {
    // Stored likenesses are compared with those of later days: a change of these numbers makes all of them worthless.
    let bytes = try #require(try Self.likeness(try Self.first.image())).bytes
    #expect(bytes.prefix(8).map(Int.init) == Self.stored)
  }

  private static let stored = [255, 131, 103, 5, 160, 222, 231, 222]

  @Test func `is missing where there is nothing on the page`() throws {
    let page = try PageImage(pixCreate(1240, 1754, 8))
    pixSetAll(page.pix)
    #expect(try Self.likeness(page, resolution: 150) == nil)
    #expect(try Self.likeness(try page.speckled(20, seed: 5), resolution: 150) == nil)
  }
}
