import Archive
import Records

/// Records made up from phrase statistics: 300 words a page, one to seven pages a record. Record `n` is the same in
/// every archive, so a larger archive holds the smaller one.
struct MadeRecords {
  let statistics: PhraseStatistics
  static let wordsOnPage = 300
  private static let wordsOnLine = 12
  static let agencies = [
    ("Ủy ban nhân dân tỉnh", "UBND"), ("Sở Xây dựng", "SXD"), ("Sở Nội vụ", "SNV"), ("Sở Tài chính", "STC"),
    ("Sở Nông nghiệp và Môi trường", "SNNMT"), ("Sở Giáo dục và Đào tạo", "SGDĐT"), ("Sở Y tế", "SYT"),
    ("Sở Tư pháp", "STP"), ("Sở Công Thương", "SCT"), ("Văn phòng Ủy ban nhân dân tỉnh", "VPUBND"),
    ("Hội đồng nhân dân tỉnh", "HĐND"), ("Thanh tra tỉnh", "TTr"), ("Ban Quản lý các khu công nghiệp", "BQLKCN"),
    ("Ủy ban nhân dân phường Long Xuyên", "UBND"), ("Ủy ban nhân dân xã Châu Thành", "UBND"),
  ]
  static let types: [DocumentType] = [
    .congVan, .quyetDinh, .keHoach, .baoCao, .toTrinh, .thongBao, .bienBan, .huongDan, .nghiQuyet, .giayMoi,
  ]

  func record(_ number: Int) -> ReadFile {
    var random = SeededRandom(seed: UInt64(number) &* 7919 &+ 6)
    let type = Self.types[min(Int.random(in: 0..<14, using: &random), Self.types.count - 1)]
    let agency = Self.agencies[Int.random(in: 0..<Self.agencies.count, using: &random)]
    let day = RecordDate(
      year: Int.random(in: 2006...2025, using: &random), month: Int.random(in: 1...12, using: &random),
      day: Int.random(in: 1...28, using: &random))
    let abbreviation = type.abbreviations.first ?? "CV"
    let symbol = "\(Int.random(in: 1...4000, using: &random))/\(abbreviation)-\(agency.1)"
    let subject = statistics.phrase(Int.random(in: 7...14, using: &random), &random).joined(separator: " ")
    let date = day.map { "ngày \($0.day) tháng \($0.month) năm \($0.year)" } ?? ""
    let head = "\(agency.0)\n\nSố: \(symbol)\n\n\(date)\n\n\(type.name)\n\nVề việc \(subject)\n\n"
    let pages = (1...Int.random(in: 1...7, using: &random)).map { page in
      PageReading(outcome: .read(text((page == 1 ? head : "") + body(&random))))
    }
    let values: [(FieldName, String?)] = [
      (.type, type.rawValue), (.number, symbol), (.date, day?.description), (.agency, agency.0), (.subject, subject),
    ]
    let evidence = Evidence(page: 1, box: nil, rule: "made")
    let fields = values.compactMap { name, value in
      value.map { (name, DescribedField(value: $0, printed: $0, evidence: evidence, confidence: 0.9)) }
    }
    let digest = String(String(number, radix: 16).reversed()).padding(to: 64)
    let shelf = ShelfPlace(fonds: "Phông 1", box: "Hộp \(number / 200)", dossier: "Hồ sơ \(number / 20)")
    return ReadFile(
      scan: ScanIntake(
        path: "/made/\(number).pdf", shelf: shelf, stamp: FileStamp(size: 1, modified: 1),
        digest: Digest(rawValue: digest)),
      format: .pdf, pages: pages, description: RecordDescription(fields: Dictionary(uniqueKeysWithValues: fields)))
  }

  /// Sentences of 8 to 24 words; three words in a hundred are numbers, three in a thousand slips of recognition.
  private func body(_ random: inout SeededRandom) -> String {
    var text = ""
    var word = statistics.word(&random)
    var left = Int.random(in: 8...24, using: &random)
    for place in 1...Self.wordsOnPage {
      switch Int.random(in: 0..<1000, using: &random) {
      case ..<30: text += String(Int.random(in: 1...4000, using: &random))
      case ..<33: text += Self.slip(&random)
      default: text += statistics.words[word]
      }
      word = statistics.word(after: word, &random)
      left -= 1
      if left == 0 {
        text += "."
        left = Int.random(in: 8...24, using: &random)
      }
      text += place.isMultiple(of: Self.wordsOnLine) ? "\n" : " "
    }
    return text
  }

  static func slip(_ random: inout SeededRandom) -> String {
    let letters = Array("abcdeghiklmnopqrstuvxy")
    return String(
      (0..<Int.random(in: 4...6, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      })
  }

  /// A line is kept as one box: where words stand on a page costs room, but nothing of what is measured here.
  private func text(_ text: String) -> PageText {
    var paragraph = 0
    var lines: [TextLine] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty else {
        paragraph += 1
        continue
      }
      let box = PixelBox(x: 200, y: 50 * number, width: 2000, height: 40)
      lines.append(
        TextLine(words: [Word(text: String(line), box: box, confidence: 95)], block: 0, paragraph: paragraph))
    }
    return PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)
  }
}

extension String {
  fileprivate func padding(to length: Int) -> String { self + String(repeating: "0", count: max(0, length - count)) }
}
