import Archive
import Records
import Testing

@Suite struct `Searching by the agency` {
  private let archive: Archive
  private let department, former, committee: DocumentID

  init() throws {
    archive = try Archive.inMemory()
    department = try Self.file("SỞ XÂY DỰNG", under: "ỦY BAN NHÂN DÂN TỈNH AN GIANG", in: archive)
    former = try Self.file("SỞ Y TẾ", under: "UBND TỈNH KIÊN GIANG", in: archive)
    committee = try Self.file("ỦY BAN NHÂN DÂN TỈNH AN GIANG", under: nil, in: archive)
  }

  private static func file(_ agency: String, under parent: String?, in archive: Archive) throws -> DocumentID {
    var description = Sample.description(agency: agency)
    description[.agencyParent] = parent.map {
      DescribedField(value: $0, printed: $0, evidence: Evidence(page: 1, box: nil, rule: "test"), confidence: 0.9)
    }
    return try archive.file("một trang", as: description)
  }

  private func found(_ agency: String) throws -> Set<DocumentID> {
    var query = SearchQuery(words: "", agency: agency)
    query.groupsDocuments = true
    return Set(try archive.search(query).hits.map(\.document))
  }

  @Test(arguments: [
    "Sở Xây dựng", "so xay dung", "SXD", "Sở Xây dựng tỉnh An Giang", "Sở Xây dựng An Giang", "SXD An Giang",
  ])
  func `takes a name as people say it`(name: String) throws {
    #expect(try found(name) == [department])
  }

  @Test func `goes by the body above it, and by the other name of its place`() throws {
    #expect(try found("Sở Y tế Kiên Giang") == [former] && found("Sở Y tế tỉnh Kiên Giang") == [former])
    #expect(try found("Sở Xây dựng Kiên Giang") == [department])
    #expect(try found("Sở Y tế An Giang") == [former])
  }

  @Test func `takes no words of other names for it, and hides no other writing`() throws {
    let project = try Self.file("SỞ Y TẾ (DỰ ÁN)", under: "UBND TỈNH KIÊN GIANG", in: archive)
    let written = try Self.file("UBND tỉnh An Giang", under: nil, in: archive)
    let office = try Self.file("VĂN PHÒNG UBND", under: "UBND TỈNH AN GIANG", in: archive)
    #expect(try found("Sở Y tế An Giang") == [former, project])
    #expect(try found("UBND tỉnh An Giang").isSuperset(of: [committee, written]))
    #expect(try found("Văn phòng UBND tỉnh An Giang") == [office])
    let board = try Self.file("BAN QUẢN LÝ DỰ ÁN SỐ 2 XÂY DỰNG", under: "UBND TỈNH AN GIANG", in: archive)
    #expect(try !found("Sở Xây dựng An Giang").contains(board) && found("SYT") == [former])
  }

  @Test func `tells the bodies above apart, however many there are`() throws {
    let here = try Self.file("PHÒNG NỘI VỤ", under: "UBND HUYỆN CHÂU PHÚ", in: archive)
    for number in 0..<70 { _ = try Self.file("PHÒNG NỘI VỤ", under: "UBND HUYỆN SỐ \(number)", in: archive) }
    #expect(try found("phòng nội vụ huyện Châu Phú") == [here])
    #expect(try found("phòng nội vụ").count == 20)
  }

  @Test func `spells out what is written short`() throws {
    #expect(try found("ubnd") == [committee] && found("UBND tỉnh An Giang") == [committee])
  }

  @Test func `finds nothing of an agency that the archive does not have`() throws {
    #expect(try found("Sở Tài chính").isEmpty && found("Sở Y tế Cà Mau").isEmpty && found("-").isEmpty)
  }

  @Test func `counts names as one that differ in capitals or in the place of a tone`() throws {
    for name in ["UỶ BAN NHÂN DÂN TỈNH CÀ MAU", "Ủy ban nhân dân tỉnh Cà Mau"] {
      _ = try Self.file(name, under: nil, in: archive)
    }
    let facets = try archive.facets(of: SearchQuery(words: "", agency: "cà mau"))
    #expect(facets.agencies.map(\.documents) == [2])
  }
}
