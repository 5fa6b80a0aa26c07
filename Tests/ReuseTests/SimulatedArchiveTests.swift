import Archive
import Foundation
import Records
import Reuse
import Testing

@Suite struct `A simulated archive` {
  /// `SOHOA_REUSE_FULL=1` for 2,000 people, 6,000 papers and 300 cases, else a tenth.
  @Test func `calls held what is held, and never another person's paper`() throws {
    let isFull = ProcessInfo.processInfo.environment["SOHOA_REUSE_FULL"] != nil
    let (people, papers, cases) = isFull ? (2000, 6000, 300) : (200, 600, 60)
    let simulated = try SimulatedPapers(people: people, papers: papers, seed: 23)
    let day = try #require(RecordDate("2026-10-08"))
    let keys = ["cchn", "van-bang", "kinh-nghiem"]
    let procedures = try ["1.013217", "1.013237"].map { try #require(ProcedureBook.own.procedure($0, on: day)) }
    var (right, wrong, missed, doubted) = (0, 0, 0, 0)
    for (index, person) in simulated.people.prefix(cases).enumerated() {
      let subject = Party(
        name: person.name, number: try IdentityNumber(person.number), born: person.born,
        address: person.house + ", " + person.communes.new)
      let desk = PaperDesk(simulated.archive, by: "Lan", purpose: "thử")
      for procedure in procedures {
        for (component, standing) in try desk.standings(of: procedure, for: subject, works: nil, on: day) {
          guard let kind = keys.firstIndex(of: component.key) else { continue }
          switch standing {
          case .held(let chain, _):
            let id = chain.paper.document.id
            if simulated.owner[id] == index, simulated.kind[id] == kind { right += 1 } else { wrong += 1 }
          case .doubtful: if person.kinds.contains(kind) { doubted += 1 }
          case .missing: if person.kinds.contains(kind) { missed += 1 }
          default: Issue.record("\(standing)")
          }
        }
      }
    }
    #expect(wrong == 0)
    #expect(Double(right) >= 0.95 * Double(right + missed + doubted), "\(right) \(missed) \(doubted)")
    print("simulated: right \(right), wrong \(wrong), missed \(missed), doubted \(doubted)")
  }
}
