internal import Archive
internal import Exchange
internal import Records
internal import Reuse
internal import Wording
internal import Showing

/// `sohoa report --indicators`: 4.1 to 4.4 of the cases received in each month, quarter and year of a period, of each
/// division, and of the whole.
struct IndicatorReport {
  let from: String?
  let to: String?
  let json: Bool

  func give(from place: ArchiveOption) async throws -> ExitStatus {
    let (first, last) = (try from.map { try TypedDay.read($0) }, try to.map { try TypedDay.read($0) })
    let cases = try await place.with(.searching) { try $0.procedureCases(from: first, to: last) }
    let names = Dictionary(ProcedureBook.own.procedures.map { ($0.code, $0.field) }) { $1 }
    for group in Self.groups(of: cases, fields: names) {
      if !json { Printer.say(Terminal.output.styled(SafeText.line(group.name.isEmpty ? "Σ" : group.name), .bold)) }
      for indicator in Indicator.all(of: group.cases) {
        if json {
          try Printer.say(json: IndicatorJSON(indicator, by: group.by, name: group.name))
        } else {
          Printer.say("  " + Self.line(indicator))
        }
      }
    }
    return .done
  }

  private struct Group {
    var by: String
    var name: String
    var cases: [ProcedureCase]
  }

  private static func groups(of cases: [ProcedureCase], fields: [String: String]) -> [Group] {
    let keys: [(by: String, key: (ProcedureCase) -> String?)] = [
      ("all", { _ in "" }),
      ("year", { String($0.received.year) }),
      ("half-year", { "\($0.received.year)-H\($0.received.month <= 6 ? 1 : 2)" }),
      ("quarter", { "\($0.received.year)-Q\(($0.received.month + 2) / 3)" }),
      ("month", { String($0.received.description.prefix(7)) }),
      ("division", \.division), ("field", { fields[$0.procedure] }),
    ]
    return keys.flatMap { by, key in
      let grouped = Dictionary(grouping: cases.filter { key($0) != nil }) { key($0) ?? "" }
      let groups = grouped.sorted { $0.key < $1.key }.map { Group(by: by, name: $0.key, cases: $0.value) }
      return by == "all" && groups.isEmpty ? [Group(by: by, name: "", cases: [])] : groups
    }
  }

  private static func line(_ indicator: Indicator) -> String {
    let language = Language.spoken
    let name: ReusePhrase =
      switch indicator.name {
      case .results: .indicatorName41
      case .digitised: .indicatorName42
      case .reused: .indicatorName43
      case .shared: .indicatorName44
      }
    let rate = indicator.rate.map { String($0) + " %" } ?? language.say(ReusePhrase.notApplicable)
    return language.say(
      ReusePhrase.indicator,
      [
        "name": .text(language.say(name)), "rate": .text(rate), "numerator": .count(indicator.fulfilled.count),
        "denominator": .count(indicator.counted.count), "exempt": .count(indicator.exempt.count),
      ])
  }
}

/// An indicator of a period, division or field, one a line; an interface.
struct IndicatorJSON: Encodable {
  var kind = "indicator"
  var indicator: String
  var by: String
  var name: String
  var numerator: Int
  var denominator: Int
  @OrNull var rate: Double?
  /// Codes of cases.
  var counted: [String]
  var fulfilled: [String]
  var exempt: [String]

  init(_ one: Indicator, by: String, name: String) {
    (indicator, self.by, self.name) = (one.name.rawValue, by, name)
    (numerator, denominator) = (one.fulfilled.count, one.counted.count)
    _rate = OrNull(wrappedValue: one.rate)
    (counted, fulfilled, exempt) = (one.counted, one.fulfilled, one.exempt)
  }
}
