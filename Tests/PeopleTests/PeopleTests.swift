import Archive
import Foundation
import People
import Records
import Synchronization
import Testing

@Suite struct `A password` {
  @Test func `is known again, however its letters are put together, and no other one`() throws {
    let hash = try #require(PasswordHash(of: "mật khẩu dài"))
    #expect(hash.fits("mật khẩu dài"))
    #expect(hash.fits("mật khẩu dài".decomposedStringWithCanonicalMapping))
    #expect(!hash.fits("mật khẩu dàj"))
    #expect(!hash.fits(""))
  }

  @Test func `is stored with a salt of its own`() throws {
    let (first, second) = (
      try #require(PasswordHash(of: "như nhau 123")), try #require(PasswordHash(of: "như nhau 123"))
    )
    #expect(first != second)
    #expect(!first.line.contains("như nhau"))
  }

  @Test func `fits no line that asks for more than this program ever would`() {
    for line in [
      "", "scrypt", "scrypt$40$8$1$AAAA$AAAA", "scrypt$15$800$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA",
      "scrypt$15$8$99$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "bcrypt$1$1$1$A$A",
    ] { #expect(!PasswordHash(line: line).fits("x"), "\(line)") }
  }

  @Test func `is long, and not one's own name`() {
    #expect(PasswordRule.takes("đường dài lắm", of: "lan"))
    #expect(!PasswordRule.takes("ngắn", of: "lan"))
    #expect(!PasswordRule.takes("lan-lan-lan-1", of: "lan"))
    #expect(!PasswordRule.takes("aaaaaaaaaaaa", of: "lan"))
  }
}

@Suite struct `An account` {
  @Test func `waits longer with each wrong password, and not for ever`() {
    let failures = { (count: Int64) in (0..<count).map { 1000 + $0 } }
    #expect(LockOut.ends(after: failures(4), now: 1010) == nil)
    #expect(LockOut.ends(after: failures(5), now: 1010) == Int64(1064))
    #expect(LockOut.ends(after: failures(6), now: 1010) == Int64(1125))
    #expect(LockOut.ends(after: failures(14), now: 1020) == Int64(1913))
    #expect(LockOut.ends(after: failures(14), now: 1000 + 2000) == nil)
  }

  @Test func `is signed in, known again, and signed out`() throws {
    let archive = try archive()
    guard case .signedIn(let token, let person) = try archive.signIn("LAN", password: "đường dài lắm") else {
      Issue.record("not signed in")
      return
    }
    #expect(person.name == "lan" && person.role == .reviewer)
    #expect(try archive.person(of: token)?.name == "lan")
    try archive.signOut(token)
    #expect(try archive.person(of: token) == nil)
  }

  @Test func `is refused alike for an unknown name, a wrong password and a disabled person`() throws {
    let archive = try archive()
    #expect(try archive.signIn("ai", password: "đường dài lắm") == .refused)
    #expect(try archive.signIn("lan", password: "đường dài") == .refused)
    var change = PersonChange()
    change.isDisabled = true
    _ = try archive.changePerson("lan", change, by: "kho")
    #expect(try archive.signIn("lan", password: "đường dài lắm") == .refused)
  }

