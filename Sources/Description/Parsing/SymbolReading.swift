internal import Foundation
internal import Records
internal import VietnameseText

/// Sets a symbol right where the evidence is clear: `QD-UBND` becomes `QĐ-UBND`, since QD is no type and QĐ is one.
enum SymbolReading {
  /// - Returns: the symbol, and how many of its groups were changed.
  static func set(_ symbol: String, isParty: Bool) -> (symbol: String, corrections: Int) {
    var corrections = 0
    var groups: [(text: String, end: String)] = []
    var current = ""
    // Between capitals "I." is an L that was split.
    for character in symbol.replacing(/I\.(?=[A-ZĐ])/, with: "L").map(withoutTone) {
      if "-/&".contains(character) {
        groups.append((current, String(character)))
        current = ""
      } else {
        current.append(character)
      }
    }
    groups.append((current, ""))
    // In `2020/NĐ-CP` the type stands behind the year.
    let typeAt = groups.count > 1 && groups[0].text.count == 4 && groups[0].text.allSatisfy(\.isNumber) ? 1 : 0
    for index in groups.indices {
      let before = groups[index].text
      if index == typeAt, groups.count > 1 || isParty, let type = typeGroup(before) {
        groups[index].text = type
      } else if index > typeAt, let body = bodyGroup(before) {
        groups[index].text = body
      }
      corrections += groups[index].text == before ? 0 : 1
    }
    return (groups.map { $0.text + $0.end }.joined(), corrections)
  }

  /// D and Đ as the body's name has them where a group is made of its first letters: `TB-DHĐL` of a TRƯỜNG ĐẠI HỌC ĐIỆN
  /// LỰC is `TB-ĐHĐL`. `initials` are the first letters of the words of the name.
  static func spelt(_ symbol: String, after initials: [Character]) -> String {
    var groups = symbol.split(separator: "-", omittingEmptySubsequences: false).map(Array.init)
    for index in groups.indices.dropFirst() where groups[index].count >= 3 {
      let count = groups[index].count
      let runs = (0..<max(0, initials.count - count + 1)).map { Array(initials[$0..<$0 + count]) }
      let meant = runs.filter { String($0).folded == String(groups[index]).folded }
      if let run = meant.first, Set(meant).count == 1 {
        groups[index] = zip(groups[index], run).map { "DĐ".contains($0) && "DĐ".contains($1) ? $1 : $0 }
      }
    }
    return groups.map { String($0) }.joined(separator: "-")
  }

  /// Whether the text begins with the abbreviation of a type and a hyphen.
  static func beginsWithType(_ text: String) -> Bool {
    let group = String(text.prefix { $0.isLetter })
    let rest = text.dropFirst(group.count)
    return rest.first == "-" && typeGroup(group) != nil
  }

  /// The types whose abbreviation this is, as written.
  static func types(of group: String) -> [DocumentType] {
    DocumentType.allCases.filter { $0.abbreviations.contains(group) }
  }

  /// The abbreviation that is meant; nil where the group is none, or several are equally near.
  private static func typeGroup(_ group: String) -> String? {
    if all.contains(group) { return group }
    let squeezed = group.reduce(into: "") { text, next in
      // "QĐÐ" is a stroke read twice; composed text has made both the same letter.
      if text.last != "Đ" || next != "Đ" { text.append(next) }
    }
    if all.contains(squeezed) { return squeezed }
    let near = all.filter { $0.folded == squeezed.folded }
    if near.count == 1 { return near.first }
    // Among HD and HĐ the paper's own letters decide; among CT, CTr and the like the capitals do.
    return near.first { $0.uppercased() == squeezed.uppercased() }
  }

  /// Symbols are made of first letters and carry no tone; a mark above one is a speck.
  private static func withoutTone(_ letter: Character) -> Character {
    let marks = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    guard marks.contains(where: tones.contains) else { return letter }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: marks.filter { !tones.contains($0) })
    return String(kept).precomposedStringWithCanonicalMapping.first ?? letter
  }

  private static func bodyGroup(_ group: String) -> String? {
    // "ĐĐU" is a stroke read twice.
    let single = group.replacing("ĐĐ", with: "Đ")
    if single != group, bodies.contains(single) { return single }
    let near = bodies.filter { $0.folded == group.folded }
    return near.count == 1 ? near.first : nil
  }

  private static let all = DocumentType.allCases.flatMap(\.abbreviations) + ["SY", "TrS", "SL"]
  /// Bodies that every province has; a folded form that only one of them has is that one.
  private static let bodies = [
    "UBND", "HĐND", "HĐTĐ", "BCĐ", "ĐU", "UBMTTQ", "LĐLĐ", "LĐTBXH", "SLĐTBXH", "SKHĐT", "KHĐT",
  ]
}
