import Testing

@testable import VietnameseText

@Suite struct `Slips in counts of neighbours` {
  @Test func `are taken out in proportion to what was meant`() {
    let slips = SlipsInCounts(syllables: ["chi", "chỉ", "phí", "tiêu"], counts: [53_000, 45_000, 20_000, 20_000])
    var following: [[UInt16: Int]] = [[2: 12_000, 3: 60], [2: 480, 3: 5_000], [:], [:]]
    slips.remove(from: &following)
    #expect(following == [[2: 11_960], [3: 4_995], [:], [:]])
  }
}
