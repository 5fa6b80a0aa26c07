internal import Records

/// What earlier versions did wrong with a page that is a picture, as far as its file tells. It is decoded only where the page
/// was blank or unreadable.
struct PictureSurvey {
  let earlier: EarlierReading
  let limit: ScanDecoder

  /// `isShownMirrored`: an earlier version read the mirror image. `stretch`: both directions were taken for equal.
  /// `decode` gives the page as it is read today.
  func faults(
    isShownMirrored: Bool, stretch: Stretch?, isTransparent: Bool, decode: () throws(RecognitionError) -> DecodedPage
  ) -> Set<MendedFault> {
    switch earlier.state {
    case .read: return isShownMirrored || stretch != nil ? [.anotherPicture] : []
    case .blank:
      if stretch != nil { return [.anotherPicture] }
      return (try? isPrinted(decode(), isTransparent: isTransparent)) == true ? [.calledBlank] : []
    case .unreadable:
      if isShownMirrored || stretch != nil, earlier.reason == .noWords { return [.anotherPicture] }
      return (try? isReadable(isTransparent: isTransparent, decode)) == true ? [.calledUnreadable] : []
    case .waiting, .withheld: return []
    }
  }

  /// Whether a page that was called blank shows print today: in colours, or on a transparent ground.
  private func isPrinted(_ page: borrowing DecodedPage, isTransparent: Bool) throws(RecognitionError) -> Bool {
    let found = try InkedPage(page.image, resolution: page.resolution) { _ in 0 }
    return !found.signs.isBlank && (found.isColouredPrint || isTransparent)
  }

  private func isReadable(isTransparent: Bool, _ decode: () throws(RecognitionError) -> DecodedPage)
    throws(RecognitionError) -> Bool
  {
    switch earlier.reason {
    case .damaged, .tooManyPixels:
      // Too large for the limit of then, or of today: a person's choice.
      let page = try decode()
      return earlier.reason == .damaged || page.image.size.megapixels <= PictureSurvey.leastLimit
    case .noWords:
      guard isTransparent else { return false }
      let page = try decode()
      return try !PageSigns(of: PageInk(of: page.image, resolution: page.resolution)).isBlank
    default: return false
    }
  }

  /// Megapixels that nobody sets as the limit: above, a page may have been refused rightly.
  private static let leastLimit = 20
}
