import Archive
import Records
import Testing

@testable import Digitisation

/// Proposals over a disk that is only told of: folders with the depth of their scans.
@Suite struct `Proposing shelves` {
  private func proposed(
    for named: [String], registered: [(String, String?, String)] = [], depths: [String: Int],
    firsts: [String: Set<String>] = [:], known: [(String, ShelfPlace)] = [], fonds: Set<String> = [],
    withoutFonds: Bool = false
  ) throws -> [String] {
    let surroundings = ShelfProposal.Surroundings(
      look: { ShelfLook(depth: depths[$0.path], first: firsts[$0.path] ?? []) },
      folders: { folder in
        let inner = depths.keys.filter { folder.contains($0) }.map { folder.appending(folder.names(to: $0)[0]).path }
        return Set(inner).sorted().map { FolderPath($0) }
      },
      places: { folder in known.filter { folder.contains($0.0) }.map { KnownPlace(path: $0.0, place: $0.1) } },
      fonds: { _ in fonds }, hasFilesWithoutFonds: { _, _ in withoutFonds })
    let roots = try registered.map { path, fonds, levels in
      ShelfRoot(
        id: ShelfRootID(rawValue: 1), location: path,
        rule: ShelfRule(fonds: fonds, levels: try #require(ShelfLevels(levels))), origin: .understood)
    }
    return try ShelfProposal(surroundings: surroundings, registered: roots).shelves(for: named.map { FolderPath($0) })
      .map { "\($0.location) \($0.rule.fonds ?? "–") \($0.rule.levels.text)" }
  }

  @Test func `takes a single first folder as it is, without a fonds`() throws {
    #expect(try proposed(for: ["/kho"], depths: ["/kho": 3]) == ["/kho – fonds/box/dossier"])
    #expect(try proposed(for: ["/kho/a"], depths: ["/kho/a": 2]) == ["/kho/a – box/dossier"])
    #expect(try proposed(for: ["/kho/a/h"], depths: ["/kho/a/h": 1]) == ["/kho/a/h – dossier"])
  }

  @Test func `registers no dossier by itself, nor an empty folder`() throws {
    #expect(try proposed(for: ["/kho/a/h/hs"], depths: ["/kho/a/h/hs": 0]) == [])
    #expect(try proposed(for: ["/kho"], depths: [:]) == [])
  }

  @Test func `names the fonds after the folders where several are named`() throws {
    #expect(
      try proposed(for: ["/kho/a", "/kho/b"], depths: ["/kho/a": 2, "/kho/b": 2])
        == ["/kho/a a box/dossier", "/kho/b b box/dossier"])
  }

  @Test func `puts the name of the folder around before one that is taken`() throws {
    #expect(
      try proposed(for: ["/x/a", "/y/a"], depths: ["/x/a": 2, "/y/a": 2])
        == ["/x/a a box/dossier", "/y/a y/a box/dossier"])
    #expect(
      try proposed(
        for: ["/w/x/a"], registered: [("/o", nil, "box/dossier")], depths: ["/w/x/a": 2], fonds: ["A", "x/A"])
        == ["/w/x/a w/x/a box/dossier"])
  }

  @Test func `names the fonds where another shelf, or files of no shelf, have none`() throws {
    let depths = ["/kho/a": 2]
    #expect(
      try proposed(for: ["/kho/a"], registered: [("/o", nil, "box/dossier")], depths: depths) == [
        "/kho/a a box/dossier"
      ])
    #expect(
      try proposed(for: ["/kho/a"], registered: [("/o", "O", "box/dossier")], depths: depths)
        == ["/kho/a – box/dossier"])
    #expect(try proposed(for: ["/kho/a"], depths: depths, withoutFonds: true) == ["/kho/a a box/dossier"])
  }

  @Test func `keeps fonds that folders below stand for apart from those that are known`() throws {
    #expect(
      try proposed(for: ["/kho"], depths: ["/kho": 3], firsts: ["/kho": ["Sở A", "Sở B"]], fonds: ["sở b"])
        == ["/kho kho fonds/box/dossier"])
  }

  @Test func `leaves folders in a shelf to its rule`() throws {
    let registered = [("/kho", String?.none, "fonds/box/dossier")]
    #expect(try proposed(for: ["/kho/a/h"], registered: registered, depths: ["/kho/a/h": 1]) == [])
    #expect(try proposed(for: ["/kho"], registered: registered, depths: ["/kho": 4]) == [])
  }

  @Test func `gives what lies beside a shelf a shelf of its own`() throws {
    let registered = [("/kho/a", String?.none, "box/dossier")]
    #expect(
      try proposed(for: ["/kho"], registered: registered, depths: ["/kho/a": 2, "/kho/b": 2, "/kho/c": 0])
        == ["/kho/b b box/dossier"])
    #expect(
      try proposed(for: ["/"], registered: registered, depths: ["/kho/a": 2, "/kho/b": 2, "/khac": 3])
        == ["/khac khac fonds/box/dossier", "/kho/b b box/dossier"])
  }

  @Test func `takes the shelves of earlier versions from the places of their files`() throws {
    let known = [
      ("/kho/a/h1/hs1/1.tif", ShelfPlace(fonds: "a", box: "h1", dossier: "hs1")),
      ("/kho/h2/hs2/2.tif", ShelfPlace(box: "h2", dossier: "hs2")), ("/kho/3.tif", ShelfPlace(dossier: "kho")),
    ]
    for named in ["/kho", "/kho/a", "/kho/a/h1"] {
      #expect(
        try proposed(for: [named], depths: ["/kho": 3, "/kho/a": 2, "/kho/a/h1": 1], known: known)
          == ["/kho – fonds/box/dossier"])
    }
  }

  @Test func `does not take a shelf from places that do not follow from the folders`() throws {
    let known = [("/kho/h/hs/1.tif", ShelfPlace(fonds: "Phông Sở", box: "Hộp 1", dossier: "HS 1"))]
    #expect(try proposed(for: ["/kho"], depths: ["/kho": 2], known: known) == ["/kho – box/dossier"])
  }
}
