internal import Records

extension TIFFScan {
  /// What earlier versions did wrong with a page, from 1.
  consuming func mendedFaults(_ page: Int, earlier: EarlierReading, limit: ScanDecoder)
    throws(RecognitionError) -> Set<MendedFault>
  {
    let path = self.path
    let tags = try tags(page)
    return PictureSurvey(earlier: earlier, limit: limit).faults(
      // What leptonica read, it turned and flipped, if sometimes upside down.
      isShownMirrored: !tags.isPlain && !tags.isTurnedWrong && tags.orientation.swapsSides,
      stretch: tags.density.stretch(for: tags.size, isBilevel: tags.isBilevel),
      isTransparent: tags.transparency == .unknown
    ) { () throws(RecognitionError) in try TIFFScan(path).page(page, limit: limit) }
  }
}
