internal import Records

/// Tells whether a page that reads badly in all directions shows its mirror image: scanned through a transparency, or
/// flipped by a program that did not say so.
struct MirroredPage {
  let own: OwnRecogniser

  /// Only beyond doubt, since the page is kept back for it.
  func isMirrored(_ page: borrowing PageInk, quality: PageQuality?) throws(RecognitionError) -> Bool {
    // What shows through from the other side is mirrored too, and paler.
    guard page.grey.depth == 1 || quality?.contrast ?? 0 >= Self.leastContrast else { return false }
    let uprightness = Uprightness(own: own)
    let mirrored = try uprightness.sureLetters(of: page.mirrored())
    guard mirrored >= Self.leastLetters else { return false }
    return try Double(mirrored) > Self.clearly * Double(uprightness.sureLetters(of: page))
  }

  /// Steps of grey between paper and print.
  private static let leastContrast = 90
  /// Letters of sure words in six lines; a page of print has over a hundred.
  private static let leastLetters = 24
  private static let clearly = 3.0
}
