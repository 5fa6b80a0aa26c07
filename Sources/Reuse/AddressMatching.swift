internal import Records
internal import VietnameseText

/// Whether two addresses are one place: the house or hamlet, and the commune under its old or its new name.
enum AddressMatching {
  /// False also where one of them tells too little.
  static func agree(_ first: String, _ second: String) -> Bool {
    let (one, two) = (Parts(first), Parts(second))
    guard let house = one.house, house == two.house, let commune = one.commune, let other = two.commune else {
      return false
    }
    return commune == other || names(of: commune).contains(other) || names(of: other).contains(commune)
  }

  /// The names that the area of a commune has borne.
  private static func names(of commune: String) -> Set<String> {
    Set(AdministrativeUnit.units(named: commune).flatMap(\.others).map { key($0) })
  }

  private static func key(_ text: some StringProtocol) -> String {
    String(Party.key(String(text)).dropFirst().dropLast())
  }

  private struct Parts {
    var house: String?
    var commune: String?

    init(_ address: String) {
      for part in address.split(whereSeparator: { ",;".contains($0) }) {
        let key = AddressMatching.key(part)
        if ["xa ", "phuong ", "thi tran ", "dac khu "].contains(where: key.hasPrefix) {
          commune = commune ?? key
        } else if !["huyen ", "quan ", "thi xa ", "thanh pho ", "tp ", "tinh "].contains(where: key.hasPrefix) {
          house = house ?? key
        }
      }
    }
  }
}
