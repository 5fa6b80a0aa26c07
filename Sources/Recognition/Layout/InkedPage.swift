internal import Records

/// A page's ink with what it says of the page, found in the light in which its print can be read.
struct InkedPage: ~Copyable {
  let ink: PageInk
  let signs: PageSigns
  /// Whether the page seems blank in the light for black print, and does not in another.
  let isColouredPrint: Bool

  /// The light for black print, unless the page seems blank in it, or dark, or has so much red ink that it is printed in
  /// red. Which of two lights is better is decided by `readability`: the more, the better.
  init(
    _ scan: borrowing PageImage, resolution: Int, readability: (borrowing PageInk) throws(RecognitionError) -> Int
  ) throws(RecognitionError) {
    let ink = try PageInk(of: scan, resolution: resolution)
    let signs = try PageSigns(of: ink)
    guard let light = try Self.otherLight(for: scan, ink, signs) else {
      self.init(ink: ink, signs: signs, isColouredPrint: false)
      return
    }
    let otherInk = try PageInk(of: scan, resolution: resolution, light: light)
    let otherSigns = try PageSigns(of: otherInk)
    let isBetter =
      if signs.isBlank {
        !otherSigns.isBlank || otherSigns.hasDrawing && !signs.hasDrawing
      } else {
        otherSigns.letters > 0 ? try readability(otherInk) > max(Self.leastLetters, readability(ink)) : false
      }
    if isBetter {
      self.init(ink: otherInk, signs: otherSigns, isColouredPrint: signs.isBlank)
    } else {
      self.init(ink: ink, signs: signs, isColouredPrint: false)
    }
  }

  private init(ink: consuming PageInk, signs: PageSigns, isColouredPrint: Bool) {
    self.ink = ink
    self.signs = signs
    self.isColouredPrint = isColouredPrint
  }

  /// The light in which a page is worth a second look; nil for ordinary pages.
  private static func otherLight(for scan: borrowing PageImage, _ ink: borrowing PageInk, _ signs: PageSigns)
    throws(RecognitionError) -> PageLight?
  {
    if signs.isBlank { return scan.depth == 32 ? try .strongest(for: scan, except: ink.light) : nil }
    if max(signs.shade, signs.ink) > dark { return try .strongest(for: scan, except: ink.light) }
    guard ink.isWithoutRed else { return nil }
    // Where little is left without the red ink, the red ink is the print.
    let leastRed = signs.hasFewLetters ? someRed : muchRed
    return InkColour.stampShare(of: scan) > leastRed ? try .strongest(for: scan, except: ink.light) : nil
  }

  /// Letters of sure words up to which nothing is decided: a photograph may read like that in any light.
  private static let leastLetters = 15
  /// Share of dark pixels above which paper is dark: black beside a small sheet may be as much.
  private static let dark = 0.5
  /// Share of pixels in the colours of stamps that are more than seals: the real pages have 0.018 at most.
  private static let muchRed = 0.02
  /// The same on a page with a few lines in other colours: a large seal.
  private static let someRed = 0.005
}
