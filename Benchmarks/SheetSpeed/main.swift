// For Benchmarks/sheets.py.
//   SheetSpeed make DOCUMENTS FOLDER   makes an archive in FOLDER (a new one) of described documents of one page, forty a dossier
//   SheetSpeed read FILE               reads a sheet; prints its rows and cells, and the seconds
//   SheetSpeed show FILE               prints the cells that were read, one a line
import Archive
import Foundation
import Records
import Spreadsheets

let arguments = Array(CommandLine.arguments.dropFirst())

func field(_ value: String) -> DescribedField {
  DescribedField(value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "made"), confidence: 0.95)
}

func description(_ number: Int) -> RecordDescription {
  let date = "\(2000 + number % 26)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-\(10 + number % 18)"
  let ordinal = "\(number % 900 + 1)/QĐ-UBND"
  return RecordDescription(fields: [
    .type: field("Quyết định"), .number: field(ordinal), .symbol: field("QĐ-UBND"), .date: field(date),
    .agency: field("Ủy ban nhân dân tỉnh An Giang"), .place: field("Long Xuyên"),
    .signer: field("Nguyễn Văn Thanh"), .signerRole: field("Phó Chủ tịch"),
    .subject: field("Về việc phê duyệt quy hoạch chi tiết xây dựng khu dân cư số \(number), tỷ lệ 1/500"),
  ])
}

func file(_ number: Int) -> ReadFile {
  let digits = String(number, radix: 16)
  let scan = ScanIntake(
    path: "/kho/Phông UBND/Hộp \(number / 400)/Hồ sơ \(number / 40)/\(number).tif",
    shelf: ShelfPlace(fonds: "Phông UBND", box: "Hộp \(number / 400)", dossier: "Hồ sơ \(number / 40)"),
    stamp: FileStamp(size: 1, modified: 1),
    digest: Digest(rawValue: String(repeating: "0", count: 64 - digits.count) + digits))
  let word = Word(text: "quyết", box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 90)
  let text = PageText(
    size: PixelSize(width: 2480, height: 3508), lines: [TextLine(words: [word], block: 0, paragraph: 0)])
  return ReadFile(
    scan: scan, format: .tiff, pages: [PageReading(outcome: .read(text))], description: description(number))
}

switch arguments.first {
case "make" where arguments.count == 3:
  let archive = try Archive.open(arguments[2], for: .digitising)
  let wanted = Int(arguments[1]) ?? 0
  for first in stride(from: 0, to: wanted, by: 5000) {
    _ = try archive.file((first..<min(first + 5000, wanted)).map(file))
  }
case "read" where arguments.count == 2:
  let start = ContinuousClock.now
  let table = try SheetTable(Data(contentsOf: URL(filePath: arguments[1]), options: .alwaysMapped))
  let cells = table.rows.reduce(0) { $0 + $1.cells.count }
  print(table.rows.count, cells, start.duration(to: .now) / .seconds(1))
case "show" where arguments.count == 2:
  do {
    let table = try SheetTable(Data(contentsOf: URL(filePath: arguments[1])))
    for row in table.rows {
      for cell in row.cells { print(CellPlace(row: row.number, column: cell.column), cell.value, separator: "\t") }
    }
  } catch {
    print(error)
  }
default:
  print("SheetSpeed make DOCUMENTS FOLDER | read FILE | show FILE")
  exit(64)
}
