import Archive
import Foundation
import Records
import Testing

@Suite(.serialized) struct `The reading room` {
  private let shelf: RoomShelf
  private let room: OpenRoom

  init() async throws {
    shelf = try RoomShelf()
    room = try await OpenRoom(shelf.archive)
  }

  @Test func `answers in the order of the archive's search`() async throws {
    for words in ["chuyển đổi số", "chuyen doi", "22/KH-SXD", "\"chuyển đổi số\" -công", "giấy phép"] {
      var query = try SearchLanguage.read(words)
      (query.groupsDocuments, query.isForgiving, query.limit) = (true, true, 10)
      let expected = try shelf.archive.search(query).hits.map(\.document.rawValue)
      let page = try await room.get("/search?q=" + encoded(words)).text
      let shown = page.matches(of: /<h2><a href="\/record\/([0-9]+)/).compactMap { Int64($0.output.1) }
      #expect(shown == expected, "\(words)")
      #expect(!expected.isEmpty, "\(words)")
    }
  }

  @Test func `takes conditions from the form as from the words`() async throws {
    let typed = try await room.get("/search?q=" + encoded("coquan:\"Sở Xây dựng\" ngay:2025-07")).text
    let form = try await room.get("/search?agency=" + encoded("Sở Xây dựng") + "&from=2025-07&to=2025-07").text
    let links = { (page: String) in page.matches(of: /<h2><a href="\/record\/([0-9]+)/).map { String($0.output.1) } }
    #expect(links(typed) == [String(shelf.plan.rawValue)])
    #expect(links(form) == links(typed))
  }

  @Test func `says what is wrong with a condition`() async throws {
    let page = try await room.get("/search?q=" + encoded("ngay:hôm-qua")).text
    #expect(page.contains("class=\"fault\" role=\"alert\""))
  }

  @Test func `shows a record with its evidence, its words and its neighbours`() async throws {
    let page = try await room.get("/record/\(shelf.plan.rawValue)?find=" + encoded("chuyển đổi số")).text
    #expect(page.contains("<h1>Kế hoạch 22/KH-SXD ngày 28/07/2025</h1>"))
    #expect(page.contains("data-field=\"number\""))
    #expect(page.contains("textLength=\"18\""))
    #expect(page.contains("1 chỗ tìm thấy trên trang này"))
    #expect(page.contains("id=\"next-hit\" href=\"/record/\(shelf.plan.rawValue)?page=2"))
    let chosen = try await room.get("/record/\(shelf.plan.rawValue)?field=number").text
    #expect(chosen.contains("data-field=\"number\" class=\"chosen\""))
    let text = try await room.get("/record/\(shelf.plan.rawValue)/text").text
    #expect(text.contains("Trang hai nói về chuyển đổi số"))
  }

  @Test func `lists a dossier in the order of its files, and leaves out what is withheld`() async throws {
    let shelves = try await room.get("/shelves").text
    #expect(shelves.contains("2 hồ sơ, 3 văn bản"))
    let link = "/dossier?fonds=" + encoded("Sở Xây dựng") + "&box=" + encoded("Hộp 1") + "&dossier="
    let dossier = try await room.get(link + encoded("HS 01")).text
    #expect(dossier.contains("Mục lục văn bản, 2 văn bản"))
    #expect(dossier.contains("22/KH-SXD"))
    #expect(try await room.get(link + encoded("HS 02")).status == 404)
  }

  @Test func `draws a page once and keeps its picture`() async throws {
    let page = try #require(try shelf.archive.document(shelf.plan)?.pages.first?.id.rawValue)
    let picture = try await room.get("/picture/\(page)/leaf.jpg")
    #expect(picture.status == 200)
    #expect(picture.headers["content-type"] == "image/jpeg")
    #expect(picture.body.prefix(2) == Data([0xFF, 0xD8]))
    #expect(kept.count == 1)
    #expect(try await room.get("/picture/\(page)/leaf.jpg").body == picture.body)
    #expect(kept.count == 1)
  }

  @Test func `hands a record on as PDF and as it came, and notes the copy`() async throws {
    let pdf = try await room.get("/record/\(shelf.letter.rawValue)/pdf")
    #expect(pdf.status == 200)
    #expect(pdf.headers["content-type"] == "application/pdf")
    #expect(pdf.body.prefix(5) == Data("%PDF-".utf8))
    #expect(try shelf.archive.exports(of: shelf.letter).map(\.entry.by) == ["Phòng đọc"])
    let original = try await room.get("/record/\(shelf.letter.rawValue)/original")
    #expect(original.status == 200)
    #expect(original.body.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(original.headers["content-disposition"]?.contains("attachment") == true)
  }

  @Test func `has no place for a withheld record`() async throws {
    let document = shelf.withheld.rawValue
    let page = try #require(try shelf.archive.document(shelf.withheld)?.pages.first?.id.rawValue)
    for path in [
      "/record/\(document)", "/record/\(document)/text", "/record/\(document)/original", "/record/\(document)/pdf",
      "/picture/\(page)/leaf.jpg", "/picture/\(page)/full.jpg",
    ] { #expect(try await room.get(path).status == 404, "\(path)") }
    for words in ["bí mật", "quốc phòng", "trangthai:tam-giu", "hoso:\"HS 02\"", "chuyển đổi số"] {
      let answer = try await room.get("/search?q=" + encoded(words)).text
      #expect(!answer.contains("/record/\(document)\""), "\(words)")
      #expect(!answer.contains("/record/\(document)?"), "\(words)")
      #expect(!answer.contains("dossier=HS%2002"), "\(words)")
    }
    #expect(try await !room.get("/suggest?q=" + encoded("mật")).text.contains("mật"))
    #expect(try await room.get("/").text.contains("Kho có 3 văn bản"))
  }

  @Test func `runs no markup of a record`() async throws {
    let id = shelf.hostile.rawValue
    let paths = [
      "/record/\(id)", "/record/\(id)/text", "/search?q=" + encoded("giấy phép"),
      "/shelves/box?fonds="
        + encoded("Sở Xây dựng") + "&box=" + encoded("Hộp 1"),
      "/dossier?fonds=" + encoded("Sở Xây dựng") + "&box=" + encoded("Hộp 1") + "&dossier=" + encoded(RoomShelf.markup),
      "/search?q=" + encoded(RoomShelf.markup), "/search?agency=" + encoded(RoomShelf.markup) + "&q=x",
      "/record/\(shelf.plan.rawValue)?find=" + encoded(RoomShelf.markup),
    ]
    for path in paths {
      let page = try await room.get(path)
      #expect(page.status == 200, "\(path)")
      #expect(!page.text.contains("<script>alert"), "\(path)")
      #expect(!page.text.contains("<img src=x"), "\(path)")
      #expect(!page.text.contains("\"'>"), "\(path)")
      #expect(page.text.matches(of: /<script/).count == 1, "\(path)")
    }
  }

  @Test func `tells the browser to trust nothing else`() async throws {
    for path in ["/", "/nix", "/room.js", "/search?q=a"] {
      let headers = try await room.get(path).headers
      let policy = try #require(headers["content-security-policy"])
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(path)")
      #expect(headers["x-content-type-options"] == "nosniff")
      #expect(headers["x-frame-options"] == "DENY")
    }
  }

  @Test func `keeps a language that was chosen, and leads nowhere else`() async throws {
    let choice = try await room.get("/language/en?to=" + encoded("/shelves"))
    #expect(choice.headers["location"] == "/shelves")
    let cookie = try #require(choice.headers["set-cookie"])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite"))
    let english = try await room.get("/", headers: ["Cookie": "language=en"]).text
    #expect(english.contains("The archive holds 3 documents"))
    for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"] {
      #expect(try await room.get("/language/en?to=" + encoded(elsewhere)).headers["location"] == "/", "\(elsewhere)")
    }
  }

  @Test func `answers whatever is asked without a fault of its own`() async throws {
    var seed = SeededNumbers(seed: 24)
    let parts = [
      "/", "search", "record", "picture", "shelves", "dossier", "suggest", "..", "%2e%2e", "%00", "%ff", "1", "-1",
      "99999999999999999999", "leaf.jpg", "full.jpg", "text", "pdf", "original", "?q=", "?page=", "&find=", "=", "&",
      "%22",
      "ngay:..", "loai:", "\u{1EDF}".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "", "NEAR/9",
    ]
    for _ in 0..<400 {
      let path =
        "/"
        + (0..<Int.random(in: 1...6, using: &seed)).map { _ in parts.randomElement(using: &seed) ?? "" }.joined(
          separator: Bool.random(using: &seed) ? "/" : "")
      let answer = try await room.get(path)
      #expect(answer.status < 500, "\(path)")
    }
    let long = try await room.get("/" + String(repeating: "a", count: 5000))
    #expect(long.status == 414)
  }

  private var kept: [String] {
    let folder = shelf.archive.folder + "/derived"
    return ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".jpg") }
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

/// SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
