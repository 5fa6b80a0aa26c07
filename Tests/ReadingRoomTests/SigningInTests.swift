import Archive
import Foundation
import People
import Records
import Testing

@Suite(.serialized) struct `People of the reading room` {
  private let shelf: RoomShelf

  init() throws {
    shelf = try RoomShelf()
    for (name, role) in [("lan", Role.reader), ("minh", .reviewer)] {
      #expect(try shelf.archive.addPerson(name, role: role, by: "kho"))
    }
    var change = PersonChange()
    change.password = PasswordHash(of: "đường dài lắm")
    _ = try shelf.archive.changePerson("minh", change, by: "kho")
    change.shelves = [ShelfScope(fonds: "Sở Xây dựng", box: "Hộp 1", dossier: "HS 03")]
    _ = try shelf.archive.changePerson("lan", change, by: "kho")
  }

  @Test func `see nothing before they have signed in`() async throws {
    let room = try await OpenRoom(shelf.archive)
    let page = try await room.get("/record/\(shelf.plan.rawValue)?find=a%20b")
    #expect(page.status == 302 || page.status == 303 || page.status == 307)
    #expect(page.headers["location"]?.hasPrefix("/sign-in?next=%2Frecord%2F") == true)
    #expect(page.body.isEmpty)
    #expect(try await room.get("/picture/1/leaf.jpg").status == 401)
    #expect(try await room.get("/suggest?q=so").status == 401)
  }

  @Test func `sign in with a form that this room gave them, and out again`() async throws {
    let room = try await OpenRoom(shelf.archive)
    let session = try await SignedInBrowser(room, "minh")
    let start = try await room.get("/", headers: session.headers)
    #expect(start.text.contains("minh · người rà soát"))
    let token = try #require(start.text.firstMatch(of: /name="token" value="([^"]+)"/)?.output.1)
    // Without the form's token nobody is signed out.
    #expect(try await room.get("/sign-out", headers: session.headers, method: "POST", body: "token=x").status == 403)
    #expect(try await room.get("/", headers: session.headers).status == 200)
    let out = try await room.get("/sign-out", headers: session.headers, method: "POST", body: "token=\(token)")
    #expect(out.headers["set-cookie"]?.contains("session=;") == true)
    #expect(try await room.get("/", headers: session.headers).headers["location"] == "/sign-in?next=%2F")
  }

  @Test func `are refused with a wrong password, a foreign form, or from another site`() async throws {
    let room = try await OpenRoom(shelf.archive)
    let form = try await SignInForm(room)
    let wrong = try await room.get(
      "/sign-in", headers: form.headers, method: "POST", body: form.body("minh", "không phải đâu"))
    #expect(wrong.status == 403)
    #expect(wrong.text.contains("Tên hoặc mật khẩu không đúng."))
    #expect(wrong.headers["set-cookie"]?.contains("session=") != true)
    let foreign = try await room.get("/sign-in", method: "POST", body: form.body("minh", "đường dài lắm"))
    #expect(foreign.status == 403)
    #expect(foreign.headers["set-cookie"]?.contains("session=") != true)
    let site = form.headers.merging(["Origin": "https://evil.example"]) { $1 }
    #expect(
      try await room.get("/sign-in", headers: site, method: "POST", body: form.body("minh", "đường dài lắm")).status
        == 403)
  }

  @Test func `see the shelves they are limited to, in no list, count or link another one`() async throws {
    let room = try await OpenRoom(shelf.archive)
    let session = try await SignedInBrowser(room, "lan")
    #expect(try await room.get("/", headers: session.headers).text.contains("Kho có 0 văn bản, 0 trang"))
    #expect(try await room.get("/record/\(shelf.plan.rawValue)", headers: session.headers).status == 404)
    #expect(try await room.get("/record/\(shelf.plan.rawValue)/pdf", headers: session.headers).status == 404)
    #expect(try await room.get("/picture/1/leaf.jpg", headers: session.headers).status == 404)
    let found = try await room.get("/search?q=chuyen+doi", headers: session.headers).text
    #expect(!found.contains("/record/"))
    #expect(!found.contains("class=\"facets\""))
    #expect(try await !room.get("/shelves", headers: session.headers).text.contains("Sở Xây dựng"))
    #expect(try await room.get("/suggest?q=so+xay", headers: session.headers).text == "[]")
    #expect(try await room.get("/progress", headers: session.headers).status == 404)
  }

  @Test func `make the first account by the link of the terminal, once`() async throws {
    let fresh = try RoomShelf()
    let room = try await OpenRoom(fresh.archive)
    let code = try #require(room.firstCode)
    #expect(try await room.get("/").status == 200)
    #expect(try await room.get("/first/wrong").status == 404)
    let form = try await SignInForm(room, at: "/first/\(code)")
    let weak = try await room.get(
      "/first/\(code)", headers: form.headers, method: "POST", body: form.body("kho", "ngắn"))
    #expect(weak.status == 403)
    let made = try await room.get(
      "/first/\(code)", headers: form.headers, method: "POST", body: form.body("kho", "đường dài lắm"))
    #expect(made.headers["set-cookie"]?.contains("session=") == true)
    #expect(try fresh.archive.people().map(\.role) == [.archivist])
    #expect(try await room.get("/first/\(code)").status == 404)
    #expect(try await room.get("/").headers["location"] == "/sign-in?next=%2F")
  }
}

/// The sign-in page's form in a browser.
struct SignInForm {
  let headers: [String: String]
  private let token: String

  init(_ room: OpenRoom, at path: String = "/sign-in") async throws {
    let page = try await room.get(path)
    let visit = try #require(page.headers["set-cookie"]?.firstMatch(of: /visit=([^;]+)/)?.output.1)
    headers = ["Cookie": "visit=\(visit)"]
    token = String(try #require(page.text.firstMatch(of: /name="token" value="([^"]+)"/)?.output.1))
  }

  func body(_ name: String, _ password: String) -> String {
    let encoded = { (text: String) in text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
    return "token=\(token)&name=\(encoded(name))&password=\(encoded(password))&next=%2F"
  }
}

/// A browser in which somebody has signed in.
struct SignedInBrowser {
  let headers: [String: String]

  init(_ room: OpenRoom, _ name: String) async throws {
    let form = try await SignInForm(room)
    let page = try await room.get(
      "/sign-in", headers: form.headers, method: "POST", body: form.body(name, "đường dài lắm"))
    let session = try #require(page.headers["set-cookie"]?.firstMatch(of: /session=([^;]+)/)?.output.1)
    headers = ["Cookie": "session=\(session)"]
  }
}
