package import Archive

/// One of the indicators 4.1 to 4.4 of digitising, over a period (Decision 766/QĐ-TTg as the portal counts it).
package struct Indicator: Hashable, Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case results = "4.1", digitised = "4.2", reused = "4.3", shared = "4.4"
  }

  package var name: Name
  /// Codes of the cases that count, and of those of them that fulfil it.
  package var counted: [String]
  package var fulfilled: [String]
  package var exempt: [String]

  /// In hundredths of a per cent, rounded; nil where nothing counts: not applicable.
  package var rate: Double? {
    counted.isEmpty ? nil : (Double(fulfilled.count) / Double(counted.count) * 10_000).rounded() / 100
  }

  /// Of cases received in the period. Online cases are digitised as they are (4.2); secret papers and papers only shown do not
  /// count.
  package static func all(of cases: [ProcedureCase]) -> [Indicator] {
    Name.allCases.map { name in
      let exempt = cases.filter { $0.exempt == .secret || $0.exempt == .shown }
      let counted = cases.filter { !exempt.contains($0) }
      return Indicator(
        name: name, counted: counted.map(\.code), fulfilled: counted.filter { fulfils(name, $0) }.map(\.code),
        exempt: exempt.map(\.code))
    }
  }

  private static func fulfils(_ name: Name, _ one: ProcedureCase) -> Bool {
    let components = one.components.values
    switch name {
    case .results: return one.result != nil
    case .digitised: return one.result != nil && (one.exempt == .online || !components.isEmpty)
    case .reused: return components.contains { $0.reuse > 0 }
    // From the store of the national portal; sohoa knows of those alone that come by a result's code.
    case .shared: return components.contains { $0.resultCode != nil }
    }
  }
}
