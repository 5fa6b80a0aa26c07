import Archive
import Records
import Reuse
import Testing

@Suite struct `The indicators` {
  private func one(_ code: String, _ exempt: CaseExemption?, _ steps: [CaseStep]) throws -> ProcedureCase {
    let day = try #require(RecordDate("2026-10-08"))
    var one = ProcedureCase(
      code: code, procedure: "1.013236", subject: Party(name: "Nguyễn Văn An"), received: day, exempt: exempt)
    one.steps = steps
    return one
  }

  @Test func `count cases by what was done in them, without the exempt ones`() throws {
    let used = CaseStep(kind: .used, component: "dat", document: DocumentID(rawValue: 1), reuse: 1)
    let shared = CaseStep(
      kind: .used, component: "dat", document: DocumentID(rawValue: 1), reuse: 2, resultCode: "KQ.G15.000031")
    let added = CaseStep(kind: .added, component: "ban-ve", file: "a.pdf")
    let result = CaseStep(kind: .result, file: "b.pdf")
    let cases = try [
      one("a", nil, [used, result]), one("b", nil, [added]), one("c", .online, [result]), one("d", .secret, [used]),
      one("e", nil, [shared]),
    ]
    let indicators = Indicator.all(of: cases)
    #expect(indicators.map(\.fulfilled) == [["a", "c"], ["a", "c"], ["a", "e"], ["e"]])
    #expect(indicators.allSatisfy { $0.counted == ["a", "b", "c", "e"] && $0.exempt == ["d"] })
    #expect(indicators.map(\.rate) == [50, 50, 50, 25])
  }

  @Test func `are not applicable where nothing counts`() {
    #expect(Indicator.all(of: []).allSatisfy { $0.rate == nil })
  }
}
