internal import Glibc
internal import Records

/// Directions drawn by lot, one for each bit of a likeness: a bit says on which side of its direction a page lies.
///
/// Two pages differ in as many bits as the angle between them is a share of a half turn (Charikar, STOC 2002). Lines are
/// taken as a set, each by cosines of its traits along the directions (Rahimi and Recht, NIPS 2007): a line that is added,
/// lost or misfound changes its own part of the sum and no other.
struct LikenessProjection {
  /// Drawn once a process, always the same: 0.2 million numbers.
  static let shared = LikenessProjection()

  private typealias Lanes = SIMD16<Float>
  /// Groups of bits that are worked out together.
  private static let groups = PageLikeness.bitCount / Lanes.scalarCount

  /// For each trait of a line, cell of the map, and phase, a number for each bit.
  private let ofTraits: [Lanes]
  private let ofCells: [Lanes]
  private let phases: [Lanes]

  private init() {
    var lots = Lots()
    func draw(_ count: Int, _ number: (inout Lots) -> Float) -> [Lanes] {
      (0..<count * Self.groups).map { _ in
        var lanes = Lanes()
        for lane in lanes.indices { lanes[lane] = number(&lots) }
        return lanes
      }
    }
    ofTraits = draw(PrintedLines.traitCount) { $0.normal() }
    ofCells = draw(LikenessMeasures.mapColumns * LikenessMeasures.mapRows) { $0.normal() }
    phases = draw(1) { $0.uniform() * 2 * Float.pi }
  }

  /// One number for each bit.
  func project(_ lines: [(numbers: [Float], weight: Float)]) -> [Float] {
    var sums = [Float](repeating: 0, count: PageLikeness.bitCount)
    for line in lines {
      let angles = Self.product(of: line.numbers, with: ofTraits, from: phases)
      for bit in sums.indices { sums[bit] += line.weight * cosf(angles[bit]) }
    }
    return sums
  }

  /// One number for each bit.
  func project(_ cells: [Float]) -> [Float] {
    Self.product(of: cells, with: ofCells, from: [Lanes](repeating: Lanes(), count: Self.groups))
  }

  private static func product(of numbers: [Float], with directions: [Lanes], from start: [Lanes]) -> [Float] {
    var sums = start
    sums.withUnsafeMutableBufferPointer { sums in
      directions.withUnsafeBufferPointer { directions in
        for (index, number) in numbers.enumerated() where number != 0 {
          for group in 0..<groups { sums[group] += directions[index * groups + group] * number }
        }
      }
    }
    return sums.flatMap { lanes in lanes.indices.map { lanes[$0] } }
  }
}

/// Numbers by lot that are the same in each run and on each machine (SplitMix64, Steele, Lea and Flood, OOPSLA 2014).
private struct Lots {
  private var state: UInt64 = 0x736F_686F_6131

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to 1.
  mutating func uniform() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// Mean 0, variance 1; the sum of four uniform numbers is near enough to normal, and the same everywhere.
  mutating func normal() -> Float {
    let sum = uniform() + uniform() + uniform() + uniform()
    return (sum - 2) * Float(3).squareRoot()
  }
}
