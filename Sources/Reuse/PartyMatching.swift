package import Records
internal import VietnameseText

/// Why a paper is taken for a person's, or why it is doubted.
package enum MatchGround: String, Hashable, Sendable, Codable {
  case number, name, born, address
  case numberSlip = "number-slip", nameSlip = "name-slip"
  case nameOnly = "name-only", nameDiffers = "name-differs", plotOnly = "plot-only"
}

/// Whether what a paper tells of somebody is about the person in question.
package enum PartyMatch: Hashable, Sendable {
  case same([MatchGround])
  case doubtful([MatchGround])
  case other

  /// Two things have to agree, one of them the number or the name; what contradicts makes another person. A number of another
  /// kind says nothing: people had cards of nine digits before they had twelve.
  package init(_ found: Party, _ wanted: Party) {
    let distance = found.number.flatMap { own in wanted.number.flatMap { own.distance(to: $0) } }
    let names = Self.names(found.name, wanted.name)
    let births = found.born.flatMap { own in wanted.born.map { Self.agree(own, $0) } }
    let addresses = found.address.flatMap { own in wanted.address.map { AddressMatching.agree(own, $0) } }
    switch distance {
    case 0?:
      if names == .differs {
        self = births == true ? .same([.number, .born]) : .doubtful([.number, .nameDiffers])
      } else if births == false {
        self = .doubtful([.number])
      } else if names == .unknown {
        self = .same([.number])
      } else {
        self = .same(names == .same ? [.number, .name] : [.number, .nameSlip])
      }
    case 1?, 2?:
      // A slip of recognition, or a neighbour in the series of numbers.
      guard names == .same, births != false else {
        self = names == .similar ? .doubtful([.numberSlip, .nameSlip]) : .other; return
      }
      if distance == 1, births == true {
        self = .same([.numberSlip, .name, .born])
      } else {
        self = .doubtful([.numberSlip, .name])
      }
    case .some: self = .other
    case nil:
      guard names == .same, births != false else {
        self = names == .similar && births == true ? .doubtful([.nameSlip, .born]) : .other; return
      }
      if births == true {
        self = .same([.name, .born])
      } else if addresses == true {
        self = .same([.name, .address])
      } else {
        self = .doubtful([.nameOnly])
      }
    }
  }

  private enum Names { case same, similar, differs, unknown }

  private static func names(_ first: String?, _ second: String?) -> Names {
    guard let first, let second else { return .unknown }
    let keys = [Party.key(first), Party.key(second)].map(bare)
    if keys[0] == keys[1] { return .same }
    return LetterDistance.between(keys[0], keys[1], limit: 2) != nil ? .similar : .differs
  }

  /// Without what stands before the name of a person or a firm's form, which papers shorten.
  private static func bare(_ key: String) -> String {
    let short = [
      " cong ty trach nhiem huu han ": " cong ty tnhh ", " cong ty co phan ": " ctcp ", " mot thanh vien ": " mtv ",
    ]
    return short.reduce(key) { $0.replacing($1.key, with: $1.value) }
  }

  /// A year alone, kept as its first day, agrees with any day of it.
  private static func agree(_ first: RecordDate, _ second: RecordDate) -> Bool {
    if first == second { return true }
    return first.year == second.year && [first, second].contains { $0.month == 1 && $0.day == 1 }
  }
}
