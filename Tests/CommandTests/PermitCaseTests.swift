import Foundation
import Testing

/// The worked example of the README: a permit of which the samples hold five papers of seven. With the built programs.
@Suite(.serialized) struct `A building permit` {
  private let folder: String
  private let code = "H15.50-261008-0975"
  private let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "scans/so-xay-dung-an-giang/hop-03/ho-so-0011-nha-may-xay-xat")

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "sohoa-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: samples, to: URL(filePath: folder + "/ho-so"))
  }

  private func sohoa(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments + ["--archive", folder + "/archive"], environment: ["SOHOA_BY": "Lan"])
  }

  /// How each component stands, by its key.
  private func standings(_ run: CommandRun) -> [String: String] {
    Dictionary(
      run.objects.filter { $0["kind"] as? String == "case-component" }.compactMap { line in
        (line["component"] as? String).flatMap { key in (line["standing"] as? String).map { (key, $0) } }
      }
    ) { $1 }
  }

  private func open(_ code: String, received: String) throws -> CommandRun {
    try sohoa(
      "case", "open", code, "--procedure", "1.013236", "--subject", "Công ty TNHH Lương thực Phú Hội", "--number",
      "1602112231", "--works", "Nhà máy xay xát lúa gạo Phú Hội; thửa 118 tờ 24, xã An Phú", "--received", received,
      "--json")
  }

  @Test func `has five of seven papers held, one expired and one missing, from the scan to the closed case`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try sohoa("run", folder + "/ho-so").status == 0)
    let opened = try open(code, received: "8/10/2026")
    #expect(
      standings(opened) == [
        "don": "exempt", "dat": "held", "du-an": "held", "tham-tra": "held", "pccc": "held", "moi-truong": "expired",
        "van-hoa": "held", "ban-ve": "missing",
      ])
    // What did not exist yet on the day of reception does not count, and the list is that of the day.
    let earlier = standings(try open("H15.50-260630-0001", received: "30/6/2026"))
    #expect(earlier["moi-truong"] == "held" && earlier["pccc"] == "held" && earlier["van-hoa"] == nil)
    #expect(standings(try open("H15.50-260601-0001", received: "1/6/2026"))["pccc"] == "missing")
    #expect(try open(code, received: "8/10/2026").errors.contains("open already"))

    let sheet = folder + "/phieu.pdf"
    #expect(try sohoa("case", "show", code, "--pdf", sheet).status == 0)
    #expect(try Data(contentsOf: URL(filePath: sheet)).starts(with: Data("%PDF-1.".utf8)))
    #expect(try sohoa("case", "show", code, "--pdf", folder + "/gone/phieu.pdf").status == 1)

    // A withheld record is not shown, and cannot be used.
    let decision = try #require(paper(of: "du-an", in: opened))
    #expect(try sohoa("case", "use", code, "pccc").status == 0)
    #expect(try sohoa("withhold", "\(decision)", "--reason", "theo sổ").status == 0)
    let after = try sohoa("case", "show", code, "--json")
    #expect(standings(after)["du-an"] == "missing" && !after.output.contains("611/QĐ-SXD"))
    #expect(try sohoa("case", "use", code, "du-an", "--document", "\(decision)").status == 1)

    let result = folder + "/giay-phep.pdf"
    try Data("kết quả".utf8).write(to: URL(filePath: result))
    #expect(try sohoa("case", "result", code, result).status == 0)
    #expect(try sohoa("case", "close", code).status == 0)
    #expect(try sohoa("case", "add", code, "ban-ve", result).status == 1)
    let indicators = try sohoa("report", "--indicators", "--json").objects
    #expect(indicators.first { $0["indicator"] as? String == "4.1" }?["numerator"] as? Int == 1)
  }

  private func paper(of key: String, in run: CommandRun) -> Int? {
    let line = run.objects.first { $0["component"] as? String == key }
    return (line?["papers"] as? [[String: Any]])?.first?["document"] as? Int
  }

  @Test func `has papers that are known when they are scanned again, and not when they only resemble one`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try sohoa("run", folder + "/ho-so").status == 0)
    let picture = folder + "/to-giay.png"
    for id in 1...6 {
      #expect(try sohoa("show", "\(id)", "--image", picture).status == 0)
      let known = try sohoa("known", picture, "--json").objects
      #expect(known.map { $0["document"] as? Int } == [id])
      #expect(known.map { $0["how"] as? String } == ["pages"])
    }
    let other = samples.deletingLastPathComponent().appending(path: "ho-so-0009-trat-tu-xay-dung/cd-05.jpg")
    #expect(try sohoa("known", other.path(percentEncoded: false)).output.contains("not in the archive"))
    try Data("không phải ảnh".utf8).write(to: URL(filePath: folder + "/chu.tif"))
    let unread = try sohoa("known", folder + "/chu.tif")
    #expect(unread.status == 3 && unread.output.contains("cannot be read"))
    // Nothing of it is kept.
    #expect(try sohoa("show", "7").status == 1)
  }
}
