internal import CLeptonica
internal import Foundation
internal import Records

/// A bitmap of a kind that leptonica does not read: in runs, with 16 or 32 bits, or with a header of another length.
struct BitmapPicture {
  let header: BitmapHeader
  let file: [UInt8]

  init(_ path: String) throws(RecognitionError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(.noAccess) }
    file = [UInt8](data)
    guard let header = BitmapHeader(file) else { throw .unreadable(.damaged) }
    self.header = header
  }

  /// With 32 bits a pixel; what is transparent has an alpha channel. Damaged where pixels are missing.
  func decode() throws(RecognitionError) -> PageImage {
    let size = header.size
    let image = try PageImage(pixCreate(Int32(size.width), Int32(size.height), 32))
    guard let data = pixGetData(image.pix) else { throw .unreadable(.outOfMemory) }
    let stride = Int(pixGetWpl(image.pix))
    let isWhole =
      switch header.coding {
      case .plain, .masks: plainRows { row, column, pixel in data[row * stride + column] = pixel }
      case .runs4, .runs8: runs { row, column, pixel in data[row * stride + column] = pixel }
      }
    guard isWhole else { throw .unreadable(.damaged) }
    // Where the alpha of all pixels is 0, the writer left it out.
    let hasAlpha =
      header.masks.isEmpty
      ? header.coding != .plain
      : header.masks[3] != 0 && (0..<size.height * stride).contains { data[$0] & 0xFF != 0 }
    if hasAlpha { pixSetSpp(image.pix, 4) }
    return image
  }

  /// Gives each pixel to `set`; false where the file ends before the last.
  private func plainRows(_ set: (Int, Int, UInt32) -> Void) -> Bool {
    let (size, bits) = (header.size, header.bits)
    let rowBytes = (bits * size.width + 31) / 32 * 4
    guard header.start >= 0, header.start + rowBytes * size.height <= file.count else { return false }
    let channels = header.masks.map(MaskedChannel.init)
    for stored in 0..<size.height {
      let row = header.isFromTop ? stored : size.height - 1 - stored
      let line = header.start + stored * rowBytes
      for column in 0..<size.width {
        if bits <= 8 {
          let place = column * bits
          let index = Int(file[line + place >> 3]) >> (8 - bits - place & 7) & (1 << bits - 1)
          guard let pixel = colour(index) else { return false }
          set(row, column, pixel)
        } else {
          let place = line + column * bits / 8
          var value: UInt32 = 0
          for byte in (0..<bits / 8).reversed() { value = value << 8 | UInt32(file[place + byte]) }
          set(row, column, channels.isEmpty ? value << 8 | 0xFF : pixel(of: value, channels))
        }
      }
    }
    return true
  }

  /// A colour of the palette; nil for a number that it does not have.
  func colour(_ index: Int) -> UInt32? {
    guard index < header.palette.count else { return nil }
    let colour = header.palette[index]
    return colour.red << 24 | colour.green << 16 | colour.blue << 8 | 0xFF
  }

  private func pixel(of value: UInt32, _ channels: [MaskedChannel]) -> UInt32 {
    let alpha = channels[3].isPresent ? channels[3].byte(of: value) : 0xFF
    return channels[0].byte(of: value) << 24 | channels[1].byte(of: value) << 16 | channels[2].byte(of: value) << 8
      | alpha
  }
}

/// The bits of a pixel that are one colour.
private struct MaskedChannel {
  private let shift: UInt32
  private let most: UInt64
  var isPresent: Bool { most > 0 }

  init(_ mask: UInt32) {
    shift = mask == 0 ? 0 : UInt32(mask.trailingZeroBitCount)
    most = UInt64(mask >> shift)
  }

  func byte(of value: UInt32) -> UInt32 {
    most == 0 ? 0 : UInt32(min(255, (UInt64(value >> shift) & most) * 255 / most))
  }
}
