import Foundation

/// Times of many runs, in milliseconds.
struct Timing {
  private(set) var milliseconds: [Double] = []

  mutating func measure(_ work: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    try work()
    add(start.duration(to: .now))
  }

  mutating func add(_ duration: Duration) {
    milliseconds.append(Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15)
  }

  mutating func add(_ other: Timing) { milliseconds += other.milliseconds }

  func percentile(_ share: Double) -> Double {
    let sorted = milliseconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
  }

  var line: String {
    String(format: "p50 %8.2f  p95 %8.2f  max %8.2f ms", percentile(0.5), percentile(0.95), percentile(1))
  }
}
