import Foundation
import Testing

/// A clerk's month: what people decided outlives rescans, overwritten files and copies. With the built programs and the
/// sample records.
@Suite(.serialized) struct `A month of scanning` {
  private let office: ScanningOffice

  init() throws { office = try ScanningOffice() }

  @Test func `keeps a withheld paper withheld when it is scanned again, saved anew or copied`() throws {
    try office.put(.notice, at: "a.jpg")
    try office.run()
    let picture = try office.picture(of: 1)
    #expect(try office.sohoa("withhold", "1", "--reason", "theo sổ").status == 0)

    // The same picture in another file is known.
    try office.append(8, to: "a.jpg")
    #expect(try office.run().status == 0)
    // Another picture of it is not read, and a person is asked.
    try office.write(picture, at: "a.jpg")
    let saved = try office.run("--json")
    #expect(saved.status == 3)
    let asked = try #require(saved.objects.first { $0["kind"] as? String == "undecided" })
    #expect(asked["other"] as? Int == 1)
    #expect(try office.sohoa("review", "--list").output.contains("scanned again?"))
    #expect(try office.sohoa("review", "--same", "\(asked["document"] as? Int ?? 0)").status == 0)
    #expect(try office.sohoa("review", "--list", "--json").lines.isEmpty)
    try office.copy("a.jpg", to: "sao.jpg")
    try office.put(.proposal, at: "a.jpg")
    try office.run()

    #expect(try office.sohoa("search", "thẩm định", "--json").objects.isEmpty)
    #expect(try office.sohoa("show", "1", "--text").output.contains("secret by a person's decision"))
    #expect(try office.sohoa("show", "1", "--image", office.folder + "/x.png").status == 1)
    #expect(try office.findings() == [])
  }

  @Test func `keeps number, corrected fields and boundaries when a paper is scanned again`() throws {
    try office.put(.letter, at: "a.tif")
    try office.run()
    #expect(try office.sohoa("review", "--set", "1", "signer=Trần Văn Tư", "number=912/SXD-QLN").status == 0)
    #expect(try office.sohoa("divide", "1", "--before", "2").status == 0)
    try office.append(8, to: "a.tif")
    let run = try office.run("--json")
    #expect(run.objects.filter { $0["kind"] as? String == "rescanned" }.map { $0["document"] as? Int } == [1, 2])

    let shown = try #require(try office.sohoa("show", "1", "--json").objects.first)
    #expect(shown["signer"] as? String == "Trần Văn Tư" && shown["number"] as? String == "912/SXD-QLN")
    #expect((shown["pages"] as? [Any])?.count == 1)
    let versions = try office.sohoa("show", "1", "--versions", "--json").objects
    #expect(versions.map { $0["version"] as? Int } == [1, 2])
    #expect(try !office.sohoa("show", "1", "--version", "1", "--text").output.isEmpty)
    #expect(try office.sohoa("show", "1", "--version", "9").status == 1)
    #expect(try office.findings() == [])
  }

  @Test func `keeps a paper whose file another one overwrote, and says so`() throws {
    try office.put(.notice, at: "scan0001.tif")
    try office.run("--keep")
    try office.put(.proposal, at: "scan0001.tif")
    let run = try office.run()
    #expect(run.status == 3)
    #expect(run.output.contains("document 1 stays in the archive"))
    #expect(try office.sohoa("show", "1").output.contains("its file was overwritten on"))
    #expect(try office.sohoa("report", "--json").last?["documents"] as? Int == 2)
    // What the archive keeps can still be shown and handed out.
    let original = office.folder + "/goc.jpg"
    #expect(try office.sohoa("show", "1", "--original", original).status == 0)
    #expect(try Data(contentsOf: URL(filePath: original)) == office.content(of: .notice))
    #expect(try office.sohoa("show", "1", "--image", office.folder + "/1.png").status == 0)
    #expect(try office.run().status == 0)
    #expect(try office.findings() == [])
  }

  @Test func `shows no picture of the paper that took the place of another`() throws {
    try office.put(.notice, at: "scan0001.tif")
    try office.run()
    try office.put(.proposal, at: "scan0001.tif")
    try office.run()
    let shown = try office.sohoa("show", "1", "--image", office.folder + "/1.png")
    #expect(shown.status == 1 && shown.errors.split(separator: "\n").count == 2)
  }

