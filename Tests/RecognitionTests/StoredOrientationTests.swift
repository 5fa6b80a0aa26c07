import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite struct `The orientation of a stored picture` {
  @Test(arguments: 1...8) func `is followed in PNG`(tag: Int) throws {
    let picture = try StoredPicture.asymmetric()
    let stored = try StoredPicture.stored(picture, tag: tag)
    let isSame = try StoredPicture.decoded(StoredPicture.png(stored, exif: StoredPicture.exif(orientation: tag))).image
      .shows(picture)
    #expect(isSame)
  }

  @Test(arguments: 1...8) func `is followed in JPEG`(tag: Int) throws {
    let picture = try StoredPicture.asymmetric()
    let stored = try StoredPicture.stored(picture, tag: tag)
    let page = try StoredPicture.decoded(StoredPicture.jpeg(stored, exif: StoredPicture.exif(orientation: tag)))
    let size = page.image.size
    #expect(size == picture.size)
    let grey1 = try page.image.grey(10, 10)
    #expect(grey1 < 60)
    let grey2 = try page.image.grey(53, 23)
    #expect(grey2 < 60)
    let grey3 = try page.image.grey(10, 30)
    #expect(grey3 > 200)
  }

  @Test(arguments: 1...8, [Int32(1), 8, 32]) func `is followed in TIFF, fax, grey and colour`(
    tag: Int, depth: Int32
  ) throws {
    let picture = try StoredPicture.asymmetric(depth: depth)
    let stored = try StoredPicture.stored(picture, tag: tag)
    let file = try StoredPicture.tiff(stored, orientation: tag, fax: depth == 1)
    let isSame = try StoredPicture.decoded(file).image.shows(picture)
    #expect(isSame)
  }

  @Test(arguments: [0, 9, 255]) func `counts as upright where the tag is none`(tag: Int) throws {
    let picture = try StoredPicture.asymmetric()
    let isSame = try StoredPicture.decoded(StoredPicture.png(picture, exif: StoredPicture.exif(orientation: tag))).image
      .shows(picture)
    #expect(isSame)
  }

  @Test func `is nothing that a damaged block could break`() {
    let block = [UInt8](StoredPicture.exif(orientation: 6))
    for count in 0..<block.count {
      let tags = ExifTags(block: Array(block.prefix(count)))
      #expect(tags.orientation == .upright || tags.orientation == .turnedLeft)
    }
    for place in block.indices {
      var damaged = block
      damaged[place] = 0xFF
      _ = ExifTags(block: damaged)
    }
  }
}
