internal import CLeptonica
internal import CPNG
internal import Records

extension PageImage {
  /// On white paper: what is transparent shows the paper. Pictures without an alpha channel stay as they are; greys and
  /// black and white come out with 8 bits a pixel.
  consuming func onWhite() throws(RecognitionError) -> PageImage {
    guard depth == 32, pixGetSpp(pix) == 4, let data = pixGetData(pix) else { return self }
    let count = Int(pixGetWpl(pix)) * size.height
    var isGrey = true
    for index in 0..<count {
      let pixel = data[index]
      let alpha = pixel & 0xFF
      if alpha < 255 {
        let white = (255 - alpha) * 255
        func over(_ channel: UInt32) -> UInt32 { (channel * alpha + white + 127) / 255 }
        data[index] = over(pixel >> 24) << 24 | over(pixel >> 16 & 0xFF) << 16 | over(pixel >> 8 & 0xFF) << 8 | 0xFF
      }
      if isGrey {
        let shown = data[index] >> 8
        isGrey = shown == (shown & 0xFF) &* 0x01_0101
      }
    }
    pixSetSpp(pix, 3)
    return isGrey ? try PageImage(pixConvertTo8(pix, 0)) : self
  }

  /// A PNG with its transparency, read by libpng: leptonica takes the transparent colour of most kinds for another.
  static func transparentPNG(_ path: String) throws(RecognitionError) -> PageImage {
    var picture = png_image()
    picture.version = UInt32(PNG_IMAGE_VERSION)
    guard png_image_begin_read_from_file(&picture, path) != 0 else { throw .unreadable(.damaged) }
    defer { png_image_free(&picture) }
    // Otherwise 16 bits would count as linear light.
    picture.flags |= UInt32(PNG_IMAGE_FLAG_16BIT_sRGB)
    // Bytes from the highest of a word on, as leptonica has them: alpha, blue, green, red in memory.
    picture.format = UInt32(
      PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA | PNG_FORMAT_FLAG_BGR | PNG_FORMAT_FLAG_AFIRST)
    let image = try PageImage(pixCreate(Int32(picture.width), Int32(picture.height), 32))
    guard let data = pixGetData(image.pix),
      png_image_finish_read(&picture, nil, data, Int32(pixGetWpl(image.pix)) * 4, nil) != 0
    else { throw .unreadable(.damaged) }
    pixSetSpp(image.pix, 4)
    return image
  }
}
