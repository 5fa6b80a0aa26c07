internal import Foundation

/// JPEG pictures of one width that lie one below the other, with the same tables: strips of a TIFF file, as one picture, without
/// decoding a pixel.
///
/// Each strip begins as if nothing came before it, and ends with a whole byte. So does what stands between two restart markers of a
/// JPEG picture (ISO 10918-1, E.1.4): strips become the intervals of one picture.
struct JPEGStrips {
  private var header = Data()
  private var data = Data()
  private var count = 0
  private var interval = 0
  private var rows = 0

  /// Adds the next strip, of `height` rows. False where it does not go on what came before it.
  mutating func append(_ strip: Data, height: Int) -> Bool {
    guard let parts = JPEGParts(strip), parts.height == height else { return false }
    if count == 0 {
      header = parts.beforeScan
      interval = parts.units(rows: height)
      guard (1...0xFFFF).contains(interval) else { return false }
      rows = height
    } else {
      // Only the last strip may have fewer rows.
      guard parts.sameFrame(as: header), rows % parts.unitHeight == 0, !isClosed, height <= rows else { return false }
      data.append(contentsOf: [0xFF, 0xD0 + UInt8((count - 1) % 8)])
    }
    isClosed = height < rows
    data.append(parts.coded)
    count += 1
    return true
  }

  private var isClosed = false

  /// The whole picture, of `height` rows.
  func joined(height: Int) -> Data? {
    guard count > 0, let parts = JPEGParts(header + Data([0xFF, 0xD9])) else { return nil }
    var picture = parts.header(height: height)
    if count > 1 { picture.append(contentsOf: [0xFF, 0xDD, 0, 4, UInt8(interval >> 8), UInt8(interval & 0xFF)]) }
    return picture + parts.scanHeader + data + Data([0xFF, 0xD9])
  }
}

/// A JPEG picture of one scan (baseline), taken apart.
private struct JPEGParts {
  /// All up to the coded data, the header of the scan too.
  var beforeScan: Data
  var scanHeader: Data
  var coded: Data
  var height: Int
  var width: Int
  /// Rows and columns of a unit of coding.
  var unitHeight: Int
  var unitWidth: Int
  private var frame: Data
  private var frameStart: Int

  init?(_ file: Data) {
    let bytes = Data(file)
    guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var place = 2
    var frame: Range<Int>?
    var scan: Range<Int>?
    while place + 4 <= bytes.count, scan == nil {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = place + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      switch marker {
      case 0xC0, 0xC1: frame = place..<end
      case 0xDA: scan = place..<end
      // Progressive pictures have several scans; intervals of its own a strip may not have.
      case 0xC2...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF, 0xDD: return nil
      default: break
      }
      place = end
    }
    guard let frame, let scan, frame.count >= 11, bytes.suffix(2) == Data([0xFF, 0xD9]) else { return nil }
    let components = Int(bytes[frame.lowerBound + 9])
    guard components > 0, frame.count >= 10 + 3 * components else { return nil }
    let factors = (0..<components).map { Int(bytes[frame.lowerBound + 11 + 3 * $0]) }
    // A picture of one component is coded block by block, whatever its factors say (A.2.2).
    unitWidth = 8 * (components == 1 ? 1 : factors.map { $0 >> 4 }.max() ?? 1)
    unitHeight = 8 * (components == 1 ? 1 : factors.map { $0 & 15 }.max() ?? 1)
    guard unitWidth > 0, unitHeight > 0 else { return nil }
    height = Int(bytes[frame.lowerBound + 5]) << 8 | Int(bytes[frame.lowerBound + 6])
    width = Int(bytes[frame.lowerBound + 7]) << 8 | Int(bytes[frame.lowerBound + 8])
    self.frame = bytes[frame]
    frameStart = frame.lowerBound
    scanHeader = Data(bytes[scan])
    beforeScan = Data(bytes[..<scan.upperBound])
    coded = Data(bytes[scan.upperBound..<(bytes.count - 2)])
    // Another marker in the data would begin another scan.
    var index = 0
    while index + 1 < coded.count {
      if coded[index] == 0xFF, coded[index + 1] != 0 { return nil }
      index += 1
    }
  }

  /// Units of coding in so many rows.
  func units(rows: Int) -> Int {
    ((width + unitWidth - 1) / unitWidth) * ((rows + unitHeight - 1) / unitHeight)
  }

  /// Whether another strip's header is this one's, but for its height.
  func sameFrame(as header: Data) -> Bool {
    guard let other = JPEGParts(header + Data([0xFF, 0xD9])) else { return false }
    return other.header(height: 0) == self.header(height: 0) && other.scanHeader == scanHeader
  }

  /// All before the scan, of a picture of `height` rows.
  func header(height: Int) -> Data {
    var header = Data(beforeScan.dropLast(scanHeader.count))
    header[frameStart + 5] = UInt8(height >> 8 & 0xFF)
    header[frameStart + 6] = UInt8(height & 0xFF)
    return header
  }
}
