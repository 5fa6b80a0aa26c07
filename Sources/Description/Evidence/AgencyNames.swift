internal import Foundation
internal import VietnameseText

/// The names of the body that issues and of the one above it, as they are written.
struct AgencyNames: Sendable {
  let agency: String
  let parent: String?

  init(_ zone: AgencyZone, _ restoration: MarkRestoration) {
    agency = Self.name(zone.agency, restoration)
    parent = zone.parent.isEmpty ? nil : Self.name(zone.parent, restoration)
  }

  /// The lines of a letterhead as one name, with the marks that recognition lost.
  static func name(_ lines: [Piece], _ restoration: MarkRestoration) -> String {
    let spelt = lines.map { line in
      let words = restoration.repaired(line.words).singleSpaced.withoutLead.withoutTail.split(separator: " ")
      return AuthorityWords.spelt(words.map(String.init)).joined(separator: " ")
    }
    return restoration.restored(spelt.joined(separator: " "))
  }
}

extension String {
  /// Without the specks before a name.
  fileprivate var withoutLead: String { String(drop { !$0.isLetter && !$0.isNumber && !"(“\"".contains($0) }) }

  /// Without the rules and specks behind it.
  fileprivate var withoutTail: String {
    String(reversed().drop { !$0.isLetter && !$0.isNumber && !")”\",-".contains($0) }.reversed())
  }
}
