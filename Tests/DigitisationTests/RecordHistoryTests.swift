import Archive
import Foundation
import Records
import Testing

@testable import Digitisation

/// Promise 8: what a person decided stays. Months of a clerk's work at random, against a plain model.
@Suite struct `Any history of scans and decisions` {
  /// All of them, or those that `SOHOA_HISTORIES` names, such as `47,281`.
  private static var seeds: [Int] {
    let named = (ProcessInfo.processInfo.environment["SOHOA_HISTORIES"] ?? "").split(separator: ",").compactMap {
      Int($0)
    }
    return named.isEmpty ? Array(0..<300) : named
  }

  @Test(arguments: seeds) func `loses no decision, shows nothing withheld, and accounts for every record`(seed: Int)
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-history-\(UUID().uuidString)")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var history = try RecordHistory(seed: UInt64(seed), folder: folder)
    for _ in 0..<Int.random(in: 8...24, using: &history.random) { try history.step() }
    try history.run()
    try history.compare()
  }
}

/// One history: the shelf, the archive, and what the archive should hold.
private struct RecordHistory {
  var random: SeededRandom
  private var world = PaperWorld()
  private var model = RecordModel()
  private var archive: Archive
  private let folder: String
  private var time = 0
  private var names = 0

  init(seed: UInt64, folder: String) throws {
    random = SeededRandom(seed: seed)
    self.folder = folder
    archive = try Archive.open(folder, for: .digitising)
  }

  // MARK: - What happens

