internal import CLeptonica
internal import Glibc

extension SealRings {
  /// A picture `factor` times as large as the one that the rings were found on, without them; letters that a ring crosses
  /// stay.
  func erased(from page: borrowing PageImage, factor: Double = 1) throws(RecognitionError) -> PageImage {
    guard !rings.isEmpty else { return try page.shared() }
    let copy = try PageImage(pixCopy(nil, page.pix))
    guard let ink = InkProbe(copy) else { return copy }
    // The edges of print are grey.
    let edge = page.depth == 1 ? 0 : 1
    for ring in rings { Self.erase(ring.times(factor), from: ink, edge: edge) }
    return copy
  }

  /// Ink is looked at along rays from the middle. Rings are the distances at which most rays meet ink; what of a ray lies
  /// there is erased where it is not much longer than the ring is wide, and where ink does not go on at both of its sides:
  /// strokes of letters do.
  private static func erase(_ ring: SealRing, from ink: InkProbe, edge: Int) {
    let first = Int(ring.radius * innermost)
    let last = Int(ring.radius * outermost) + 2
    let count = Int(2 * .pi * ring.radius) * raysAPixel
    var rays = (0..<count).map { step in
      let angle = Double(step) * .pi * 2 / Double(count)
      return Ray(x: cos(angle), y: sin(angle), ring: ring, distances: first...last, ink: ink)
    }
    let shares = (first...last).map { distance in
      Double(rays.count { $0.isInk(distance) }) / Double(count)
    }
    for band in bands(of: shares, first: first) {
      let longest = band.count + max(slack, band.count)
      let runs = rays.map { ray in
        ray.runs(touching: band.lowerBound - 1...band.upperBound + 1).filter { $0.count <= longest }
      }
      for (index, own) in runs.enumerated() {
        for run in own { rays[index].erase(run) }
      }
      let tone = darkest(of: ring, in: band, rays, ink)
      for (index, own) in runs.enumerated() {
        for run in own {
          let beside = (index - reach..<index + reach).map { rays[($0 + count) % count] }
          let goesOn =
            beside.contains { $0.hasInk(in: run.lowerBound - further...run.lowerBound - 1) }
            && beside.contains { $0.hasInk(in: run.upperBound + 1...run.upperBound + further) }
          if goesOn { continue }
          let ray = rays[index]
          for distance in run.lowerBound - edge...run.upperBound + edge {
            ink.clear(x: ring.x + Double(distance) * ray.x, y: ring.y + Double(distance) * ray.y, from: tone)
          }
        }
      }
    }
  }

  /// The grey below which ink in a ring is darker than the ring: print over a red seal in a grey scan. 0 where the ring is as
  /// dark as print.
  private static func darkest(of ring: SealRing, in band: ClosedRange<Int>, _ rays: [Ray], _ ink: InkProbe) -> Int {
    let middle = Double(band.lowerBound + band.upperBound) / 2
    let greys = rays.compactMap { ink.grey(x: ring.x + middle * $0.x, y: ring.y + middle * $0.y) }.sorted()
    guard let tone = greys.isEmpty ? nil : greys[greys.count / 2], tone >= lightRing else { return 0 }
    return tone - printContrast
  }

  /// Neighbouring distances at which most rays meet ink.
  private static func bands(of shares: [Double], first: Int) -> [ClosedRange<Int>] {
    var bands: [ClosedRange<Int>] = []
    for (index, share) in shares.enumerated() where share >= leastShare {
      let distance = first + index
      if let last = bands.last, last.upperBound == distance - 1 {
        bands[bands.count - 1] = last.lowerBound...distance
      } else {
        bands.append(distance...distance)
      }
    }
    return bands
  }

  /// In radii of the outer ring: inner rings have two thirds of it.
  private static let innermost = 0.45
  private static let outermost = 1.06
  private static let leastShare = 0.5
  /// Pixels that a run may be longer than a thin ring is wide.
  private static let slack = 3
  /// Greys, of 255: from where on a ring is lighter than print, and by how much print is darker.
  private static let lightRing = 90
  private static let printContrast = 35
  private static let raysAPixel = 2
  /// Rays to both sides, and pixels beyond the run, in which a stroke that goes on is looked for.
  private static let reach = 6
  private static let further = 3
}

/// What is met on the way outwards from the middle of a seal.
private struct Ray {
  let x: Double
  let y: Double
  private let first: Int
  private var met: [Bool]

  init(x: Double, y: Double, ring: SealRing, distances: ClosedRange<Int>, ink: InkProbe) {
    self.x = x
    self.y = y
    first = distances.lowerBound
    met = distances.map { ink.isInk(x: ring.x + Double($0) * x, y: ring.y + Double($0) * y) }
  }

  func isInk(_ distance: Int) -> Bool {
    met.indices.contains(distance - first) && met[distance - first]
  }

  func hasInk(in distances: ClosedRange<Int>) -> Bool { distances.contains(where: isInk) }

  mutating func erase(_ distances: ClosedRange<Int>) {
    for distance in distances { met[distance - first] = false }
  }

  /// Distances with ink that follow each other, of which one lies in `band`.
  func runs(touching band: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for distance in band where isInk(distance) && runs.last?.contains(distance) != true {
      var (low, high) = (distance, distance)
      while isInk(low - 1) { low -= 1 }
      while isInk(high + 1) { high += 1 }
      runs.append(low...high)
    }
    return runs
  }
}
