internal import CLeptonica
internal import Glibc
internal import Records

/// Finds the rings of round seals in black, and takes them off the page.
///
/// A ring that crosses a name makes one piece of ink of both, in which no line is found, and the network reads nothing
/// through it. Red seals vanish in the red channel; on bilevel scans and copies all seals are black.
struct SealRings {
  let rings: [SealRing]

  /// The seals of a bilevel picture of `resolution` dots an inch.
  init(on page: borrowing PageImage, resolution: Double) throws(RecognitionError) {
    let millimetre = resolution / 25.4
    let least = Int32(Self.leastPiece * millimetre)
    let hasLarge = page.connectedBoxes().contains { min($0.width, $0.height) >= Int(least) }
    guard hasLarge, let ink = InkProbe(page) else {
      rings = []
      return
    }
    let large = try PageImage(
      pixSelectBySize(page.pix, least, least, 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_GTE), nil))
    let pieces = large.connectedBoxes().sorted { min($0.width, $0.height) > min($1.width, $1.height) }
    guard let outlines = InkProbe(large) else {
      rings = []
      return
    }
    var found: [SealRing] = []
    for piece in pieces.prefix(Self.mostPieces) {
      let radii = Self.radii.lowerBound * millimetre...Self.radii.upperBound * millimetre
      guard let ring = Self.ring(around: Self.outline(of: piece, in: outlines), in: ink, radii: radii),
        !found.contains(where: { hypot($0.x - ring.x, $0.y - ring.y) < $0.radius / 2 })
      else { continue }
      found.append(ring)
    }
    rings = found
  }

  /// The first and the last ink of each row and column.
  private static func outline(of piece: PixelBox, in ink: InkProbe) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    let (rows, columns) = (piece.y..<piece.bottom, piece.x..<piece.right)
    for row in rows {
      if let first = columns.first(where: { ink.isInk(column: $0, row: row) }),
        let last = columns.last(where: { ink.isInk(column: $0, row: row) })
      {
        points += [(Double(first), Double(row)), (Double(last), Double(row))]
      }
    }
    for column in columns {
      if let first = rows.first(where: { ink.isInk(column: column, row: $0) }),
        let last = rows.last(where: { ink.isInk(column: column, row: $0) })
      {
        points += [(Double(column), Double(first)), (Double(column), Double(last))]
      }
    }
    return points
  }

  /// The circle on which most of an outline lies: of those through three of its points, drawn by lot but always the same
  /// (RANSAC, Fischler and Bolles 1981).
  private static func ring(around outline: [(x: Double, y: Double)], in ink: InkProbe, radii: ClosedRange<Double>)
    -> SealRing?
  {
    guard outline.count >= 3 else { return nil }
    var lots = Lots()
    var best: (ring: SealRing, support: Double)?
    for _ in 0..<draws {
      let points = (
        outline[lots.draw(outline.count)], outline[lots.draw(outline.count)], outline[lots.draw(outline.count)]
      )
      guard let ring = SealRing(through: points), radii.contains(ring.radius) else { continue }
      let support = ring.support(in: ink, slack: 1)
      if support > best?.support ?? 0 { best = (ring, support) }
      if support >= surely { break }
    }
    guard let best, best.support >= leastSupport else { return nil }
    return refined(best.ring, in: ink)
  }

  /// Moved by a pixel or two to where the ring is fullest.
  private static func refined(_ ring: SealRing, in ink: InkProbe) -> SealRing {
    var best = (ring: ring, support: ring.support(in: ink, slack: 0))
    for x in -2...2 {
      for y in -2...2 {
        for radius in -2...2 {
          let moved = ring.moved(x: Double(x) / 2, y: Double(y) / 2, radius: Double(radius))
          let support = moved.support(in: ink, slack: 0)
          if support > best.support { best = (moved, support) }
        }
      }
    }
    return best.ring
  }

  /// Millimetres: the sides of a piece of ink that may be a part of a ring, and the radii of seals, with room for scans
  /// that state a wrong resolution.
  private static let leastPiece = 9.0
  private static let radii = 12.5...20.5
  private static let mostPieces = 8
  private static let draws = 500
  /// Share of the directions in which a ring has ink: 38 seals on the 162 real pages have 0.94 and more, nothing else above
  /// 0.77.
  private static let leastSupport = 0.85
  private static let surely = 0.98
}

/// Numbers by lot that are the same in each run (linear congruences, Knuth's MMIX).
private struct Lots {
  private var state: UInt64 = 1

  mutating func draw(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
