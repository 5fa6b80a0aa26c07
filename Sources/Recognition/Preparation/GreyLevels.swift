internal import CLeptonica

/// How dark the ink and how light the paper of a grey page are, and how even the paper is.
struct GreyLevels {
  /// Grey below which the darkest 1 % of the pixels lie.
  var ink: Int
  /// Grey of the paper: the commonest light grey.
  var paper: Int
  /// Share of the pixels that are neither ink nor paper.
  var between: Double

  init(of image: borrowing PageImage) {
    let histogram = pixGetGrayHistogram(image.pix, 4)
    defer {
      var histogram = histogram
      numaDestroy(&histogram)
    }
    var counts = [Double](repeating: 0, count: 256)
    for grey in 0..<256 {
      var value: Float = 0
      numaGetFValue(histogram, Int32(grey), &value)
      counts[grey] = Double(value)
    }
    let total = max(1, counts.reduce(0, +))
    var sum = 0.0
    ink = counts.firstIndex { count in
      sum += count
      return sum >= total * 0.01
    } ?? 0
    let light = (128..<256).max { counts[$0] < counts[$1] } ?? 255
    paper = light
    between = counts[min(ink + 60, 255)..<max(min(ink + 60, 255), light - 24)].reduce(0, +) / total
  }

  /// Black ink on even white paper: nothing to gain.
  var isClean: Bool { paper >= 250 && ink <= 60 && between < 0.04 }
}
