import Testing

@testable import Digitisation

@Suite struct `The natural order of names` {
  @Test func `counts as a person does`() {
    let names = ["tờ 10", "tờ 9", "Tờ 1", "tờ 01", "tờ", "10", "9", "tờ 2b", "tờ 2a", "tờ 99999999999999999999999"]
    #expect(
      NaturalOrder.sorted(names) == [
        "9", "10", "tờ", "Tờ 1", "tờ 01", "tờ 2a", "tờ 2b", "tờ 9", "tờ 10", "tờ 99999999999999999999999",
      ])
  }

  @Test(arguments: 1...20) func `does not depend on the order before`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let names = ["a1", "A1", "a01", "a1b", "a1B", "ộ".decomposed, "ộ", "b", "1a", "01a", "", "0", "00"]
    let sorted = NaturalOrder.sorted(names).map { Array($0.utf8) }
    #expect(NaturalOrder.sorted(names.shuffled(using: &random)).map { Array($0.utf8) } == sorted)
  }
}

@Suite struct `The line of what waits` {
  @Test func `never takes the same twice while it is in work, and misses nothing that comes to wait late`() {
    var waiting: Set<Int> = [1, 2, 3, 4, 5]
    var line = WaitingLine<Int>()
    func next() -> [Int] {
      line.next(\.self) { after in Array(waiting.sorted().filter { $0 > after ?? .min }.prefix(2)) }
    }
    #expect(next() == [1, 2])
    #expect(next() == [3, 4])
    waiting.remove(1)
    line.leave(1)
    waiting.insert(0)
    #expect(next() == [5])
    #expect(next() == [0])
    #expect(next() == [])
    waiting.insert(1)
    #expect(next() == [1])
    line.leave(2)
    #expect(next() == [2])
    #expect(next() == [])
  }
}

extension String {
  /// With its marks as characters of their own (NFD).
  fileprivate var decomposed: String {
    self == "ộ" ? "o\u{323}\u{302}" : self
  }
}
