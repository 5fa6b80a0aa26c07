internal import CAdministrativeUnits
internal import VietnameseText

/// A province or commune that was merged or renamed on 1 July 2025 (Resolution 202/2025/QH15 for provinces; for communes
/// one of the Standing Committee for each province, 1654/NQ-UBTVQH15 for An Giang).
///
/// Records keep the names that they bear; only who looks for one name is told of the other.
package struct AdministrativeUnit: Hashable, Sendable {
  /// How the other names stand to `name`.
  package enum Change: Hashable, Sendable {
    /// The unit bore `name` until 30 June 2025; the others hold its area since.
    case became
    /// The unit bears `name` since 1 July 2025; the others held its area until then.
    case was
  }

  package var name: String
  package var change: Change
  /// For a commune, its province: the old one where it `became`, the present one where it `was`.
  package var province: String?
  package var others: [String]

  /// The first day of the new names.
  package static let newSince = RecordDate(year: 2025, month: 7, day: 1)

  /// Units of this name, `kien giang` or `xa phu hoi`: folded syllables between single spaces, with the kind of unit for
  /// all but provinces.
  package static func units(named folded: String) -> [AdministrativeUnit] {
    let wanted = Array((folded + "\t").utf8)
    let table = unsafe UnsafeBufferPointer(
      start: sohoa_administrative_units(), count: sohoa_administrative_units_length())
    let lines = unsafe UnitTable.lines(of: Span(_unsafeElements: table), startingWith: wanted)
    return lines.compactMap(Self.init(line:))
  }

  private init?(line: String) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 5 else { return nil }
    self.name = columns[2]
    change = columns[1] == ">" ? .became : .was
    province = columns[3].isEmpty ? nil : columns[3]
    others = columns[4].split(separator: "|").map(String.init)
  }
}

/// Lines in the order of their bytes, looked up without reading them all.
private enum UnitTable {
  static func lines(of bytes: Span<UInt8>, startingWith wanted: [UInt8]) -> [String] {
    var range = 0..<bytes.count
    while !range.isEmpty {
      let middle = start(of: range.lowerBound + range.count / 2, in: bytes)
      if precedes(middle, wanted, in: bytes) {
        range = min(end(of: middle, in: bytes) + 1, range.upperBound)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    var lines: [String] = []
    var position = range.lowerBound
    while starts(position, wanted, in: bytes) {
      let end = end(of: position, in: bytes)
      lines.append(String(decoding: (position..<end).map { bytes[$0] }, as: UTF8.self))
      position = end + 1
    }
    return lines
  }

  private static func start(of position: Int, in bytes: Span<UInt8>) -> Int {
    var start = position
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private static func end(of start: Int, in bytes: Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private static func precedes(_ line: Int, _ wanted: [UInt8], in bytes: Span<UInt8>) -> Bool {
    for (offset, byte) in wanted.enumerated() {
      guard line + offset < bytes.count, bytes[line + offset] >= byte else { return true }
      if bytes[line + offset] > byte { return false }
    }
    return false
  }

  private static func starts(_ line: Int, _ wanted: [UInt8], in bytes: Span<UInt8>) -> Bool {
    line + wanted.count <= bytes.count && wanted.indices.allSatisfy { bytes[line + $0] == wanted[$0] }
  }
}
