import Foundation
import Records
import Testing

@Suite struct `How the folders of a shelf are read` {
  @Test(arguments: [
    ("fonds/box/dossier", "fonds/box/dossier"), ("phông/hộp/hồ sơ", "fonds/box/dossier"),
    ("PHONG/Hop/ho-so", "fonds/box/dossier"), ("hộp/hồ sơ", "box/dossier"), ("ho_so", "dossier"),
    ("phông / mục lục / hộp / hồ sơ", "fonds/inventory/box/dossier"), ("fonds/dossier", "fonds/dossier"),
  ])
  func `levels are understood in both languages, with and without marks`(typed: String, meant: String) {
    #expect(ShelfLevels(typed)?.text == meant)
  }

  @Test(arguments: ["", "/", "box", "box/", "dossier/box", "box/box/dossier", "kệ/hồ sơ", "fonds/box/dossier/page"])
  func `what is no row of levels that ends with the dossier is refused`(typed: String) {
    #expect(ShelfLevels(typed) == nil)
  }

  @Test(arguments: [
    (0, [], "dossier"), (1, [], "dossier"), (2, [], "box/dossier"), (3, [], "fonds/box/dossier"),
    (4, ["hop-01"], "fonds/box/dossier"), (4, ["Mục lục 1", "muc-luc-2"], "fonds/inventory/box/dossier"),
    (4, ["Mục lục 1", "hop-01"], "fonds/box/dossier"),
  ])
  func `levels follow from the depth of the folders`(depth: Int, second: [String], levels: String) {
    #expect(ShelfLevels(depth: depth, second: second).text == levels)
  }

  @Test(arguments: [
    ("box/dossier", ["hop-01", "hs-1"], ShelfPlace(fonds: "Sở", box: "hop-01", dossier: "hs-1")),
    // A folder in a dossier is a part of it.
    ("box/dossier", ["hop-01", "hs-1", "phụ lục"], ShelfPlace(fonds: "Sở", box: "hop-01", dossier: "hs-1")),
    // Of too few folders the outer ones are missing.
    ("box/dossier", ["hs-1"], ShelfPlace(fonds: "Sở", dossier: "hs-1")),
    ("box/dossier", [], ShelfPlace(fonds: "Sở", dossier: "scans")),
    ("fonds/box/dossier", ["A", "hop-01", "hs-1"], ShelfPlace(fonds: "Sở/A", box: "hop-01", dossier: "hs-1")),
    ("inventory/box/dossier", ["ML 1", "h", "hs-1"], ShelfPlace(fonds: "Sở/ML 1", box: "h", dossier: "hs-1")),
    ("fonds/dossier", ["A", "hs-1"], ShelfPlace(fonds: "Sở/A", dossier: "hs-1")),
  ])
  func `a file has its place by its folders`(levels: String, folders: [String], place: ShelfPlace) throws {
    let rule = ShelfRule(fonds: "Sở", levels: try #require(ShelfLevels(levels)))
    #expect(rule.place(of: folders, inRoot: "scans") == place)
  }

  @Test func `a fonds comes from the folders where the root has none`() throws {
    let rule = ShelfRule(levels: try #require(ShelfLevels("fonds/box/dossier")))
    #expect(rule.place(of: ["A", "h", "1"], inRoot: "r") == ShelfPlace(fonds: "A", box: "h", dossier: "1"))
    #expect(rule.place(of: ["h", "1"], inRoot: "r") == ShelfPlace(box: "h", dossier: "1"))
  }

  @Test func `a folder holds what lies below it, byte by byte`() {
    let folder = FolderPath("/kho/hộp 1/")
    #expect(folder.contains("/kho/hộp 1/a.tif") && folder.contains("/kho/hộp 1/b/c.tif"))
    #expect(!folder.contains("/kho/hộp 1") && !folder.contains("/kho/hộp 10/a.tif") && !folder.contains("/kho"))
    #expect(!folder.contains("/kho/hộp 1/a.tif".decomposedStringWithCanonicalMapping))
    #expect(folder.names(to: "/kho/hộp 1/b/c.tif") == ["b", "c.tif"])
    #expect(folder.name == "hộp 1" && folder.parent == FolderPath("/kho") && folder.depth == 2)
    #expect(FolderPath("/").contains("/kho") && FolderPath("/").path == "/" && FolderPath("/kho").parent.path == "/")
    #expect(FolderPath("/").appending("kho").path == "/kho")
  }
}
