internal import CPageContent
internal import Records

extension PDFPage {
  /// What the version before this one did wrong with the page. It took the picture that covers most of a page for the page
  /// where a thumbnail of both looked alike, believed any text layer where no such picture was, and drew at 300 dpi else.
  func mendedFaults(_ earlier: EarlierReading, limit: ScanDecoder) throws(RecognitionError) -> Set<MendedFault> {
    guard let page = contents?.page(number), drawing.isDrawable else { return [] }
    switch earlier.state {
    case .waiting, .withheld: return []
    case .blank: return try hasInk(page, limit: limit) ? [.calledBlank] : []
    case .unreadable:
      guard let reason = earlier.reason, Self.mendedReasons.contains(reason) else { return [] }
      return try hasInk(page, limit: limit) && differs(earlier, page) ? [.calledUnreadable] : []
    case .read where earlier.fromTextLayer:
      if page.mayBeTyped, try decode(.usual, limit: limit).textLayer != nil { return [] }
      return [.textOfAnotherProgram]
    case .read: return faultsOfPicture(earlier, page)
    }
  }

  /// Reasons that were given to pages which can be read.
  private static let mendedReasons: Set<UnreadableReason> = [.damaged, .tooManyPixels, .outOfMemory, .noWords]

  private func hasInk(_ page: PageContent, limit: ScanDecoder) throws(RecognitionError) -> Bool {
    let decoded = try decode(.usual, limit: limit)
    guard min(decoded.image.size.width, decoded.image.size.height) >= PageReader.leastSide else { return false }
    let found = try InkedPage(decoded.image, resolution: decoded.resolution) { _ in 0 }
    return !found.signs.isBlank || found.signs.hasDrawing || PageSubstance(page) != .pictures
  }

  /// A page that was unreadable as the picture that is read now is so still.
  private func differs(_ earlier: EarlierReading, _ page: PageContent) -> Bool {
    guard let size = earlier.size, case .picture(let paint, let place) = PagePlan(for: page) else { return true }
    return paint.kind == SohoaStencil || !place.isAsStored || !size.isThat(of: paint)
  }

  private func faultsOfPicture(_ earlier: EarlierReading, _ page: PageContent) -> Set<MendedFault> {
    let seen = page.seen
    guard case .drawing = PagePlan(for: page) else {
      guard case .picture(let paint, let place) = PagePlan(for: page) else { return [] }
      return place.isAsStored || !(earlier.size?.isThat(of: paint) ?? true) ? [] : [.anotherPicture]
    }
    // What was drawn then is drawn now.
    guard earlier.size.map({ size in page.paints.contains { $0.isPicture && size.isThat(of: $0) } }) ?? true else {
      return []
    }
    var faults: Set<MendedFault> = []
    for (index, paint) in seen.enumerated() {
      switch paint.kind {
      case SohoaNote where paint.is_white != 0: break
      case SohoaNote, SohoaGlyphs: faults.insert(.putOverTheScan)
      case SohoaCurves where index > 0: faults.insert(paint.is_white != 0 ? .anotherPicture : .putOverTheScan)
      case SohoaPicture where seen.count == 1, SohoaStencil where seen.count == 1: faults.insert(.anotherPicture)
      case SohoaPicture, SohoaStencil: if index > 0 { faults.insert(.anotherPicture) }
      default: break
      }
    }
    return faults
  }
}

extension PicturePlace {
  /// Whether the stored pixels are the page's, but for a turn that reading a page finds by itself.
  fileprivate var isAsStored: Bool { !orientation.isMirrored && isWhole }
}

extension PixelSize {
  /// Whether a picture of this size is the stored one, lying or standing.
  fileprivate func isThat(of paint: Paint) -> Bool {
    let stored = PixelSize(width: Int(paint.width), height: Int(paint.height))
    return self == stored || self == PixelSize(width: stored.height, height: stored.width)
  }
}
