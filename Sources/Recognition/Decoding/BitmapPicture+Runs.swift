internal import Records

extension BitmapPicture {
  /// Pixels in runs of 8 or 4 bits (Windows GDI, bitmap compression). What the runs leave out stays transparent; false where
  /// a run leaves the picture, and where the file ends before the picture does.
  func runs(_ set: (Int, Int, UInt32) -> Void) -> Bool {
    let (width, height) = (header.size.width, header.size.height)
    let isNibbles = header.bits == 4
    var place = header.start
    var (column, row) = (0, 0)

    func put(_ index: UInt8) -> Bool {
      guard column < width, row < height, let pixel = colour(Int(index)) else { return false }
      set(header.isFromTop ? row : height - 1 - row, column, pixel)
      column += 1
      return true
    }

    while place + 1 < file.count {
      let (first, second) = (Int(file[place]), Int(file[place + 1]))
      place += 2
      switch (first, second) {
      case (0, 0): (column, row) = (0, row + 1)
      case (0, 1): return true
      case (0, 2):
        guard place + 1 < file.count else { return false }
        (column, row) = (column + Int(file[place]), row + Int(file[place + 1]))
        place += 2
      case (0, let count):
        let bytes = isNibbles ? (count + 1) / 2 : count
        guard place + bytes <= file.count else { return false }
        for index in 0..<count {
          let byte = file[place + (isNibbles ? index / 2 : index)]
          guard put(isNibbles ? (index & 1 == 0 ? byte >> 4 : byte & 15) : byte) else { return false }
        }
        // Literal pixels fill whole words.
        place += bytes + bytes & 1
      case (let count, let value):
        for index in 0..<count {
          let byte = UInt8(value)
          guard put(isNibbles ? (index & 1 == 0 ? byte >> 4 : byte & 15) : byte) else { return false }
        }
      }
    }
    // Some writers leave out the end mark.
    return row >= height || row == height - 1 && column == width
  }
}
