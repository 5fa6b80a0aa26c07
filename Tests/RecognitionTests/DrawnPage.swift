import CLeptonica
import Records

@testable import Recognition

/// A page of strokes as large as letters, drawn by a seeded die: what a likeness sees of print.
struct DrawnPage {
  private var die: UInt64
  /// Boxes of letters, in pixels at 300 dots an inch on A4.
  private(set) var letters: [PixelBox] = []
  static let size = PixelSize(width: 2480, height: 3508)

  /// A letterhead that is the same on all pages, and `lines` of text by `seed`.
  init(seed: UInt64, lines: Int = 28) {
    die = 1
    for (left, right, y) in [(350, 900, 280), (1150, 2200, 280), (450, 800, 350), (1300, 2050, 350)] {
      line(from: left, to: right, y: y)
    }
    die = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    for index in 0..<lines {
      let isFirst = roll(4) == 0
      line(from: isFirst ? 470 : 355, to: isFirst || roll(5) > 0 ? 2300 : 700 + roll(1400), y: 640 + 72 * index)
    }
  }

  /// Adds a stamp of incoming mail: a few short lines in the upper left corner.
  mutating func stamp() {
    for index in 0..<4 { line(from: 300, to: 760, y: 430 + 45 * index) }
  }

  private mutating func roll(_ count: Int) -> Int {
    die ^= die << 13
    die ^= die >> 7
    die ^= die << 17
    return Int(die % UInt64(count))
  }

  private mutating func line(from left: Int, to right: Int, y: Int) {
    var x = left
    while x < right - 130 {
      for _ in 0..<2 + roll(5) where x < right - 22 {
        letters.append(PixelBox(x: x, y: y - (roll(4) == 0 ? 36 : 25), width: 18, height: roll(4) == 0 ? 36 : 25))
        x += 22
      }
      x += 16
    }
  }

  /// In grey on white paper.
  func image() throws -> PageImage {
    let page = try PageImage(pixCreate(Int32(Self.size.width), Int32(Self.size.height), 8))
    pixSetAll(page.pix)
    for letter in letters {
      pixRasterop(
        page.pix, Int32(letter.x), Int32(letter.y), Int32(letter.width), Int32(letter.height), PIX_CLR, nil, 0, 0)
    }
    return page
  }
}

extension PageImage {
  /// With specks of ink by a seeded die.
  func speckled(_ count: Int, seed: UInt64) throws -> PageImage {
    let page = try PageImage(pixCopy(nil, pix))
    var die = seed
    for _ in 0..<count {
      die = die &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let (x, y) = (Int32(die >> 33) % Int32(size.width), Int32(die >> 13 & 0xFFFF) % Int32(size.height))
      pixRasterop(page.pix, x, y, Int32(1 + die >> 60 & 3), 3, PIX_CLR, nil, 0, 0)
    }
    return page
  }

  /// Without a share of each margin.
  func trimmed(_ share: Double) throws -> PageImage {
    let (x, y) = (Int(share * Double(size.width)), Int(share * Double(size.height)))
    let box = PixelBox(x: x, y: y, width: size.width - 2 * x, height: size.height - 2 * y)
    guard let part = cropped(to: box) else { throw RecognitionError.unreadable(.outOfMemory) }
    return part
  }
}
