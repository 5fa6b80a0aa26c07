import Archive
import Description
import Foundation
import Records

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// An archive of made-up people and their papers, read with slips: marks lost or changed, digits misread.
struct SimulatedPapers {
  struct Person {
    var name: String
    var number: String
    var oldNumber: String
    var born: RecordDate
    var house: String
    /// A commune of An Giang that was merged on 1 July 2025: its old and its new name.
    var communes: (old: String, new: String)
    var kinds: [Int] = []
  }

  static let titles = ["Chứng chỉ hành nghề", "Bằng tốt nghiệp đại học", "Xác nhận kinh nghiệm nghề nghiệp"]
  private(set) var people: [Person] = []
  private(set) var owner: [DocumentID: Int] = [:]
  private(set) var kind: [DocumentID: Int] = [:]
  let archive: Archive
  private var random: SeededRandom

  private static let communes = [
    ("xã Phú Hội", "xã Nhơn Hội"), ("xã Phước Hưng", "xã Nhơn Hội"), ("xã Quốc Thái", "xã Khánh Bình"),
  ]

  init(people count: Int, papers: Int, seed: UInt64) throws {
    archive = try Archive.inMemory()
    random = SeededRandom(seed: seed)
    for _ in 0..<count { people.append(person()) }
    for paper in 0..<papers { try addPaper(paper) }
  }

  /// Few names for many people: each name is borne by several.
  private mutating func person() -> Person {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi"].randomElement(using: &random) ?? ""
    let middle = ["Văn", "Thị", "Minh", "Hoàng", "Ngọc", "Thanh"].randomElement(using: &random) ?? ""
    let given =
      ["An", "Bình", "Cường", "Dũng", "Hạnh", "Lan", "Mai", "Nam", "Phúc", "Quang", "Sơn", "Thảo", "Tuấn", "Yến"]
      .randomElement(using: &random) ?? ""
    let year = Int.random(in: 1950...1999, using: &random)
    let serial = (0..<6).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    let old = (0..<7).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    let born = RecordDate(
      year: year, month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random))
    return Person(
      name: [family, middle, given].joined(separator: " "),
      number: "0890" + String(year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)") + serial, oldNumber: "35" + old,
      born: born ?? AdministrativeUnit.newSince!,
      house: "Số \(Int.random(in: 1...400, using: &random)), ấp Phú Thạnh",
      communes: Self.communes.randomElement(using: &random) ?? ("", ""))
  }

  private mutating func addPaper(_ serial: Int) throws {
    let index = Int.random(in: 0..<people.count, using: &random)
    let person = people[index]
    let kind = Int.random(in: 0..<Self.titles.count, using: &random)
    let chance = { (share: Double, random: inout SeededRandom) in Double.random(in: 0..<1, using: &random) < share }
    var lines = [Self.titles[kind].uppercased(), "Họ và tên: " + person.name]
    if chance(0.9, &random) {
      let day = person.born
      lines.append(
        "Sinh ngày: \(day.day < 10 ? "0" : "")\(day.day)/\(day.month < 10 ? "0" : "")\(day.month)/\(day.year)")
    }
    if chance(0.95, &random) {
      lines.append(chance(0.2, &random) ? "Số CMND: " + person.oldNumber : "Số CCCD: " + person.number)
    }
    if chance(0.8, &random) {
      lines.append(
        "Địa chỉ: " + person.house + ", " + (chance(0.5, &random) ? person.communes.old : person.communes.new))
    }
    let text = PageText(
      size: PixelSize(width: 2480, height: 3508),
      lines: lines.enumerated().map { number, line in
        TextLine(
          words: line.split(separator: " ").enumerated().map { place, word in
            Word(
              text: slipped(String(word)), box: PixelBox(x: 100 * place, y: 60 * number, width: 90, height: 40),
              confidence: 90)
          }, block: 0, paragraph: number)
      })
    let document = try file(text, serial)
    var description = RecordDescription()
    for (name, value) in [(FieldName.title, Self.titles[kind]), (.number, "\(serial + 1)/CC"), (.date, "2025-05-06")] {
      description[name] = DescribedField(
        value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "simulated"), confidence: 0.9)
    }
    let found = PartyFinder().found(in: [DescribablePage(number: 1, text: text)])
    try archive.describe(
      document, as: description, with: DocumentContents(parties: found.parties, sites: found.sites))
    owner[document] = index
    self.kind[document] = kind
    if !people[index].kinds.contains(kind) { people[index].kinds.append(kind) }
  }

  private func file(_ text: PageText, _ serial: Int) throws -> DocumentID {
    let hex = String(serial, radix: 16)
    let scan = ScanIntake(
      path: "/kho/\(serial).tif", shelf: ShelfPlace(fonds: "Sở", box: "Hộp", dossier: "Hồ sơ"),
      stamp: FileStamp(size: 1, modified: 1),
      digest: Digest(rawValue: String(repeating: "0", count: 64 - hex.count) + hex))
    guard case .new(let file) = try archive.register(scan) else { throw ArchiveError.failed(code: -1) }
    try archive.registerPages(1, format: .tiff, of: file)
    guard let page = try archive.waitingPages(limit: 1).first else { throw ArchiveError.failed(code: -2) }
    return try archive.settle(page.page, as: PageReading(outcome: .read(text))).document
  }

  /// One letter in a hundred loses or changes its mark, one digit in three hundred is misread: more than on real pages
  /// (records-rules §7).
  private mutating func slipped(_ word: String) -> String {
    let marks: [Character: Character] = [
      "ấ": "â", "ố": "ô", "ề": "ê", "à": "ả", "ẩ": "â", "ạ": "a", "ễ": "ê", "ị": "i", "ũ": "u", "ả": "a",
    ]
    return String(
      word.map { letter in
        if letter.isNumber, Int.random(in: 0..<300, using: &random) == 0 {
          return Character(String(Int.random(in: 0...9, using: &random)))
        }
        return Int.random(in: 0..<100, using: &random) == 0 ? marks[letter] ?? letter : letter
      })
  }
}