  @Test func `is locked after five wrong passwords, even for the right one`() throws {
    let clock = MovedClock()
    let archive = try archive(clock)
    for _ in 0..<5 { #expect(try archive.signIn("lan", password: "sai rồi nhé") == .refused) }
    guard case .locked = try archive.signIn("lan", password: "đường dài lắm") else {
      Issue.record("not locked")
      return
    }
    clock.move(by: 61)
    guard case .signedIn = try archive.signIn("lan", password: "đường dài lắm") else {
      Issue.record("still locked")
      return
    }
  }

  @Test func `ends its sessions when idle, with a new password, and everywhere when asked`() throws {
    let clock = MovedClock()
    let archive = try archive(clock)
    let token = { () throws -> SessionToken in
      guard case .signedIn(let token, _) = try archive.signIn("lan", password: "đường dài lắm") else {
        throw CocoaError(.userCancelled)
      }
      return token
    }
    let first = try token()
    clock.move(by: 8 * 3600 + 1)
    #expect(try archive.person(of: first) == nil)
    let second = try token()
    var change = PersonChange()
    change.password = PasswordHash(of: "đường dài lắm")
    _ = try archive.changePerson("lan", change, by: "kho")
    #expect(try archive.person(of: second) == nil)
    let third = try token()
    #expect(try archive.signOutEverywhere("lan"))
    #expect(try archive.person(of: third) == nil)
  }

  @Test func `has a name of its own, whatever its capitals`() throws {
    let archive = try archive()
    #expect(try !archive.addPerson("Lan", role: .reader, by: "kho"))
    #expect(try archive.people().map(\.name) == ["lan"])
  }

  private func archive(_ clock: MovedClock = MovedClock()) throws -> Archive {
    let archive = try Archive.inMemory(now: { clock.now })
    #expect(try !archive.hasPeople())
    #expect(try archive.addPerson("lan", role: .reviewer, by: "kho"))
    var change = PersonChange()
    change.password = PasswordHash(of: "đường dài lắm")
    #expect(try archive.changePerson("lan", change, by: "kho"))
    #expect(try archive.hasPeople())
    return archive
  }
}

@Suite struct `A viewer` {
  @Test func `sees the shelves he is limited to`() {
    let viewer = Viewer(name: "a", role: .reader, shelves: [ShelfScope(fonds: "A", box: "1"), ShelfScope(fonds: "B")])
    #expect(viewer.sees(fonds: "A", box: "1", dossier: "x"))
    #expect(!viewer.sees(fonds: "A", box: "2", dossier: "x"))
    #expect(viewer.sees(fonds: "B", box: nil, dossier: "x"))
    #expect(!viewer.sees(fonds: nil, box: nil, dossier: "x"))
    #expect(Viewer(name: "b", role: .reader).sees(fonds: nil, box: nil, dossier: "x"))
  }

  @Test func `reads a scope as it is typed`() {
    #expect(ShelfScope("Sở A/Hộp 1/HS 2") == ShelfScope(fonds: "Sở A", box: "Hộp 1", dossier: "HS 2"))
    #expect(ShelfScope("Sở A") == ShelfScope(fonds: "Sở A"))
    #expect(ShelfScope("Sở A/") == nil)
    #expect(ShelfScope("") == nil)
  }

  @Test func `finds only what lies on his shelves`() throws {
    let archive = try Archive.inMemory()
    for (place, fonds) in ["Sở A", "Sở B"].enumerated() {
      let scan = ScanIntake(
        path: "/kho/\(place).pdf", shelf: ShelfPlace(fonds: fonds, box: nil, dossier: "HS"),
        stamp: FileStamp(size: 1, modified: 1), digest: Digest(rawValue: String(repeating: "\(place)", count: 64)))
      guard case .new(let file) = try archive.register(scan) else { continue }
      try archive.registerPages(1, format: .pdf, of: file)
      let page = try #require(try archive.waitingPages(limit: 9).first)
      let word = Word(text: "giấy", box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 90)
      let text = PageText(
        size: PixelSize(width: 99, height: 99), lines: [TextLine(words: [word], block: 0, paragraph: 0)])
      _ = try archive.settle(page.page, as: PageReading(outcome: .read(text)))
      try archive.describe(page.document, as: RecordDescription())
    }
    var query = SearchQuery(words: "giấy")
    #expect(try archive.search(query).total == 2)
    query.shelves = [ShelfScope(fonds: "Sở B")]
    #expect(try archive.search(query).hits.map(\.shelf.fonds) == ["Sở B"])
    #expect(try archive.search(query).total == 1)
    #expect(try archive.facets(of: query).documents == 1)
    query.shelves = [ShelfScope(fonds: "Sở C")]
    #expect(try archive.search(query).total == 0)
    #expect(try archive.holdings(within: [ShelfScope(fonds: "Sở A")]) == (1, 1))
    #expect(try archive.fonds(within: [ShelfScope(fonds: "Sở A")]).map(\.name) == ["Sở A"])
  }
}

/// A clock that only moves when it is told to.
final class MovedClock: Sendable {
  private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
  var now: Date { time.withLock(\.self) }
  func move(by seconds: TimeInterval) { time.withLock { $0 += seconds } }
}
