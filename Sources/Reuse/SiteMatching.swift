internal import Records
internal import VietnameseText

/// Whether a plot, works or project of a paper is the one in question.
enum SiteMatching {
  /// A case may name its works and its plot, with a semicolon between: `Nhà máy A; thửa 12 tờ 5, xã B`.
  static func named(_ works: String) -> [String] {
    works.split(separator: ";").map(String.init).filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  static func match(_ found: Site, _ wanted: String) -> PartyMatch {
    let (one, two) = (found.key, Party.key(wanted))
    if found.kind == .plot {
      let plots = [one, two].map(plot)
      guard let own = plots[0], let asked = plots[1], own.numbers == asked.numbers else { return .other }
      guard let commune = own.commune, let other = asked.commune else { return .doubtful([.plotOnly]) }
      let names = { (name: String) in
        Set(
          AdministrativeUnit.units(named: name).flatMap(\.others).map { String(Party.key($0).dropFirst().dropLast()) })
      }
      return commune == other || names(commune).contains(other) || names(other).contains(commune)
        ? .same([.address]) : .other
    }
    // A name that goes on (`…, giai đoạn 2`) may be another one.
    return one == two ? .same([.name]) : one.hasPrefix(two) ? .doubtful([.nameSlip]) : .other
  }

  /// What is looked for in the archive: a plot by its numbers alone, because its commune may have had another name.
  static func searched(_ wanted: String) -> String {
    plot(Party.key(wanted)).map { "thua \($0.numbers[0]) to \($0.numbers[1])" } ?? wanted
  }

  /// ` thua 12 to 5 xa phu hoi `.
  private static func plot(_ key: String) -> (numbers: [String], commune: String?)? {
    let words = key.split(separator: " ").map(String.init)
    guard let plot = words.firstIndex(of: "thua"), let sheet = words.firstIndex(of: "to"), plot + 1 < words.count,
      sheet + 1 < words.count
    else { return nil }
    let rest = words[(max(plot, sheet) + 2)...]
    return ([words[plot + 1], words[sheet + 1]], rest.isEmpty ? nil : rest.joined(separator: " "))
  }
}
