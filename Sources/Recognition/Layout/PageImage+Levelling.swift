internal import CLeptonica
internal import Foundation
internal import Records

extension PageImage {
  /// A part of a grey or bilevel page that begins at (`x`, `y`) and falls with `slope`, sheared so that it lies level;
  /// outside the page it is white. Nil where nothing of it lies on the page.
  ///
  /// What leptonica's `pixVShearLI` makes of it, in 64ths of a pixel, but row by row: column by column takes many times
  /// as long.
  func levelled(x: Int, y: Int, width: Int, height: Int, slope: Double) -> PageImage? {
    let page = size
    let drop = Int((abs(slope) * Double(width)).rounded())
    let top = slope < 0 ? y - drop : y
    let left = max(0, x)
    let region = PixelBox(
      x: left, y: max(0, top), width: min(page.width, x + width) - left,
      height: min(page.height, top + height + drop) - max(0, top))
    guard region.width > 0, region.height > 0, let part = cropped(to: region),
      let grey = try? part.depth == 1 ? PageImage(pixConvert1To8(nil, part.pix, 255, 0)) : part.shared(),
      let level = try? PageImage(pixCreate(Int32(region.width), Int32(height), 8)),
      let source = pixGetData(grey.pix), let target = pixGetData(level.pix)
    else { return nil }
    let rowBytes = Int(pixGetWpl(grey.pix)) * Shear.wordBytes
    let shear = Shear(bytes: rowBytes, slope: drop > 0 ? tan(slope) : 0)
    let white = [UInt8](repeating: 255, count: rowBytes)
    white.withUnsafeBytes { white in
      let from = UnsafeRawBufferPointer(start: source, count: rowBytes * region.height)
      let to = UnsafeMutableRawBufferPointer(start: target, count: rowBytes * height)
      /// A row of the slanting strip, of which some lie outside of the page.
      func row(_ index: Int) -> UnsafeRawBufferPointer {
        let place = index + top - region.y
        guard index >= 0, (0..<region.height).contains(place) else { return white }
        return UnsafeRawBufferPointer(rebasing: from[place * rowBytes..<(place + 1) * rowBytes])
      }
      for index in 0..<height {
        let first = index + (slope < 0 ? drop : 0)
        let line = UnsafeMutableRawBufferPointer(rebasing: to[index * rowBytes..<(index + 1) * rowBytes])
        for run in shear.runs {
          let upper = row(first + run.rows)
          // Nothing follows the last row.
          let lower = first + run.rows + 1 < height + drop ? row(first + run.rows + 1) : upper
          shear.blend(upper, lower, into: line, run.bytes)
        }
      }
    }
    return level
  }
}

/// By how much the columns of a strip are moved, in the order in which their bytes lie in memory: leptonica keeps four
/// pixels in a word, the first in its highest byte.
private struct Shear {
  static let wordBytes = 4
  /// Parts of a pixel that are told apart.
  private static let parts = 64

  /// Bytes that follow one another and are moved by the same number of whole rows.
  struct Run {
    var bytes: Range<Int>
    var rows: Int
  }

  private(set) var runs: [Run] = []
  /// 64ths of a row, 0 to 63, for each byte.
  private var fractions: [UInt16] = []

  init(bytes: Int, slope: Double) {
    for byte in 0..<bytes {
      let column = byte ^ (Self.wordBytes - 1)
      let shift = Int((Double(Self.parts) * Double(column) * slope + 0.5).rounded(.down))
      let rows = shift >> 6
      fractions.append(UInt16(shift & (Self.parts - 1)))
      if let last = runs.last, last.rows == rows {
        runs[runs.count - 1].bytes = last.bytes.lowerBound..<byte + 1
      } else {
        runs.append(Run(bytes: byte..<byte + 1, rows: rows))
      }
    }
  }

  /// Weighs two rows by the fractions; leptonica gives the lower one up to 63 of 63 parts.
  func blend(
    _ upper: UnsafeRawBufferPointer, _ lower: UnsafeRawBufferPointer, into line: UnsafeMutableRawBufferPointer,
    _ bytes: Range<Int>
  ) {
    fractions.withUnsafeBufferPointer { fractions in
      guard let fraction = fractions.baseAddress, let up = upper.baseAddress, let low = lower.baseAddress,
        let out = line.baseAddress
      else { return }
      let (above, below) = (up.assumingMemoryBound(to: UInt8.self), low.assumingMemoryBound(to: UInt8.self))
      let target = out.assumingMemoryBound(to: UInt8.self)
      for byte in bytes {
        let part = fraction[byte]
        let sum = (63 &- part) &* UInt16(above[byte]) &+ part &* UInt16(below[byte]) &+ 31
        target[byte] = UInt8(truncatingIfNeeded: sum / 63)
      }
    }
  }
}
