internal import Foundation
internal import Records

extension PackedPicture {
  /// The picture of a JPEG file, byte by byte; nil where a PDF cannot hold it: other than 8 bits, or colours of print.
  init?(jpeg bytes: Data) {
    var place = bytes.startIndex + 2
    while place + 9 < bytes.endIndex {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      switch marker {
      case 0xFF: place += 1
      // Baseline, extended and progressive Huffman coding; arithmetic and lossless coding no viewer takes.
      case 0xC0, 0xC1, 0xC2:
        let components = Int(bytes[place + 9])
        guard bytes[place + 4] == 8, components == 1 || components == 3 else { return nil }
        self.init(
          coding: .jpeg, bytes: bytes, width: Int(bytes[place + 7]) << 8 | Int(bytes[place + 8]),
          height: Int(bytes[place + 5]) << 8 | Int(bytes[place + 6]), bits: 8, components: components,
          isAsScanned: true, isLossless: true)
        return
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF, 0xD9, 0xDA: return nil
      default: place += 2 + max(2, length)
      }
    }
    return nil
  }

  /// The picture of a PNG, its rows as they are packed; nil where a PDF cannot hold it so: transparent, interlaced or deep ones.
  init?(png bytes: Data) {
    let file = Data(bytes)
    func number(_ place: Int) -> Int { file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard file.count > 33, file.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    let (bits, colour, interlace) = (Int(file[24]), file[25], file[28])
    guard bits <= 8, [0, 2, 3].contains(colour), interlace == 0 else { return nil }
    var packed = Data()
    var palette: Data?
    var place = 8
    while place + 12 <= file.count {
      let length = number(place)
      guard length >= 0, place + 12 + length <= file.count else { return nil }
      let content = file[(place + 8)..<(place + 8 + length)]
      switch String(decoding: file[(place + 4)..<(place + 8)], as: UTF8.self) {
      case "IDAT": packed.append(content)
      case "PLTE": palette = Data(content)
      case "tRNS": return nil
      default: break
      }
      place += 12 + length
    }
    guard !packed.isEmpty, (colour == 3) == (palette != nil) || colour == 2 else { return nil }
    self.init(
      coding: .png, bytes: packed, width: number(16), height: number(20), bits: bits, components: colour == 2 ? 3 : 1,
      palette: colour == 3 ? palette : nil, isAsScanned: true, isLossless: true)
  }
}