  @Test func `names why a document is withheld`() throws {
    try office.put(.notice, at: "a.jpg")
    try office.run()
    let held = try office.sohoa("withhold", "1", "--kind", "personal", "--reason", "đời sống riêng tư", "--lang", "vi")
    #expect(held.output.contains("dữ liệu cá nhân") && held.output.contains("sao lưu"))
    for command in [
      ["show", "1"], ["show", "1", "--text"], ["report"], ["report", "--by", "outcome"], ["check"],
      ["run", office.scans],
    ] {
      #expect(try !office.sohoa(command + ["--lang", "vi"]).output.uppercased().contains("MẬT"), "\(command)")
    }
    let page = try #require(
      (try office.sohoa("show", "1", "--json").objects.first?["pages"] as? [[String: Any]])?.first)
    #expect(page["withheld_for"] as? String == "personal-data" && page["mark"] is NSNull)
    #expect(try office.sohoa("export").output.isEmpty)
    #expect(try office.sohoa("show", "1").output.contains("Lan"))
    #expect(try office.sohoa("withhold", "1", "--kind", "x", "--reason", "a").status == 64)
    #expect(try office.sohoa("withhold", "1", "--kind", "personal", "--mark", "MẬT", "--reason", "a").status == 64)
  }

  @Test func `takes a wrong scan off the books, and puts it back`() throws {
    // One after the other: which of two readers answers first decides on the numbers.
    try office.put(.notice, at: "a-sai.jpg")
    try office.run()
    try office.put(.proposal, at: "b.tif")
    try office.run()
    #expect(try office.sohoa("remove", "1").status == 64)
    #expect(try office.sohoa("remove", office.scans + "/a-sai.jpg", "--reason", "quét nhầm").status == 0)
    #expect(try office.sohoa("show", "1").status == 1)
    #expect(try office.run().output.contains("1 struck off"))
    #expect(try office.sohoa("report", "--json").last?["documents"] as? Int == 1)
    try FileManager.default.removeItem(atPath: office.scans + "/a-sai.jpg")
    #expect(try office.run().status == 0)
    #expect(try office.findings() == [])
    let listed = try office.sohoa("remove", "--list", "--json").objects
    #expect(listed.map { $0["reason"] as? String } == ["quét nhầm"])
    #expect(try office.sohoa("remove", "1", "--undo").status == 0)
    try office.put(.notice, at: "a-sai.jpg")
    try office.run()
    #expect(try office.sohoa("show", "1").status == 0)
    #expect(try office.sohoa("remove", "99", "--reason", "a").status == 1)
    #expect(try office.sohoa("remove", "--reason", "a").status == 64)
  }

  @Test func `finds a paper in both dossiers in which it was filed`() throws {
    try office.put(.notice, at: "hs1/goc.jpg")
    try office.put(.notice, at: "hs2/sao.jpg")
    try office.run()
    for dossier in ["hs1", "hs2"] {
      #expect(try office.sohoa("search", "thẩm định", "--dossier", dossier, "--json").objects.count == 1)
      #expect(try office.sohoa("report", "--by", "dossier").output.contains(dossier))
    }
    #expect(try office.sohoa("show", "1").output.contains("sao.jpg"))
  }
}

/// A shelf of sample records and an archive, gone with the test.
final class ScanningOffice {
  enum Paper: String {
    case notice = "ho-so-0002-tham-dinh-du-an/tb-402.jpg"
    case proposal = "ho-so-0002-tham-dinh-du-an/ttr-56.tif"
    /// Two pages.
    case letter = "ho-so-0001-cap-phep-xay-dung/cv-912-phan-cap.tif"
  }

  let folder: String
  var scans: String { folder + "/kho" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "sohoa-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: folder + "/kho", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func content(of paper: Paper) throws -> Data {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scans/so-xay-dung-an-giang/hop-01")
    return try Data(contentsOf: samples.appending(path: paper.rawValue))
  }

  func put(_ paper: Paper, at name: String) throws { try write(try content(of: paper), at: name) }

  func write(_ content: Data, at name: String) throws {
    let place = URL(filePath: scans + "/" + name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: place)
  }

  func append(_ count: Int, to name: String) throws {
    try write(try Data(contentsOf: URL(filePath: scans + "/" + name)) + Data(repeating: 0, count: count), at: name)
  }

  func copy(_ name: String, to copy: String) throws {
    try FileManager.default.copyItem(atPath: scans + "/" + name, toPath: scans + "/" + copy)
  }

  /// The first page as the program draws it: the same paper as another picture.
  func picture(of document: Int) throws -> Data {
    let path = folder + "/picture.png"
    #expect(try sohoa("show", "\(document)", "--image", path).status == 0)
    return try Data(contentsOf: URL(filePath: path))
  }

  @discardableResult func run(_ options: String...) throws -> CommandRun { try sohoa(["run", scans] + options) }

  func sohoa(_ arguments: String...) throws -> CommandRun { try sohoa(arguments) }

  func sohoa(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments + ["--archive", folder + "/archive"], environment: ["SOHOA_BY": "Lan"])
  }

  /// What a check finds, but for originals that the test took away.
  func findings() throws -> [String] {
    try sohoa("check", "--json").findings
  }
}
