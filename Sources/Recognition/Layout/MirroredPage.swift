internal import Records

/// Tells whether a page that reads badly in all directions shows its mirror image: scanned through a transparency, or
/// flipped by a program that did not say so.
struct MirroredPage {
  let own: OwnRecogniser

  /// `letters` of sure words is what the page reads like in its best direction. Only beyond doubt, since the page is kept
  /// back for it.
  func isMirrored(_ page: borrowing PageInk, quality: PageQuality?, letters: Int) throws(RecognitionError) -> Bool {
    // What shows through from the other side is mirrored too, and paler.
    guard page.grey.depth == 1 || quality?.contrast ?? 0 >= Self.leastContrast else { return false }
    let enough = max(Self.leastLetters, Self.clearly * letters + 1)
    return try Uprightness(own: own).sureLetters(of: page.mirrored(), enough: enough) >= enough
  }

  /// Steps of grey between paper and print.
  private static let leastContrast = 90
  /// Letters of sure words in six lines; a page of print has over a hundred.
  private static let leastLetters = 24
  private static let clearly = 3
}
