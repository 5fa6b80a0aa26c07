/// Words that stand before what tells of a person, a firm or a place; without diacritics, as recognition loses them first.
enum PartyLabel: Hashable, CaseIterable {
  case name, identity, enterprise, born, address, works, project

  /// Longer ones first: `tên công trình` is no `công trình`.
  var phrases: [String] {
    switch self {
    case .name:
      [
        "ho va ten chu ho", "ho va ten", "ho ten", "ho, ten", "ten chu dau tu", "ten chu ho", "ten to chuc",
        "chu dau tu",
        "chu so huu", "nguoi su dung dat", "nguoi de nghi", "cap cho", "ten doanh nghiep", "ten cong ty", "ong (ba)",
        "ong/ba", "ong", "ba",
      ]
    case .identity:
      [
        "so dinh danh ca nhan", "can cuoc cong dan so", "can cuoc cong dan", "the can cuoc so", "can cuoc so",
        "can cuoc",
        "so cccd", "cccd so", "cccd", "chung minh nhan dan so", "chung minh nhan dan", "so cmnd", "cmnd so", "cmnd",
      ]
    case .enterprise:
      [
        "ma so doanh nghiep", "ma so thue", "mst", "dang ky doanh nghiep so", "dkkd so", "ma so dn",
      ]
    case .born: ["ngay thang nam sinh", "ngay sinh", "sinh ngay", "nam sinh", "sinh nam"]
    case .address:
      [
        "dia chi thuong tru", "dia chi lien he", "dia chi tru so", "dia chi tru so chinh", "noi thuong tru",
        "thuong tru tai", "ho khau thuong tru", "noi cu tru", "tru so chinh", "tru so", "dia chi",
      ]
    case .works: ["ten cong trinh", "cong trinh", "hang muc"]
    case .project: ["ten du an", "du an"]
    }
  }

  /// Whether a colon has to follow: these words stand in running text as well.
  var wantsColon: Bool {
    switch self {
    case .works, .project, .address: true
    case .name, .identity, .enterprise, .born: false
    }
  }

  private static let table: [(label: PartyLabel, words: [String])] = allCases.flatMap { label in
    label.phrases.map { (label, $0.split { !$0.isLetter }.map(String.init)) }
  }.sorted { $0.words.count > $1.words.count }

  /// The label that begins with the first of `words`, and how many words it has.
  static func found(in words: ArraySlice<String>) -> (label: PartyLabel, length: Int)? {
    for entry in table where words.starts(with: entry.words) { return (entry.label, entry.words.count) }
    return nil
  }
}
