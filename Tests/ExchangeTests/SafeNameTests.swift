import Archive
import Foundation
import Records
import Testing

@testable import Exchange

@Suite struct `A name that every system takes` {
  @Test(arguments: [
    ("Kế hoạch số 22", "Kế hoạch số 22"), ("Ke\u{302}\u{301} hoạch", "Kế hoạch"), ("22/KH-UBND", "22_KH-UBND"),
    ("a<b>c:d\"e\\f|g?h*i", "a_b_c_d_e_f_g_h_i"), ("con", "con_"), ("CON.tar", "CON_.tar"), ("com1", "com1_"),
    ("LPT²", "LPT²_"), ("com10", "com10"), ("console", "console"), ("nul .txt", "nul _.txt"), ("tên. . ", "tên"),
    (" tên", "tên"), ("..", "_"), (".", "_"), ("", "_"), ("   ", "_"), (".ẩn", "_ẩn"),
    ("a\nb\u{1B}[31m\u{202E}c", "a_b_[31m_c"),
    ("a\0b", "a_b"), ("\u{200B}", "_"), ("../../etc/passwd", "_._.._etc_passwd"),
  ])
  func `says what was meant`(name: String, safe: String) {
    #expect(SafeName.of(name) == safe)
  }

  @Test func `is not too long, in letters and in bytes, and tells long names apart`() {
    let long = String(repeating: "Báo cáo ", count: 60)
    let names = [long + "1", long + "2", String(repeating: "ễ", count: 300), String(repeating: "👨‍👩‍👧", count: 90)].map(
      SafeName.of)
    #expect(Set(names).count == 4)
    for name in names {
      #expect(name.utf16.count <= SafeName.mostUnits && name.utf8.count <= SafeName.mostBytes, "\(name)")
      #expect(name.utf8.count > 60 && SafeName.of(name) == name, "\(name)")
    }
  }

  @Test func `is safe whatever is thrown at it`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let scalars = (0..<Int.random(in: 0...140, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random() ? 0x7F : 0x1FFFF), using: &random))
      }
      let name = String(String.UnicodeScalarView(scalars))
      let safe = SafeName.of(name)
      #expect(!safe.isEmpty && safe.utf16.count <= SafeName.mostUnits && safe.utf8.count <= SafeName.mostBytes)
      #expect(!safe.contains { "<>:\"/\\|?*".contains($0) } && !safe.hasPrefix(".") && !safe.hasSuffix("."), "\(safe)")
      #expect(safe.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(safe.unicodeScalars.map(\.value))")
      #expect(SafeName.of(safe) == safe, "\(safe)")
    }
  }
}

@Suite struct `The names of files that leave` {
  private func place(
    _ number: Int64, _ path: String, fonds: String? = nil, box: String? = "Hộp 1", dossier: String = "HS 01",
    first: Int = 1, isWhole: Bool = true
  ) -> DeparturePlace {
    DeparturePlace(
      document: DocumentID(rawValue: number), path: path,
      shelf: ShelfPlace(fonds: fonds, box: box, dossier: dossier), firstPage: first, isWholeFile: isWhole)
  }

  private func plan(
    _ places: [DeparturePlace], known: [Int64: String] = [:], foreign: [String] = []
  ) -> [String] {
    var names = ExportNames(ending: "txt")
    let known = Dictionary(uniqueKeysWithValues: known.map { (DocumentID(rawValue: $0.key), $0.value) })
    let paths = names.plan(places, known: known, foreign: foreign)
    return places.map { paths[$0.document] ?? "" }
  }

  @Test func `keep the tree of the shelf and the names of the scans`() {
    #expect(
      plan([
        place(1, "/kho/a.tif"), place(2, "/kho/b.PDF", fonds: "Sở: A", box: nil), place(3, "/kho/so 12.QĐ"),
        place(4, "/kho/d.pdf", first: 7, isWhole: false), place(5, "/kho/d.pdf", first: 1, isWhole: false),
      ]) == [
        "Hộp 1/HS 01/a.txt", "Sở_ A/HS 01/b.txt", "Hộp 1/HS 01/so 12.QĐ.txt", "Hộp 1/HS 01/d-007.txt",
        "Hộp 1/HS 01/d-001.txt",
      ])
  }

  @Test func `are numbered where some system would take two for one`() {
    #expect(
      plan([
        place(1, "/kho/a.tif"), place(2, "/kho/A.png"), place(3, "/kho/a.jpg", dossier: "hs 01"),
        place(4, "/kho/Ế.tif"),
        place(5, "/kho/e\u{302}\u{301}.tif"),
      ]) == [
        "Hộp 1/HS 01/a.txt", "Hộp 1/HS 01/A (2).txt", "Hộp 1/hs 01/a (3).txt", "Hộp 1/HS 01/Ế.txt",
        "Hộp 1/HS 01/ế (2).txt",
      ])
  }

  @Test func `stay what they were, whatever else leaves now`() {
    let places = [place(1, "/kho/a.tif"), place(2, "/kho/a.png"), place(3, "/kho/a.jpg")]
    #expect(
      plan(places, known: [2: "Hộp 1/HS 01/a.txt", 3: "Hộp 9/HS 01/a.txt"]) == [
        "Hộp 1/HS 01/a (2).txt", "Hộp 1/HS 01/a.txt", "Hộp 1/HS 01/a (3).txt",
      ])
    #expect(plan([places[0]], foreign: ["hộp 1/hs 01/A.txt"]) == ["Hộp 1/HS 01/a (2).txt"])
  }

  @Test func `fit into a path of Windows`() {
    let long = String(repeating: "Hồ sơ giải quyết đơn ", count: 30)
    let paths = plan([
      place(1, "/kho/\(long)1.tif", fonds: long, box: long, dossier: long),
      place(2, "/kho/\(long)2.tif", fonds: long, box: long, dossier: long),
      place(3, "/kho/\(long)2.tif", fonds: nil, box: nil, dossier: "1"),
    ])
    #expect(Set(paths).count == 3)
    for path in paths { #expect(path.utf16.count <= SafeName.mostOfPath, "\(path.utf16.count) \(path)") }
    let folders = paths.map { $0.split(separator: "/").dropLast() }
    #expect(folders[0] == folders[1])
  }
}
