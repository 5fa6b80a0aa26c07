import Foundation
import Recognition
import Records
import Testing
import VietnameseText

/// One reader for the whole suite: loading the language costs more than reading a page.
@Suite(.serialized) struct `Reading a page` {
  private func read(_ name: String, page: Int = 1, careful: Bool = false) throws -> PageReading {
    try PageReader(language: "vie", maxMegapixels: 150).read(Samples.path(name), page: page, careful: careful)
  }

  private func text(_ reading: PageReading) throws -> PageText {
    guard case .read(let text) = reading.outcome else {
      Issue.record("not read: \(reading.outcome.state)")
      return PageText(size: PixelSize(width: 0, height: 0), lines: [])
    }
    return text
  }

  @Test(arguments: [
    ("hop-01/ho-so-0001-cap-phep-xay-dung/qd-45.tif", "quyet dinh"),
    ("hop-02/ho-so-0005-van-phong/gm-2290.jpg", "giay moi"),
    ("hop-02/ho-so-0005-van-phong/pc-57.png", "phieu chuyen"),
    ("hop-02/ho-so-0006-to-chuc-can-bo/nq-12-dang-uy.pdf", "dang cong san viet nam"),
  ])
  func `reads every format`(name: String, title: String) throws {
    let page = try text(read(name))
    #expect(page.text.folded.singleSpaced.contains(title))
    #expect(try #require(page.meanConfidence) > 80)
  }

  @Test func `takes a born-digital page as text, with the place of each word`() throws {
    let reading = try read("hop-03/ho-so-0008-nha-o/Đề án nhà ở xã hội.pdf")
    let page = try text(reading)
    #expect(reading.measures?.fromTextLayer == true)
    #expect(page.text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(page.words.allSatisfy { $0.box.right <= page.size.width && $0.box.bottom <= page.size.height })
  }

  @Test func `turns a page upright and says by how much`() throws {
    let reading = try read("hop-01/ho-so-0001-cap-phep-xay-dung/cv-912-phan-cap.tif")
    #expect(reading.measures?.turn == 90)
    let page = try text(reading)
    #expect(page.size.height > page.size.width)
    #expect(page.text.folded.contains("kinh gui"))
  }

  @Test func `reads a name that is stamped in red, and leaves the seal out`() throws {
    let reading = try PageReader(language: "vie", maxMegapixels: 150)
      .read(Samples.fixture("stamped-name.png"), page: 1, careful: false)
    #expect(reading.measures?.preparation.contains(.redChannel) == true)
    let page = try text(reading)
    #expect(page.lines.last?.text == "Trần Minh Khôi")
    #expect(page.lines.count == 6)
  }

  @Test func `reads print that is a tenth as dark as usual, and says that it is faint`() throws {
    let reading = try PageReader(language: "vie", maxMegapixels: 150)
      .read(Samples.fixture("faint.png"), page: 1, careful: false)
    #expect(try text(reading).lines.first?.text == "Kính gửi các xã, phường ven sông,")
    #expect(reading.measures?.quality.map { $0.contrast < 40 } == true)
    #expect(reading.measures?.accuracy.map { $0 > 0.95 } == true)
  }

  @Test func `reads a page with a single word, and hands one with a signature to a person`() throws {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    let word = reader.read(Samples.fixture("one-word.png"), page: 1, careful: false)
    #expect(try text(word).lines.map(\.text) == ["Hết"])
    let signature = reader.read(Samples.fixture("signature.png"), page: 1, careful: false)
    #expect(signature.outcome == .unreadable(.noWords))
  }

