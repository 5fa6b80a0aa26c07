import Archive
import Exchange
import Foundation
import Records
import Spreadsheets
import Testing

@Suite struct `A sheet of decisions` {
  private static let names: [ReviewSheet.Column: [String]] = [
    .document: ["Mã văn bản", "Document"], .field: ["Trường"], .value: ["Máy đọc"], .decision: ["Quyết định"],
    .correction: ["Giá trị đúng"],
  ]
  private static let heading = "Mã văn bản,Trường,Máy đọc,Quyết định,Giá trị đúng\r\n"

  private static func sheet(_ text: String) throws -> ReviewSheet {
    try ReviewSheet(Data(text.utf8), names: names) { FieldName(rawValue: $0) }
  }

  @Test func `is read as it was exported, blank rows left aside`() throws {
    let sheet = try Self.sheet(
      "\u{FEFF}" + Self.heading
        + "1,number,22/KH-SXO,sửa,22/KH-SXD\r\n2,signer,,không rõ,\r\n3,date,2025-07-28,đúng,\r\n"
        + "4,agency,'=cmd,,\r\n5,subject,\"a \"\"b\"\",\nc\",,sạch\r\n")
    #expect(sheet.faults.isEmpty)
    #expect(sheet.blank == 1)
    #expect(sheet.rows.map(\.number) == [2, 3, 4, 6])
    #expect(sheet.rows.map(\.decision.verdict) == [.correct("22/KH-SXD"), .unknown, .confirm, .correct("sạch")])
    #expect(sheet.rows.map(\.decision.seen) == ["22/KH-SXO", "", "2025-07-28", "a \"b\", c"])
  }

  @Test(arguments: [";", "\t"]) func `is read with the sign that a spreadsheet puts between cells`(sign: String) throws
  {
    let text = (Self.heading + "1,number,x,đúng,\r\n").replacing(",", with: sign)
    #expect(try Self.sheet(text).rows.count == 1)
  }

  @Test func `is read in UTF-16, and with columns in another order`() throws {
    let text = "Ghi chú;Giá trị đúng;Quyết định;Máy đọc;Trường;Document\n-;;đúng;x;number;7\n"
    let data = try #require(text.data(using: .utf16))
    let sheet = try ReviewSheet(data, names: Self.names) { FieldName(rawValue: $0) }
    #expect(sheet.rows.map(\.decision.document.rawValue) == [7])
  }

  @Test func `names each bad row and why`() throws {
    let sheet = try Self.sheet(
      Self.heading + "x,number,,đúng,\n1,nummer,,đúng,\n1,number,,vielleicht,\n1,number,,sửa,\n1,number,a,đúng,b\n")
    #expect(sheet.rows.isEmpty)
    #expect(sheet.faults.map(\.number) == [2, 3, 4, 5, 6])
    #expect(
      sheet.faults.map(\.fault) == [
        .documentNotANumber("x"), .fieldNotKnown("nummer"), .decisionNotKnown("vielleicht"), .correctionMissing,
        .correctionWithoutNeed,
      ])
  }

  @Test func `is refused as a whole where it cannot be understood`() {
    #expect(throws: ReviewSheet.Fault.columnsMissing([.decision, .correction])) {
      try Self.sheet("Mã văn bản,Trường,Máy đọc\n")
    }
    #expect(throws: ReviewSheet.Fault.table(.openQuote(row: 2))) { try Self.sheet(Self.heading + "1,\"number\n") }
    #expect(throws: ReviewSheet.Fault.table(.encoding)) {
      try ReviewSheet(Data([0x4D, 0xE3, 0x20]), names: Self.names) { FieldName(rawValue: $0) }
    }
  }

  @Test func `is read from a workbook, with numbers and dates as Excel stores them`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let day = try #require(RecordDate("2025-02-28"))
    let table = SheetDocument(
      heading: ["Mã văn bản", "Trường", "Máy đọc", "Quyết định", "Giá trị đúng"],
      rows: [
        [.count(7), .text("date"), .date(day), .text("sửa"), .date(day)],
        [.text("8"), .text("number"), .empty, .empty, .empty],
        [.count(9), .text("number"), .text("=x"), .text("đúng")],
      ])
    try table.write(path, sheet: "Cần xem lại")
    let sheet = try ReviewSheet(Data(contentsOf: URL(filePath: path)), names: Self.names) { FieldName(rawValue: $0) }
    #expect(sheet.blank == 1)
    #expect(sheet.rows.map(\.number) == [2, 4])
    #expect(sheet.rows.map(\.decision.document.rawValue) == [7, 9])
    #expect(sheet.rows.map(\.decision.verdict) == [.correct("28/02/2025"), .confirm])
    #expect(sheet.rows.map(\.decision.seen) == ["28/02/2025", "=x"])
  }
}
