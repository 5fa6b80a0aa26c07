internal import CLeptonica
internal import Records

/// Looks at single pixels of a picture that must outlive it: is there ink?
struct InkProbe {
  private let words: UnsafeMutablePointer<UInt32>
  private let wordsPerLine: Int
  private let isBilevel: Bool
  let width: Int
  let height: Int

  /// Nil for pictures that are neither bilevel nor grey.
  init?(_ page: borrowing PageImage) {
    guard page.depth == 1 || page.depth == 8, let data = pixGetData(page.pix) else { return nil }
    words = data
    wordsPerLine = Int(pixGetWpl(page.pix))
    isBilevel = page.depth == 1
    width = page.size.width
    height = page.size.height
  }

  func isInk(x: Double, y: Double) -> Bool {
    guard x > -0.5, y > -0.5, x < Double(width) - 0.5, y < Double(height) - 0.5 else { return false }
    return isInk(column: Int(x.rounded()), row: Int(y.rounded()))
  }

  /// Inside the picture only.
  func isInk(column: Int, row: Int) -> Bool {
    let line = words + row * wordsPerLine
    if isBilevel { return line[column >> 5] >> (31 - UInt32(column & 31)) & 1 == 1 }
    return line[column >> 2] >> (24 - 8 * UInt32(column & 3)) & 0xFF <= Self.inkGrey
  }

  /// Grey of a pixel, 0 to 255; nil on bilevel pictures and outside.
  func grey(x: Double, y: Double) -> Int? {
    guard !isBilevel, x > -0.5, y > -0.5, x < Double(width) - 0.5, y < Double(height) - 0.5 else { return nil }
    let (column, row) = (Int(x.rounded()), Int(y.rounded()))
    return Int((words + row * wordsPerLine)[column >> 2] >> (24 - 8 * UInt32(column & 3)) & 0xFF)
  }

  /// Makes a pixel white, unless it is darker than `tone`.
  func clear(x: Double, y: Double, from tone: Int = 0) {
    guard x > -0.5, y > -0.5, x < Double(width) - 0.5, y < Double(height) - 0.5 else { return }
    if let grey = grey(x: x, y: y), grey < tone { return }
    let (column, row) = (Int(x.rounded()), Int(y.rounded()))
    let line = words + row * wordsPerLine
    if isBilevel {
      line[column >> 5] &= ~(1 << (31 - UInt32(column & 31)))
    } else {
      line[column >> 2] |= 0xFF << (24 - 8 * UInt32(column & 3))
    }
  }

  /// Grey at and below which a pixel is ink, of 255.
  private static let inkGrey: UInt32 = 160
}
