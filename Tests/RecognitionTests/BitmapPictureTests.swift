import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite struct `A bitmap` {
  /// Headers of a picture of 20 by 20 pixels with a palette from black to white.
  private func file(
    bits: UInt16, coding: UInt32, colours: Int = 0, masks: [UInt32] = [], side: Int32 = 20, pixels: [UInt8]
  ) -> Data {
    var data = Data("BM".utf8)
    func add(_ word: UInt32) { withUnsafeBytes(of: word.littleEndian) { data.append(contentsOf: $0) } }
    let start = UInt32(54 + 4 * (colours + masks.count))
    for word in [start + UInt32(pixels.count), 0, start, 40, 20, UInt32(bitPattern: side)] { add(word) }
    add(1 | UInt32(bits) << 16)
    for word in [coding, UInt32(pixels.count), 7874, 7874, UInt32(colours), 0] { add(word) }
    masks.forEach(add)
    for index in 0..<colours {
      let grey = UInt8(index * 255 / max(1, colours - 1))
      data.append(contentsOf: [grey, grey, grey, 0])
    }
    return data + Data(pixels)
  }

  /// The lowest row black, all others white.
  private func check(_ file: Data) throws {
    let page = try StoredPicture.decoded(file)
    let size = page.image.size
    #expect(size == PixelSize(width: 20, height: 20))
    let grey1 = try page.image.grey(3, 19)
    #expect(grey1 < 10)
    let grey2 = try page.image.grey(3, 18)
    #expect(grey2 > 240)
  }

  private func outcome(_ file: Data) -> UnreadableReason? {
    do {
      _ = try StoredPicture.decoded(file)
      return nil
    } catch {
      return (error as? RecognitionError)?.reason
    }
  }

  private let runs8: [UInt8] = [20, 0, 0, 0] + (1..<20).flatMap { _ in [20, 255, 0, 0] as [UInt8] } + [0, 1]

  @Test func `in runs is read`() throws {
    try check(file(bits: 8, coding: 1, colours: 256, pixels: runs8))
    let literal: [UInt8] = [0, 20] + [UInt8](repeating: 0, count: 20) + runs8.dropFirst(2)
    try check(file(bits: 8, coding: 1, colours: 256, pixels: literal))
    let runs4: [UInt8] = [20, 0, 0, 0] + (1..<20).flatMap { _ in [20, 0xFF, 0, 0] as [UInt8] } + [0, 1]
    try check(file(bits: 4, coding: 2, colours: 16, pixels: runs4))
  }

  @Test func `of 16 and 32 bits is read`() throws {
    let rows = { (white: [UInt8]) in
      [UInt8](repeating: 0, count: 20 * white.count) + (0..<380).flatMap { _ in white }
    }
    try check(file(bits: 16, coding: 0, pixels: rows([0xFF, 0x7F])))
    try check(file(bits: 16, coding: 3, masks: [0xF800, 0x7E0, 0x1F], pixels: rows([0xFF, 0xFF])))
    try check(file(bits: 32, coding: 0, pixels: rows([0xFF, 0xFF, 0xFF, 0])))
  }

  @Test func `that is cut short or leaves its picture is damaged`() {
    #expect(outcome(file(bits: 8, coding: 1, colours: 256, pixels: Array(runs8.prefix(40)))) == .damaged)
    #expect(outcome(file(bits: 8, coding: 1, colours: 256, pixels: [30, 0] + runs8)) == .damaged)
    #expect(outcome(file(bits: 16, coding: 0, pixels: [0, 0, 0])) == .damaged)
    #expect(outcome(file(bits: 8, coding: 1, colours: 4, pixels: runs8)) == .damaged)
    #expect(outcome(file(bits: 7, coding: 0, pixels: runs8)) == .damaged)
  }
}

@Suite struct `A JPEG 2000 picture` {
  @Test func `is read in its file format and as a bare codestream, and damaged where it is cut short`() throws {
    let picture = try StoredPicture.asymmetric()
    let large = try PageImage(pixScaleBySampling(picture.pix, 8, 8))
    let file = try StoredPicture.bytes { pixWriteJp2k($0, large.pix, 0, 0, 0, 0) }
    let start = try #require(file.firstRange(of: Data([0xFF, 0x4F, 0xFF, 0x51]))).lowerBound
    for bytes in [file, Data(file[start...])] {
      let page = try StoredPicture.decoded(bytes)
      let size = page.image.size
      #expect(size == large.size)
      let (black, white) = (try page.image.grey(80, 80), try page.image.grey(80, 300))
      #expect(black < 40 && white > 215)
    }
    #expect(throws: RecognitionError.unreadable(.damaged)) {
      _ = try StoredPicture.decoded(file.prefix(file.count * 2 / 3))
    }
  }
}
