internal import CLeptonica
internal import CPageContent
internal import Foundation

/// Fax data of a PDF as a TIFF file in memory, which libtiff decodes (TIFF 6.0, sections 10 and 11).
struct FaxFile {
  private let fax: SohoaFaxParameters
  private let width: Int
  private let height: Int

  init(_ fax: SohoaFaxParameters, width: Int, height: Int) {
    self.fax = fax
    self.width = width
    self.height = height
  }

  /// Bilevel, black runs as ink; nil where it cannot be decoded.
  func decode(_ data: Data) -> UnsafeMutablePointer<Pix>? {
    // With no end-of-line codes (K = 0) or rows aligned to bytes, a PDF's data is not what a TIFF may hold.
    guard fax.k < 0, fax.is_byte_aligned == 0, fax.columns == width, !data.isEmpty else { return nil }
    var file = header(count: data.count)
    file.append(data)
    DecodingFaults.reset()
    var pix = file.withUnsafeBytes { buffer in
      pixReadMemTiff(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count, 0)
    }
    // As many bad lines as make a fax in a TIFF file damaged.
    if DecodingFaults.count * TIFFScan.linesAFault > height || DecodingFaults.errors > 0 { pixDestroy(&pix) }
    return pix
  }

  /// One directory of little-endian entries, then the data as one strip.
  private func header(count: Int) -> Data {
    let entries: [(tag: UInt16, value: Int)] = [
      (256, width), (257, height), (258, 1),
      // T.6 coding; white runs are samples of 0.
      (259, 4), (262, 0), (273, 8 + 2 + 9 * 12 + 4), (277, 1), (278, height), (279, count),
    ]
    var file = Data([0x49, 0x49, 42, 0, 8, 0, 0, 0])
    func append(_ value: Int, bytes: Int) {
      for byte in 0..<bytes { file.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }
    append(entries.count, bytes: 2)
    for entry in entries {
      append(Int(entry.tag), bytes: 2)
      append(4, bytes: 2)
      append(1, bytes: 4)
      append(entry.value, bytes: 4)
    }
    append(0, bytes: 4)
    return file
  }
}
