import Foundation
import Records
import Testing

@testable import Archive

/// The vectors of docs/catalogue.md.
@Suite struct `Digests of form 1` {
  @Test func `of an event`() {
    let entry = EventLog.Entry(at: "2026-11-30T22:10:00Z", kind: "registered", file: 1, detail: #"{"path":"x"}"#)
    #expect(
      entry.hash(after: EventLog.origin) == "dab675218b2ceaf31aacff4c2a1df67ed9d1092e4435a32ebfcc9c45353cb56e")
  }

  @Test func `of a description`() throws {
    let field = DescribedField(
      value: "22/KH-UBND", printed: "Số: 22/KH-UBND",
      evidence: Evidence(page: 1, box: PixelBox(x: 10, y: 20, width: 300, height: 40), rule: "zone-3-number"),
      confidence: 0.75)
    #expect(
      try CanonicalForm.digest(of: [.number: field])
        == "630d925410fba051e124a3ae3d433092f2c35a5ebc1c346ff328aa50aa030f64")
  }

  @Test func `of contents, empty and with all there is`() throws {
    #expect(
      try CanonicalForm.digest(citations: [], tasks: [])
        == "3b49c4bda2b51bab9c62864f9b93bf980875fb82357884aa06ec45129ea5888b")
    var contents = Sample.contents(citing: ["1/KH-UBND"])
    contents.citations[0].date = RecordDate(year: 2025, month: 7, day: 28)
    contents.citations[0].box = PixelBox(x: 1, y: 2, width: 3, height: 4)
    // The form is that of the programs before it was written down, when there were no people and places among the contents.
    struct Earlier: Encodable {
      var citations: [Citation]
      var tasks: [PlannedTask]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(
      try CanonicalForm.digest(citations: contents.citations, tasks: contents.tasks)
        == SHA256Hex.of(try encoder.encode(Earlier(citations: contents.citations, tasks: contents.tasks))))
  }
}
