import Archive
import Records
import Spreadsheets
import Reporting
import Testing
import Wording

@testable import sohoa

@Suite struct `A report for a person` {
  @Test func `puts Đ beside D, and what has no type first`() {
    let rows = [nil, "Báo cáo", "Dự án", "Giấy mời", "Đề án"].map { type in
      LedgerRow(key: [type], pages: PageLedger(), documents: 0, documentsDone: 0, needReview: 0)
    }
    let report = ProgressReport(
      grouping: .type, total: PageLedger(), documents: DocumentAccount(documents: 0, done: 0, toReview: 0), rows: rows)
    let lines = ReportTable(report: report, language: .english).sheet.csv.split(separator: "\r\n").dropFirst()
    #expect(
      lines.compactMap { $0.split(separator: ",").first } == ["(unknown)", "Báo cáo", "Đề án", "Dự án", "Giấy mời"])
  }
}
