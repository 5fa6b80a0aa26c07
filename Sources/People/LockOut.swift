/// How long an account waits after wrong passwords: nothing for the first four of a quarter of an hour, then a minute, and twice
/// as long for each further one, a quarter of an hour at most.
package enum LockOut {
  /// Seconds in which failures count.
  package static let window: Int64 = 15 * 60
  private static let free = 4

  /// Until when the account waits, in seconds since 1970; nil where it need not. `failures` are times of wrong passwords.
  package static func ends(after failures: [Int64], now: Int64) -> Int64? {
    let counted = failures.filter { $0 > now - window && $0 <= now }
    guard counted.count > free, let last = counted.max() else { return nil }
    let wait = min(window, 60 << Int64(min(counted.count - free - 1, 8)))
    return last + wait > now ? last + wait : nil
  }
}
