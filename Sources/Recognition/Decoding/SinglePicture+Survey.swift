internal import CLeptonica
internal import Records

extension SinglePicture {
  /// What earlier versions did wrong with this picture.
  func mendedFaults(earlier: EarlierReading, limit: ScanDecoder) throws(RecognitionError) -> Set<MendedFault> {
    let exif = PictureBlocks(path)?.exif(format: format) ?? .none
    return PictureSurvey(earlier: earlier, limit: limit).faults(
      isShownMirrored: exif.orientation.isMirrored, stretch: stretch(exif, earlier: earlier, limit: limit),
      isTransparent: isTransparent
    ) { () throws(RecognitionError) in try decode(limit: limit) }
  }

  /// Nil for pictures with equal densities, which a header is enough to tell of most.
  private func stretch(_ exif: ExifTags, earlier: EarlierReading, limit: ScanDecoder) -> Stretch? {
    // The picture's size is that of the earlier reading, so that it need not be decoded for its size.
    guard let size = earlier.size ?? PictureHeader.size(of: path, format: format) else { return nil }
    let density = statedDensity
    let counts = density.isEqual && !exif.density.isEqual ? exif.density : density
    var bits: Int32 = 0
    var samples: Int32 = 0
    let isKnown = pixReadHeader(path, nil, nil, nil, &bits, &samples, nil) == 0
    return counts.stretch(for: size, isBilevel: isKnown && bits == 1 && samples == 1)
  }

  /// From the header alone.
  private var statedDensity: PixelDensity {
    switch format {
    case .jpeg: PictureBlocks(path)?.jpegDensity() ?? .unknown
    case .png: PictureBlocks(path)?.pngDensity() ?? .unknown
    case .bmp: PictureBlocks(path)?.bitmapDensity() ?? .unknown
    case .jpeg2000: JPEG2000Picture.density(path)
    case .gif, .webp, .pnm, .tiff, .pdf: .unknown
    }
  }

  /// Whether the file has transparent parts by its header; a picture may be opaque all the same.
  private var isTransparent: Bool {
    switch format {
    case .png: PictureBlocks(path)?.pngIsTransparent() == true
    case .gif: GIFTransparency.hasTransparentColour(path)
    case .webp, .jpeg2000: true
    case .jpeg, .bmp, .pnm, .tiff, .pdf: false
    }
  }
}
