internal import Records

/// Pixels for each unit of length, in the two directions of a stored picture.
struct PixelDensity: Hashable {
  /// Along a row.
  var across: Double
  /// Along a column.
  var down: Double
  /// Whether the unit is the inch. Files may tell only how the two directions compare.
  var isInches = true

  static let unknown = PixelDensity(across: 0, down: 0)

  /// As the picture is shown.
  func shown(_ orientation: StoredOrientation) -> PixelDensity {
    orientation.swapsSides ? PixelDensity(across: down, down: across, isInches: isInches) : self
  }

  var isEqual: Bool { across == down }

  /// Dots an inch along a row, 0 where the file does not tell.
  var dotsAnInch: Int { isInches && Self.readable.contains(across) ? Int(across.rounded()) : 0 }

  /// What is to be done with a picture of `size` so that both directions have the same density; nil where they have, and
  /// where what the file says cannot be true.
  func stretch(for size: PixelSize, isBilevel: Bool) -> Stretch? {
    guard let density = isUnknown ? Self.standardFax(size, isBilevel: isBilevel) : self else { return nil }
    let (coarse, fine) = (min(density.across, density.down), max(density.across, density.down))
    guard coarse.isFinite, fine.isFinite, coarse > 0, Self.unequal.contains(fine / coarse) else { return nil }
    if isInches, !Self.scanned.contains(coarse) || !Self.scanned.contains(fine) { return nil }
    // Nothing that is in the picture gets lost up to what recognition likes best.
    let wanted = isInches ? max(coarse, min(fine, Self.wanted)) : fine
    let stretch = Stretch(
      across: wanted / density.across, down: wanted / density.down, dotsAnInch: isInches ? Int(wanted.rounded()) : 0)
    return Self.isPaper(stretch.size(of: size)) || !Self.isPaper(size) ? stretch : nil
  }

  private var isUnknown: Bool { across <= 1 && down <= 1 || across == 0 || down == 0 }

  /// Received faxes without a resolution are told by their width: 1728, 2048 and 2432 dots are the widths of ITU-T T.4, and
  /// what has the proportions of no sheet is one in standard resolution, 204 by 98.
  private static func standardFax(_ size: PixelSize, isBilevel: Bool) -> PixelDensity? {
    guard isBilevel, faxWidths.contains(size.width) else { return nil }
    return faxPages.contains(Double(size.height) / Double(size.width)) ? PixelDensity(across: 204, down: 98) : nil
  }

  private static let faxWidths = [1728, 2048, 2432]
  /// Height by width in dots, from Letter (0.62) to A4 (0.66) with a line of the sender. A4 on its side has 0.71.
  private static let faxPages = 0.58...0.69

  /// What a number of dots an inch may be that a file tells.
  private static let readable = 1.0...10_000
  /// Dots an inch at which paper is scanned or sent: fax has 98 and less from old machines.
  private static let scanned = 50.0...2400
  /// Ratios of the two directions. Fine fax is 204 by 196, which is as good as equal; 408 by 98 is the most that is sent.
  private static let unequal = 1.05...4.2
  /// What recognition likes best (`PagePreparation.wantedResolution`).
  private static let wanted = Double(PagePreparation.wantedResolution)

  /// Whether a picture may be a page: its long side at most this many times the short one. Legal has 1.65, a strip of
  /// fax paper with two sheets 2.8.
  private static func isPaper(_ size: PixelSize) -> Bool {
    Double(max(size.width, size.height)) <= 2.3 * Double(min(size.width, size.height))
  }
}

/// Factors by which a picture is enlarged, or reduced where they are below 1.
struct Stretch: Hashable {
  var across: Double
  var down: Double
  /// Of the stretched picture; 0 where it is not known.
  var dotsAnInch: Int

  func size(of picture: PixelSize) -> PixelSize {
    PixelSize(
      width: max(1, Int((Double(picture.width) * across).rounded())),
      height: max(1, Int((Double(picture.height) * down).rounded())))
  }
}
