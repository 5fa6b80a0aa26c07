internal import Records

/// The headers of a Windows or OS/2 bitmap: 12, 40, 52, 56, 64, 108 or 124 bytes behind the 14 of the file.
struct BitmapHeader {
  /// How the pixels are stored; the raw values are those of the header.
  enum Coding: Int { case plain, runs8, runs4, masks }

  var size: PixelSize
  /// Rows are stored from the top.
  var isFromTop: Bool
  var bits: Int
  var coding: Coding
  var density: PixelDensity
  /// Where the pixels begin in the file.
  var start: Int
  /// Red, green, blue and alpha in a pixel of 16 or 32 bits.
  var masks: [UInt32] = []
  /// Red, green, blue; empty where the pixels are colours.
  var palette: [(red: UInt32, green: UInt32, blue: UInt32)] = []
  private let length: Int

  /// Nil where these are no headers, or of a kind that is in no use: pixels in JPEG, PNG, Huffman code.
  init?(_ file: [UInt8]) {
    guard file.count >= 26, file[0] == 0x42, file[1] == 0x4D else { return nil }
    func number(_ place: Int, _ count: Int = 4) -> Int {
      place + count > file.count ? 0 : file[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    start = number(10)
    length = number(14)
    let isOld = length == 12
    guard isOld || (40...124).contains(length) else { return nil }
    let tall = isOld ? number(20, 2) : Int(Int32(truncatingIfNeeded: number(22)))
    isFromTop = tall < 0
    size = PixelSize(width: isOld ? number(18, 2) : number(18), height: abs(tall))
    bits = number(isOld ? 24 : 28, 2)
    let code = isOld ? 0 : number(30)
    // 6: masks with alpha. In headers of OS/2 (64 bytes) 3 and 4 are other codes.
    guard let coding = Coding(rawValue: code == 6 ? 3 : code), length != 64 || code < 3 else { return nil }
    self.coding = coding
    let allowed: [Int] =
      switch coding {
      case .plain: [1, 4, 8, 16, 24, 32]
      case .runs8: [8]
      case .runs4: [4]
      case .masks: [16, 32]
      }
    guard allowed.contains(bits) else { return nil }
    let perInch = 0.0254
    density =
      isOld ? .unknown : PixelDensity(across: Double(number(38)) * perInch, down: Double(number(42)) * perInch)
    if bits == 16 || bits == 32 {
      // Without masks: 5 bits a colour, or 8.
      masks = bits == 16 ? [0x7C00, 0x3E0, 0x1F, 0] : [0xFF0000, 0xFF00, 0xFF, 0]
      if coding == .masks {
        masks = (0..<4).map { UInt32(truncatingIfNeeded: number(54 + 4 * $0)) }
        if length < 56, code != 6 { masks[3] = 0 }
      }
    } else if bits <= 8 {
      let entry = isOld ? 3 : 4
      let used = isOld ? 0 : number(46)
      let most = min(1 << bits, max(0, start - 14 - length) / entry)
      for index in 0..<(used > 0 ? min(used, most) : most) {
        let place = 14 + length + index * entry
        palette.append((UInt32(number(place + 2, 1)), UInt32(number(place + 1, 1)), UInt32(number(place, 1))))
      }
      if palette.isEmpty, file.count > start { return nil }
    }
  }

  /// Whether leptonica reads this kind, and reads it right.
  var isCommon: Bool { length == 40 && coding == .plain && bits != 16 && bits != 32 }
}
