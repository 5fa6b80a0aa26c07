import Foundation

/// Times of many runs, in milliseconds: by the clock, and of this process's processor, which says what a run costs
/// where others use the machine as well.
struct Timing {
  private(set) var milliseconds: [Double] = []
  private(set) var processor: [Double] = []

  mutating func measure(_ work: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    let spent = clock()
    try work()
    processor.append(Double(clock() - spent) * 1000 / Double(CLOCKS_PER_SEC))
    let duration = start.duration(to: .now)
    milliseconds.append(Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15)
  }

  mutating func add(_ other: Timing) {
    milliseconds += other.milliseconds
    processor += other.processor
  }

  private static func percentile(_ share: Double, of times: [Double]) -> Double {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
  }

  var line: String {
    let clock = [0.5, 0.95, 1].map { Self.percentile($0, of: milliseconds) }
    let spent = [0.5, 0.95].map { Self.percentile($0, of: processor) }
    return String(
      format: "p50 %8.2f  p95 %8.2f  max %8.2f ms; processor p50 %8.2f  p95 %8.2f ms", clock[0], clock[1], clock[2],
      spent[0], spent[1])
  }
}