  @Test func `reads a table that lies askew cell by cell`() throws {
    let reading = try PageReader(language: "vie", maxMegapixels: 150)
      .read(Samples.fixture("askew-table.png"), page: 1, careful: false)
    let cells = try text(reading).lines.map(\.text).suffix(12).map { $0.filter { $0 != " " } }
    #expect(
      cells
        == "Mẫu Độẩm Tạpchất Lúanếp 15,8% 1,1% Tiêuđen 12,1% 0,3% Điềuthô 9,4% 2,7%".split(separator: " ").map(
          String.init))
    #expect(reading.measures.map { abs($0.skew + 2.6) < 0.3 || abs($0.skew - 2.6) < 0.3 } == true)
  }

  @Test func `tells a blank back side from a page`() throws {
    let reading = try read("hop-02/Hồ sơ 0004 - Số hóa tài liệu/bc-2480.tif", page: 2)
    #expect(reading.outcome == .blank)
  }

  @Test func `calls a page blank only when it is`() throws {
    let reading = try read("hop-02/Hồ sơ 0004 - Số hóa tài liệu/bc-2480.tif", page: 3)
    #expect(reading.outcome.state == .read)
  }

  @Test func `withholds a page with a secrecy mark, and no word of it leaves`() throws {
    let reading = try read("hop-03/ho-so-0009-trat-tu-xay-dung/cv-03.tif")
    #expect(reading.outcome == .withheld(.secret))
    #expect(reading.measures?.confidence == nil)
  }

  @Test(arguments: [
    "hop-01/ho-so-0001-cap-phep-xay-dung/cv-318.tif", "hop-02/Hồ sơ 0004 - Số hóa tài liệu/cv-2301.tif",
    "hop-03/ho-so-0007-hop-dong-tai-chinh/hd-21.tif", "hop-03/ho-so-0009-trat-tu-xay-dung/cd-05.jpg",
  ])
  func `does not take ordinary words or an urgency mark for a secrecy mark`(name: String) throws {
    #expect(try read(name).outcome.state == .read)
  }

  @Test func `keeps a damaged page apart from its sound neighbours`() throws {
    let file = "hop-01/ho-so-0002-tham-dinh-du-an/cv-1120-tham-dinh.tif"
    #expect(try read(file, page: 1).outcome.state == .read)
    #expect(try read(file, page: 2).outcome == .unreadable(.damaged))
    #expect(try read(file, page: 3).outcome.state == .read)
  }

  @Test func `reads with careful settings too`() throws {
    #expect(try read("hop-02/ho-so-0005-van-phong/pc-57.png", careful: true).outcome.state == .read)
  }

  @Test func `draws a page with frames around words`() throws {
    let reader = try PageReader(language: "vie", maxMegapixels: 150)
    let file = Samples.path("hop-01/ho-so-0001-cap-phep-xay-dung/cv-912-phan-cap.tif")
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("sohoa-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: output) }
    let frame = PixelBox(x: 200, y: 200, width: 300, height: 40)
    try reader.draw(file, page: 1, turn: 90, skew: 1.1, frames: [frame], output: output.path)
    let picture = try reader.inspect(output.path)
    #expect(picture.format == .png)
    #expect(try FileManager.default.attributesOfItem(atPath: output.path)[.size] as? Int ?? 0 > 50_000)
  }

  @Test(arguments: ["qd-45.tif", "cv-318.tif"]) func `has a recogniser of its own that reads as libtesseract does`(
    name: String
  ) throws {
    let reader = try PageReader(language: "vie", recogniser: .both, maxMegapixels: 150)
    let file = Samples.path("hop-01/ho-so-0001-cap-phep-xay-dung/\(name)")
    let difference = try #require(reader.read(file, page: 1, careful: false).measures?.difference)
    #expect(difference.words > 200)
    #expect(difference.different == 0)
    #expect(difference.confidences == 0)
    #expect(difference.boxes * 100 <= difference.words)
  }

  @Test(.enabled(if: Samples.hasLanguage("eng"), "tesseract-ocr-eng is not installed"))
  func `leaves the lines to libtesseract where the model is of another shape`() throws {
    #expect(try PageReader(language: "eng", maxMegapixels: 150).hasStandIn)
    #expect(try PageReader(language: "vie+eng", maxMegapixels: 150).hasStandIn)
    #expect(try !PageReader(language: "eng", recogniser: .tesseract, maxMegapixels: 150).hasStandIn)
    #expect(try !PageReader(language: "vie", maxMegapixels: 150).hasStandIn)
  }

  @Test func `takes a picture of a few pixels for one without words`() throws {
    let dot = Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
    try Samples.withFile("a.png", try #require(dot)) { path in
      let reader = try PageReader(language: "vie", maxMegapixels: 150)
      let outcome = reader.read(path, page: 1, careful: false).outcome
      #expect(outcome == .unreadable(.noWords))
    }
  }

  @Test func `says which of several languages is missing`() {
    #expect(throws: RecognitionError.languageMissing("xyz")) {
      _ = try PageReader(language: "vie+xyz", maxMegapixels: 150)
    }
  }

  @Test func `says which language is missing`() {
    #expect(throws: RecognitionError.languageMissing("xyz")) {
      _ = try PageReader(language: "xyz", maxMegapixels: 150)
    }
  }
}
