import CLeptonica
import Testing

@testable import Recognition

@Suite struct `Red ink` {
  private func grey(red: UInt32, green: UInt32, blue: UInt32, width: Int32 = 7) throws -> [UInt32] {
    let page = try PageImage(pixCreate(width, 2, 32))
    pixSetAllArbitrary(page.pix, red << 24 | green << 16 | blue << 8)
    let plain = try InkColour.withoutRed(page)
    return (0..<width).map { column in
      var value: UInt32 = 0
      pixGetPixel(plain.pix, column, 1, &value)
      return value
    }
  }

  @Test(arguments: [(220, 40, 80), (160, 100, 100), (180, 90, 60), (150, 70, 90)] as [(UInt32, UInt32, UInt32)])
  func `of seals is no ink, bright or dark`(colour: (UInt32, UInt32, UInt32)) throws {
    #expect(try grey(red: colour.0, green: colour.1, blue: colour.2).allSatisfy { $0 > 160 })
  }

  @Test(arguments: [(0, 0, 0), (100, 50, 60), (40, 60, 150), (120, 90, 140)] as [(UInt32, UInt32, UInt32)])
  func `leaves black and blue print as dark as it is`(colour: (UInt32, UInt32, UInt32)) throws {
    #expect(try grey(red: colour.0, green: colour.1, blue: colour.2).allSatisfy { $0 == colour.0 })
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8] as [Int32]) func `goes from pages of any width`(width: Int32) throws {
    #expect(try grey(red: 220, green: 40, blue: 80, width: width) == Array(repeating: 255, count: Int(width)))
  }
}