  mutating func step() throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0...2: scanNewPaper()
    case 3: try rescan()
    case 4: try overwrite()
    case 5: rename()
    case 6: copy()
    case 7: delete()
    case 8: try withhold()
    case 9: try release()
    case 10: try decide()
    case 11: try divide()
    case 12: try join()
    case 13: try strikeOff()
    case 14: try strikeOffOnePlace()
    case 15: try putBack()
    case 16: try answer()
    case 17: try reread()
    default:
      try run(killedAfter: Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 0..<4, using: &random) : nil)
    }
  }

  private mutating func scanNewPaper() {
    names += 1
    world.files["/kho/\(names).tif"] = newScan()
  }

  private mutating func newScan() -> PaperWorld.Scan {
    time += 1
    let pages = Int.random(in: 1...4, using: &random)
    return PaperWorld.Scan(paper: world.newPaper(pages: pages), pages: Array(0..<pages), time: time)
  }

  /// Scans a paper again under its name. All that is known of the name before is read first, as it is in an office.
  private mutating func rescan() throws {
    try run()
    guard let path = anyPath() else { return }
    time += 1
    world.files[path]?.time = time
    try run()
  }

  private mutating func overwrite() throws {
    try run()
    guard let path = anyPath() else { return }
    world.files[path] = newScan()
    try run()
  }

  private mutating func rename() {
    guard let path = anyPath() else { return }
    names += 1
    world.files["/kho/\(names)-moi.tif"] = world.files.removeValue(forKey: path)
  }

  private mutating func copy() {
    guard let path = anyPath() else { return }
    names += 1
    world.files["/kho/\(names)-sao.tif"] = world.files[path]
  }

  private mutating func delete() {
    guard let path = anyPath() else { return }
    world.files[path] = nil
  }

  private mutating func anyPath() -> String? { world.files.keys.sorted().randomElement(using: &random) }

  // MARK: - What people decide

  private mutating func withhold() throws {
    try run()
    guard let place = model.open(where: { $0.custody != .withheld }).randomElement(using: &random) else { return }
    let kind: WithholdingKind = [.personalData, .legalHold, .decided(.secret)].randomElement(using: &random) ?? .secret
    guard case .withheld = try archive.withhold(model.records[place].id, for: kind, reason: "lý do", by: "Lan") else {
      return
    }
    model.records[place].custody = .withheld
    model.records[place].isUnscreened = false
    // Values that people typed are content, too.
    model.records[place].decisions = [:]
  }

  private mutating func release() throws {
    try run()
    guard let place = model.open(where: { $0.custody == .withheld }).randomElement(using: &random) else { return }
    guard case .released = try archive.release(model.records[place].id, reason: "lý do", by: "Lan") else { return }
    model.records[place].custody = .released
    if let pages = try pagesNow(model.records[place].id) { model.records[place].pages = pages }
  }

  private mutating func decide() throws {
    try run()
    guard let place = model.open(where: { $0.custody != .withheld }).randomElement(using: &random) else { return }
    let value = "Trần Văn \(["An", "Bình", "Cường", "Dũng"].randomElement(using: &random) ?? "")"
    let decision = ReviewDecision(document: model.records[place].id, field: .signer, verdict: .correct(value))
    if try archive.decide([decision], by: "Lan").isEmpty { model.records[place].decisions[.signer] = value }
  }

  private mutating func divide() throws {
    try run()
    let places = model.open(where: { $0.custody != .withheld && $0.pages.count > 1 })
    guard let place = places.randomElement(using: &random) else { return }
    let cut = Int.random(in: 2...model.records[place].pages.count, using: &random)
    let outcome = try BoundaryDesk(archive: archive).divide(model.records[place].id, before: [cut], by: "Lan")
    guard case .changed(let parts) = outcome, parts.count == 2 else { return }
    let tail = Array(model.records[place].pages[(cut - 1)...])
    model.records[place].pages.removeLast(tail.count)
    model.records.append(RecordModel.Record(id: parts[1], pages: tail))
  }

  private mutating func join() throws {
    try run()
    let places = model.open(where: { $0.custody != .withheld })
    guard let place = places.randomElement(using: &random),
      let other = places.filter({ $0 != place }).randomElement(using: &random)
    else { return }
    let outcome = try BoundaryDesk(archive: archive).join(
      [model.records[other].id], to: model.records[place].id, by: "Lan")
    guard case .changed = outcome else { return }
    model.records[place].pages += model.records[other].pages
    model.records.remove(at: other)
  }

  private mutating func strikeOff() throws {
    try run()
    guard let place = model.open().randomElement(using: &random) else { return }
    let why = RemovalReason(kind: Bool.random(using: &random) ? .wrongScan : .disposal, words: "lý do")
    let outcome = try archive.remove(model.records[place].id, because: why, by: "Lan", on: world.disk)
    guard case .removed = outcome else { return }
    model.records[place].isRemoved = true
    model.records[place].isDisposed = why.kind == .disposal
  }

  /// Strikes a path off: a record goes on by a copy. Records that have pages in other files, too, are left alone.
  private mutating func strikeOffOnePlace() throws {
    try run()
    guard let path = anyPath() else { return }
    var hasCopy = false
    var struck: [Int] = []
    for place in model.open() {
      guard let document = try archive.document(model.records[place].id), document.overwrittenAt == nil else {
        continue
      }
      let paths = Set(document.pages.map(\.path))
      if paths.contains(path) { hasCopy = document.copies.contains { world.files[$0] != nil } }
      if paths == [path] { struck.append(place) } else if paths.contains(path) { return }
    }
    let why = RemovalReason(kind: .wrongScan, words: "lý do")
    guard case .removed = try archive.remove(path: path, because: why, by: "Lan", on: world.disk), !hasCopy else {
      return
    }
    for place in struck { model.records[place].isRemoved = true }
  }

  private mutating func putBack() throws {
    try run()
    let places = model.records.indices.filter { model.records[$0].isRemoved && !model.records[$0].isDisposed }
    guard let place = places.randomElement(using: &random),
      try archive.restore(model.records[place].id, by: "Lan")
    else { return }
    // Others that lie in the same file come back with it.
    for place in places {
      guard let document = try archive.document(model.records[place].id) else { continue }
      model.records[place].isRemoved = false
      // Another scan of the paper may have been withheld meanwhile: then this one was, too.
      guard document.withheldFor != nil else { continue }
      model.records[place].custody = .withheld
      model.records[place].decisions = [:]
    }
  }

  /// Answers whether a new scan shows a withheld paper.
  private mutating func answer() throws {
    try run()
    guard let question = try archive.rescanQuestions().randomElement(using: &random) else { return }
    let desk = RescanDesk(archive: archive)
    guard Bool.random(using: &random) else {
      if try desk.other(question, by: "Lan") > 0,
        let place = model.records.firstIndex(where: { $0.id == question.document })
      {
        model.records[place].custody = .free
      }
      return
    }
    guard try !desk.same(question, by: "Lan").isEmpty else { return }
    let drafts = model.records.filter { $0.id == question.document }
    model.records.removeAll { $0.id == question.document }
    if let place = model.records.firstIndex(where: { $0.id == question.earlier }) {
      model.records[place].former += model.records[place].pages
      model.records[place].pages = try pagesNow(question.earlier) ?? drafts.flatMap(\.pages)
    }
  }

  /// Has a record read anew by a mended program, which may see a mark at last, or fail; and may be killed before it
  /// describes the record.
  private mutating func reread() throws {
    try run()
    guard let place = model.open(where: { $0.custody != .withheld }).randomElement(using: &random) else { return }
    let id = model.records[place].id
    for target in try archive.rereadablePages(archive.rereadTargets(RereadChoice(documents: [id])).pages.map(\.page)) {
      guard let scan = world.files[target.path], scan.digest == target.digest else { continue }
      var reading = PaperWorld.reading(scan, page: target.index - 1)
      switch Int.random(in: 0..<12, using: &random) {
      case 0 where !target.isReleased: reading = PageReading(outcome: .withheld(.secret))
      case 1: reading = PageReading(outcome: .blank)
      case 2: reading = PageReading(outcome: .unreadable(.readerDied))
      default: reading = PaperWorld.mended(reading, confidence: Double(Int.random(in: 94...99, using: &random)))
      }
      guard case .withheld = try archive.reread(target.page, as: reading, by: "Lan").outcome else { continue }
      model.records[place].custody = .withheld
      model.records[place].isUnscreened = false
      model.records[place].decisions = [:]
    }
    if Bool.random(using: &random) { try kill() }
    try run()
  }

  // MARK: - A run of the program

  /// Takes the shelf in and reads what waits, as a batch does; stops without a word after so many pages.
  mutating func run(killedAfter limit: Int? = nil) throws {
    for path in world.files.keys.sorted() {
      guard let scan = world.files[path] else { continue }
      let stamp = FileStamp(size: Int64(scan.pages.count), modified: Int64(scan.time))
      let intake = ScanIntake(path: path, shelf: ShelfPlace(dossier: "HS"), stamp: stamp, digest: scan.digest)
      _ = try archive.register(intake, on: world.disk)
    }
    var left = limit ?? Int.max
    repeat {
      for file in try archive.uncountedFiles(limit: 1000) {
        guard let scan = world.files[file.path] else {
          try archive.registerUnreadable(.vanished, of: file.id)
          continue
        }
        try archive.registerPages(scan.pages.count, format: .tiff, of: file.id)
      }
      for page in try archive.waitingPages(limit: 1000) {
        if left == 0 { return try kill() }
        left -= 1
        try read(page)
      }
      let desk = DescriptionDesk(archive: archive)
      for document in try archive.undescribedDocuments(limit: 1000) { _ = try desk.describe(document) }
      _ = try RescanDesk(archive: archive).settle()
      for document in try archive.undescribedDocuments(limit: 1000) { _ = try desk.describe(document) }
    } while try archive.ledger().waiting > 0
    try noteNewRecords()
  }

  private func read(_ page: WaitingPage) throws {
    guard let scan = world.files[page.path], scan.digest == (try archive.known(path: page.path))?.digest else {
      _ = try archive.settle(page.page, as: PageReading(outcome: .unreadable(.vanished)))
      return
    }
    let place = page.index - 1
    let reading = page.isHeld ? PaperWorld.look(scan, page: place) : PaperWorld.reading(scan, page: place)
    _ = try archive.settle(page.page, as: reading)
  }

  /// The program is gone, and is started anew.
  private mutating func kill() throws {
    archive = try Archive.inMemory()
    archive = try Archive.open(folder, for: .digitising)
  }

  /// Records that the run made are told apart by the signs on their pages; of withheld ones by the files that they lie in.
  private mutating func noteNewRecords() throws {
    let known = Set(model.records.map(\.id))
    for document in try archive.documents(limit: 10_000) where !known.contains(document.id) {
      guard let pages = try pagesNow(document.id) else { continue }
      var record = RecordModel.Record(id: document.id, pages: pages)
      // Nobody has decided on it, and nobody may read it.
      if document.withheldFor != nil { record.custody = .withheld }
      record.isUnscreened = document.withheldFor == .notScreened
      model.records.append(record)
    }
  }

  /// The pages of a document by the files that they lie in; nil where one of these is gone.
  private func pagesNow(_ id: DocumentID) throws -> [[Int]]? {
    // Another paper lies at the path of an overwritten file.
    guard let document = try archive.document(id), document.overwrittenAt == nil else { return nil }
    let pages = try document.pages.compactMap { page -> [Int]? in
      guard let scan = world.files[page.path], try archive.known(path: page.path)?.digest == scan.digest else {
        return nil
      }
      return [scan.paper, scan.pages[page.fileIndex - 1]]
    }
    return pages.count == document.pages.count ? pages : nil
  }

  // MARK: - What should be

  func compare() throws {
    for record in model.records where !record.isRemoved {
      let document = try archive.document(record.id)
      #expect(document != nil, "record \(record.id.rawValue) is lost")
      guard let document else { continue }
      if record.custody == .withheld {
        #expect(document.pages.allSatisfy { $0.state == .withheld })
        continue
      }
      #expect(document.pages.count == record.pages.count)
      for (name, value) in record.decisions { #expect(document.decisions[name]?.value == value) }
      for (page, place) in zip(document.pages, record.pages) where page.state == .read {
        #expect(page.text?.text.contains(PaperWorld.sign(place[0], place[1])) == true)
      }
    }
    for record in model.records where record.isRemoved { #expect(try archive.document(record.id) == nil) }
    #expect(try archive.ledger().balances && archive.ledger().waiting == 0)
    let findings = try archive.check().findings.filter {
      switch $0 {
      case .originalGone, .originalChanged, .originalNotReadable, .copyGone, .copyChanged: false
      default: true
      }
    }
    #expect(findings == [])
    try expectNoTraces(of: model.withheldPages.map { PaperWorld.sign($0[0], $0[1]) })
  }

  private func expectNoTraces(of signs: [String]) throws {
    for sign in signs { #expect(try archive.search(SearchQuery(words: sign)).hits.isEmpty) }
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      let bytes = try Data(contentsOf: URL(filePath: path))
      for sign in signs { #expect(bytes.range(of: Data(sign.utf8)) == nil, "\(sign) in \(name)") }
    }
  }
}
