import Foundation
import Records
import Testing

@testable import WrittenNumbers

@Suite struct `Numbers written by hand` {
  private struct Agreement: Decodable {
    var width: Int
    var height: Int
    var grey: [UInt8]
    var text: String
    var columns: [[Double]]
  }

  /// Written by Training/written-numbers/agreement.py.
  private static func agreement() throws -> Agreement {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/agreement.json")
    return try JSONDecoder().decode(Agreement.self, from: Data(contentsOf: path))
  }

  @Test func `are seen as in training`() throws {
    let drawn = try Self.agreement()
    let strip = try #require(InkStrip(grey: drawn.grey, width: drawn.width, height: drawn.height))
    let columns = try #require(DigitNetwork.trained).columns(of: strip)
    #expect(columns.count == drawn.columns.count)
    for (said, expected) in zip(columns, drawn.columns) {
      #expect(zip(said, expected).allSatisfy { abs($0 - $1) < 0.01 })
    }
  }

  @Test func `are read, the likeliest first`() throws {
    let drawn = try Self.agreement()
    let readings = WrittenDigits().readings(of: drawn.grey, width: drawn.width, height: drawn.height, as: .number)
    #expect(readings.first?.text == drawn.text)
    #expect(readings.count <= 3 && readings.map(\.probability) == readings.map(\.probability).sorted(by: >))
    #expect(readings.reduce(0) { $0 + $1.probability } <= 1.000001)
  }

  @Test func `are no days and months that no calendar has`() {
    #expect(["1", "01", "31"].allSatisfy(WrittenNumber.Kind.day.mayBe))
    #expect(!["0", "32", "012", "", "1a"].contains(where: WrittenNumber.Kind.day.mayBe))
    #expect(WrittenNumber.Kind.month.mayBe("12") && !WrittenNumber.Kind.month.mayBe("13"))
    #expect(WrittenNumber.Kind.number.mayBe("2030") && !WrittenNumber.Kind.number.mayBe("000"))
  }

  @Test(arguments: [[], [UInt8](repeating: 200, count: 64), [UInt8](repeating: 0, count: 64)])
  func `are none where there is no ink`(grey: [UInt8]) {
    #expect(WrittenDigits().readings(of: grey, width: 8, height: 8, as: .day) == [])
  }

  @Test func `are read from nothing but a whole network`() throws {
    let whole = Array("SOHD".utf8) + [6, 0, 0, 0]
    #expect(DigitNetwork(whole) == nil)
    #expect(DigitNetwork([]) == nil)
  }

  @Test func `are told from what the columns say together`() {
    func column(_ likely: [Int: Double]) -> [Double] {
      let rest = (1 - likely.values.reduce(0, +)) / Double(11 - likely.count)
      return (0..<11).map { log(likely[$0] ?? rest) }
    }
    let readings = StringReadings.likeliest([
      column([1: 0.9]), column([10: 0.9]), column([1: 0.5, 7: 0.45]),
    ])
    #expect(readings.prefix(2).map(\.text) == ["11", "17"])
    #expect(readings.map(\.probability).reduce(0, +) <= 1.000001)
  }
}
