import Archive
import Foundation
import Records

/// Pages and files made up for the tests.
enum Sample {
  /// A page of lines; an empty line starts a paragraph. Boxes follow from where a word stands in its line.
  static func page(_ text: String) -> PageText {
    var lines: [TextLine] = []
    var paragraph = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty {
        paragraph += 1
        continue
      }
      let words = line.split(separator: " ").enumerated().map { index, word in
        let box = PixelBox(x: 100 * index, y: 50 * number, width: 90, height: 40)
        return Word(text: String(word), box: box, confidence: 96.5)
      }
      lines.append(TextLine(words: words, block: 0, paragraph: paragraph))
    }
    return PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)
  }

  static func read(_ text: String) -> PageReading {
    PageReading(
      outcome: .read(page(text)),
      measures: PageMeasures(size: PixelSize(width: 2480, height: 3508), resolution: 300, confidence: 96.5))
  }

  static func scan(
    _ path: String, content: String? = nil, dossier: String = "HS 01", modified: Int64 = 1
  ) -> ScanIntake {
    ScanIntake(
      path: path, shelf: ShelfPlace(fonds: "Phông Sở", box: "Hộp 1", dossier: dossier),
      stamp: FileStamp(size: 10, modified: modified), digest: digest(content ?? path))
  }

  /// Not SHA-256, but as long, and different for different short texts.
  static func digest(_ content: String) -> Digest {
    let hex = content.utf8.map { String($0, radix: 16) }.joined()
    return Digest(rawValue: String((hex + String(repeating: "0", count: 64)).suffix(64 + hex.utf8.count).prefix(64)))
  }

  static func description(
    type: DocumentType? = .keHoach, number: String? = "22/KH-UBND", date: String? = "2025-07-28",
    month: String? = nil, agency: String? = "Ủy ban nhân dân tỉnh", subject: String? = "chuyển đổi số"
  ) -> RecordDescription {
    var description = RecordDescription()
    let values: [(FieldName, String?)] = [
      (.type, type?.rawValue), (.number, number), (.date, date), (.month, month.flatMap { $0.isEmpty ? nil : $0 }),
      (.agency, agency), (.subject, subject),
    ]
    for (name, value) in values {
      description[name] = value.map {
        DescribedField(
          value: $0, printed: $0,
          evidence: Evidence(page: 1, box: PixelBox(x: 1, y: 2, width: 3, height: 4), rule: "test-\(name)"),
          confidence: 0.9)
      }
    }
    return description
  }

  /// What cites `numbers`, each on its first page.
  static func contents(citing numbers: [String]) -> DocumentContents {
    DocumentContents(
      citations: numbers.map {
        Citation(
          type: .keHoach, number: $0, date: nil, agency: nil, printed: "Kế hoạch số " + $0, page: 1,
          box: PixelBox(x: 1, y: 2, width: 3, height: 4), confidence: 0.9)
      })
  }

  /// A folder that is removed when the work is done.
  static func inFolder<Value>(_ work: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sohoa-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try work(folder)
  }
}

extension Archive {
  /// Registers a file, settles its pages as given, and describes the document.
  @discardableResult
  func file(
    _ scan: ScanIntake, _ pages: [PageReading], as description: RecordDescription? = nil
  ) throws -> (file: ScanFileID, document: DocumentID, pages: [PageID]) {
    guard case .new(let file) = try register(scan) else { throw ArchiveError.failed(code: -1) }
    try registerPages(pages.count, format: .tiff, of: file)
    let waiting = try waitingPages(limit: 1000).filter { $0.file == file }
    for (page, reading) in zip(waiting, pages) { _ = try settle(page.page, as: reading) }
    if let description { try describe(waiting[0].document, as: description) }
    return (file, waiting[0].document, waiting.map(\.page))
  }

  /// Files one page of text, under a path that nobody else has.
  @discardableResult
  func file(_ text: String, as description: RecordDescription? = nil) throws -> DocumentID {
    try file(Sample.scan("/\(UUID().uuidString)"), [Sample.read(text)], as: description).document
  }

  func found(_ words: String) throws -> [DocumentID] {
    try search(SearchQuery(words: words)).hits.map(\.document)
  }
}

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
