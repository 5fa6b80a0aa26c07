import Archive
import Exchange
import Foundation
import LineRecognition
import ReaderLine
import Records
import Spreadsheets
import VietnameseText

/// What is fed. Nothing may trap, hang or take memory without bound; refusing is always right.
enum Subject: String, CaseIterable {
  case frames, query, sheet, spreadsheet
  case trainedData = "trained-data"
  case languageModel = "language-model"

  func take(_ bytes: [UInt8]) {
    switch self {
    case .frames: Self.takeFrames(bytes)
    case .query: Self.ask(String(decoding: bytes.prefix(400), as: UTF8.self))
    case .sheet: Self.takeSheet(Data(bytes))
    case .spreadsheet: Self.takeSpreadsheet(bytes)
    case .trainedData:
      guard let data = try? TrainedData(bytes) else { return }
      _ = try? LineModel(data)
      _ = try? LineDecoder(data)
    case .languageModel: _ = try? LanguageModel(packed: bytes)
    }
  }

  /// In two pieces, both ways of the line.
  private static func takeFrames(_ bytes: [UInt8]) {
    var answers = FrameAssembler()
    answers.append(bytes.prefix(bytes.count / 2))
    _ = try? answers.next(ReaderAnswer.self)
    answers.append(bytes.dropFirst(bytes.count / 2))
    while let answer = try? answers.next(ReaderAnswer.self) { _ = answer }
    var jobs = FrameAssembler()
    jobs.append(bytes)
    while let job = try? jobs.next(ReaderJob.self) { _ = job }
  }

  /// Columns under one-letter headings, so that inputs come to the rows.
  private static func takeSheet(_ bytes: Data) {
    let columns = ReviewSheet.Column.allCases
    let names = Dictionary(uniqueKeysWithValues: zip(columns, "abcdefghijklmnopqrstuvwxyz").map { ($0, [String($1)]) })
    _ = try? ReviewSheet(bytes, names: names) { FieldName(rawValue: $0) }
    let heading = Data(zip(columns, "abcdefghijklmnopqrstuvwxyz").map { String($1) }.joined(separator: ",").utf8)
    _ = try? ReviewSheet(heading + Data("\n".utf8) + bytes, names: names) { FieldName(rawValue: $0) }
  }

  /// As a file, and as the XML of a sheet with, behind a zero, that of its shared texts.
  private static func takeSpreadsheet(_ bytes: [UInt8]) {
    _ = try? SheetTable(Data(bytes))
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let shared = parts.count > 1 ? parts[1] : Array("<sst><si><t>a</t></si></sst>".utf8)
    guard let table = try? SheetTable(WrappedSheet.data(parts[0], shared)) else { return }
    for row in table.rows { for cell in row.cells { _ = cell.value.text } }
  }

  private static func ask(_ typed: String) {
    guard let query = try? SearchLanguage.read(typed) else { return }
    _ = try? archive?.search(query)
    _ = try? archive?.explain(query)
  }

  private static let archive: Archive? = {
    guard let archive = try? Archive.inMemory() else { return nil }
    let texts = ["giấy phép xây dựng số 22/KH-UBND ngày 28/7/2025", "chuyển đổi số ngành xây dựng tỉnh An Giang"]
    for (number, text) in texts.enumerated() {
      let words = text.split(separator: " ").map {
        Word(text: String($0), box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 90)
      }
      let scan = ScanIntake(
        path: "/\(number).tif", shelf: ShelfPlace(fonds: "Phông", box: "Hộp 1", dossier: "HS 01"),
        stamp: FileStamp(size: 10, modified: 1), digest: Digest(rawValue: String(repeating: "\(number)", count: 64)))
      let page = PageReading(
        outcome: .read(
          PageText(size: PixelSize(width: 100, height: 100), lines: [TextLine(words: words, block: 0, paragraph: 0)])))
      _ = try? archive.file([ReadFile(scan: scan, format: .tiff, pages: [page])])
    }
    return archive
  }()
}
