import Records
@testable import Reuse
import Testing

@Suite struct `Procedures` {
  @Test func `that the program brings along have no fault, and there are more than twelve`() {
    for file in ProcedureBook.ownFiles { #expect(ProcedureFile(file.text).faults == [], "\(file.name)") }
    let codes = Set(ProcedureBook.own.procedures.map(\.code))
    #expect(codes.count >= 18)
    #expect(ProcedureBook.own.procedures.allSatisfy { !$0.components.isEmpty })
  }

  @Test func `are chosen by the day of reception`() throws {
    let book = ProcedureBook.own
    let (last, first) = (try #require(RecordDate("2026-06-30")), try #require(RecordDate("2026-07-01")))
    let before = try #require(book.procedure("1.013236", on: last))
    let after = try #require(book.procedure("1.013236", on: first))
    #expect(before.base.contains("175/2024") && before["tham-tra"] == nil)
    #expect(after.base.contains("217/2026") && after["tham-tra"] != nil)
    #expect(book.procedure("1.013234", on: first) == nil)
    #expect(book.procedure("1.013234", on: last) != nil)
  }

  private static let head = """
    [[procedure]]
    code = "1.013236"
    name = "Cấp giấy phép"
    field = "Xây dựng"
    level = "Tỉnh"
    base = "NĐ"
    valid_from = "2026-07-01"
    result = "Giấy phép"

    """

  @Test(arguments: [
    ("[[procedure]]\ncode = 1.013236\n", 2, ProcedureFault.Kind.notText("code")),
    (head + "colour = \"red\"\n", 9, .unknownKey("colour")),
    (head + "name = \"x\"\n", 9, .doubleKey("name")),
    (head + "[[procedure.component]]\nkey = \"a\"\n", 9, .missingKey("name")),
    (head + "what\n", 9, .notUnderstood),
    (head + "verified = 3\n", 9, .wrongValue("verified")),
    (head + head, 9, .overlapping("1.013236")),
    ("", 1, .noProcedure),
  ])
  func `with a fault are told by its line`(text: String, line: Int, kind: ProcedureFault.Kind) {
    #expect(
      ProcedureFile(text).faults.contains(ProcedureFault(line: line, kind: kind)), "\(ProcedureFile(text).faults)")
  }
}
