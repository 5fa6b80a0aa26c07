internal import CLeptonica
internal import COpenJPEG
internal import Records

/// The decoded samples of a JPEG 2000 picture, of any number of bits, each component with its own spacing.
struct JPEG2000Samples {
  private let colours: [opj_image_comp_t]
  private let alpha: opj_image_comp_t?
  private let isLuminanceChrominance: Bool
  private let isCMYK: Bool

  init(_ image: opj_image_t) throws(RecognitionError) {
    let all = (0..<Int(image.numcomps)).compactMap { image.comps?[$0] }
    guard !all.isEmpty, all.allSatisfy({ $0.data != nil && $0.w > 0 && $0.h > 0 && (1...31).contains($0.prec) })
    else { throw .unreadable(.damaged) }
    // A broken header may have decoded to components that do not fill the picture.
    func samples(_ from: UInt32, _ to: UInt32, _ spacing: UInt32) -> Int {
      let step = Int(max(1, spacing))
      return (Int(to) + step - 1) / step - (Int(from) + step - 1) / step
    }
    let areWhole = all.allSatisfy {
      $0.dx <= Self.widestSpacing && $0.dy <= Self.widestSpacing
        && Int($0.w) == samples(image.x0, image.x1, $0.dx) && Int($0.h) == samples(image.y0, image.y1, $0.dy)
    }
    guard areWhole else { throw .unreadable(.damaged) }
    let shown = all.filter { $0.alpha == 0 }
    isCMYK = image.color_space == OPJ_CLRSPC_CMYK && shown.count >= 4
    // One colour, three, or the four of print; what follows is none of them.
    colours = Array(shown.prefix(isCMYK ? 4 : shown.count >= 3 ? 3 : 1))
    alpha = all.first { $0.alpha != 0 }
    guard !colours.isEmpty else { throw .unreadable(.damaged) }
    // As OpenJPEG's own programs guess where the file does not tell.
    let isSubsampled = colours.count == 3 && colours[0].dx == colours[0].dy && colours[1].dx != 1
    isLuminanceChrominance =
      colours.count == 3
      && (image.color_space == OPJ_CLRSPC_SYCC || image.color_space == OPJ_CLRSPC_EYCC || isSubsampled)
  }

  /// Chrominance is stored for four pixels each way at most.
  private static let widestSpacing: UInt32 = 4

  func picture(_ size: PixelSize) throws(RecognitionError) -> PageImage {
    let isGrey = colours.count == 1 && alpha == nil
    let image = try PageImage(pixCreate(Int32(size.width), Int32(size.height), isGrey ? 8 : 32))
    guard let data = pixGetData(image.pix) else { throw .unreadable(.outOfMemory) }
    let stride = Int(pixGetWpl(image.pix))
    let planes = colours.map(SamplePlane.init)
    let cover = alpha.map(SamplePlane.init)
    for row in 0..<size.height {
      let line = data + row * stride
      for column in 0..<size.width {
        if isGrey {
          line[column >> 2] |= UInt32(planes[0].sample(column, row)) << UInt32(24 - 8 * (column & 3))
        } else {
          let (red, green, blue) = rgb(planes, column, row)
          let opacity = cover?.sample(column, row) ?? 255
          line[column] = UInt32(red << 24 | green << 16 | blue << 8 | opacity)
        }
      }
    }
    if cover != nil { pixSetSpp(image.pix, 4) }
    return image
  }

  private func rgb(_ planes: [SamplePlane], _ column: Int, _ row: Int) -> (Int, Int, Int) {
    let first = planes[0].sample(column, row)
    guard planes.count >= 3 else { return (first, first, first) }
    let (second, third) = (planes[1].sample(column, row), planes[2].sample(column, row))
    if isCMYK {
      let black = 255 - planes[3].sample(column, row)
      return ((255 - first) * black / 255, (255 - second) * black / 255, (255 - third) * black / 255)
    }
    guard isLuminanceChrominance else { return (first, second, third) }
    // ITU-R BT.601, full range (ISO 15444-1, G.2).
    let (light, blue, red) = (Double(first), Double(second) - 128, Double(third) - 128)
    func byte(_ value: Double) -> Int { max(0, min(255, Int(value.rounded()))) }
    return (byte(light + 1.402 * red), byte(light - 0.344136 * blue - 0.714136 * red), byte(light + 1.772 * blue))
  }
}

/// One component.
private struct SamplePlane {
  private let data: UnsafeMutablePointer<Int32>
  private let width: Int
  private let height: Int
  private let spacing: (across: Int, down: Int)
  /// Added to signed samples.
  private let shift: Int
  private let most: Int

  init(_ component: opj_image_comp_t) {
    data = component.data
    width = Int(component.w)
    height = Int(component.h)
    spacing = (max(1, Int(component.dx)), max(1, Int(component.dy)))
    shift = component.sgnd == 0 ? 0 : 1 << (Int(component.prec) - 1)
    most = (1 << Int(component.prec)) - 1
  }

  /// 0 to 255.
  func sample(_ column: Int, _ row: Int) -> Int {
    let (x, y) = (min(column / spacing.across, width - 1), min(row / spacing.down, height - 1))
    let value = max(0, min(most, Int(data[y * width + x]) + shift))
    return most == 255 ? value : value * 255 / most
  }
}
