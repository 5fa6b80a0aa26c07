import CLeptonica
import Records
import Testing

@testable import Recognition

@Suite struct `Print in colours` {
  typealias Colour = (red: Int32, green: Int32, blue: Int32)

  /// A page of strokes as large as letters, in one colour on paper of another.
  private func page(_ print: Colour, on paper: Colour, isPrinted: Bool = true) throws -> PageImage {
    let grey = try DrawnPage(seed: 7).image()
    let page = try PageImage(pixCreate(Int32(grey.size.width), Int32(grey.size.height), 32))
    let mask = try PageImage(pixThresholdToBinary(grey.pix, 128))
    pixSetAllArbitrary(page.pix, word(paper))
    if isPrinted { pixSetMasked(page.pix, mask.pix, word(print)) }
    return page
  }

  private func word(_ colour: Colour) -> UInt32 {
    UInt32(colour.red) << 24 | UInt32(colour.green) << 16 | UInt32(colour.blue) << 8
  }

  private func found(_ page: borrowing PageImage) throws -> InkedPage {
    // Where both lights show something, the one with more letters is taken here, without reading.
    try InkedPage(page, resolution: 300) { ink throws(RecognitionError) in try PageSigns(of: ink).letters }
  }

  @Test(
    arguments: [
      ((230, 0, 0), (255, 255, 255)), ((255, 255, 0), (220, 0, 0)), ((220, 0, 0), (255, 235, 0)),
      ((255, 255, 255), (200, 0, 0)), ((210, 0, 0), (190, 190, 190)), ((255, 120, 0), (255, 255, 255)),
      ((255, 255, 255), (0, 0, 0)), ((0, 0, 0), (0, 0, 255)),
    ] as [(Colour, Colour)])
  func `is found, whatever the colours`(print: Colour, paper: Colour) throws {
    let found = try found(page(print, on: paper))
    let signs = found.signs
    #expect(!signs.isBlank)
    #expect(signs.letters > 500)
  }

  @Test func `in black is looked at in the light that makes seals vanish`() throws {
    let plain = try page((0, 0, 0), on: (255, 255, 255))
    let black = try found(plain)
    let light = black.ink.light
    #expect(light == .luminance)
    let seal = try PageImage(pixCreate(400, 400, 32))
    pixSetAllArbitrary(seal.pix, word((210, 30, 40)))
    for place in [Int32(300), 700] { pixRasterop(plain.pix, place, 2000, 300, 40, PIX_SRC & PIX_DST, seal.pix, 0, 0) }
    let sealed = try found(plain)
    let (sealedLight, isColoured) = (sealed.ink.light, sealed.isColouredPrint)
    #expect(sealedLight == .red)
    #expect(!isColoured)
  }

  @Test(arguments: [(255, 255, 255), (240, 225, 190), (40, 60, 150)] as [Colour])
  func `is not found on blank paper of any colour`(paper: Colour) throws {
    let found = try found(page((0, 0, 0), on: paper, isPrinted: false))
    let letters = found.signs.letters
    #expect(letters == 0)
  }

  @Test func `that is one seal is nothing to read`() throws {
    let page = try page((0, 0, 0), on: (255, 255, 255), isPrinted: false)
    let stroke = try PageImage(pixCreate(20, 40, 32))
    pixSetAllArbitrary(stroke.pix, word((230, 20, 30)))
    for step in 0..<30 {
      pixRasterop(page.pix, 1200 + Int32(step % 6) * 60, 2500 + Int32(step / 6) * 70, 20, 40, PIX_SRC, stroke.pix, 0, 0)
    }
    let seal = try found(page)
    let (isColoured, isSeal) = (seal.isColouredPrint, seal.ink.isOneSeal)
    #expect(isColoured)
    #expect(isSeal)
    pixRasterop(page.pix, 300, 300, 20, 40, PIX_SRC, stroke.pix, 0, 0)
    for step in 0..<8 { pixRasterop(page.pix, 300 + Int32(step) * 50, 400, 20, 40, PIX_SRC, stroke.pix, 0, 0) }
    let more = try found(page)
    let isStillSeal = more.ink.isOneSeal
    #expect(!isStillSeal)
  }
}
