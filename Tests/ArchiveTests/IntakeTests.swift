import Archive
import Records
import Testing

@Suite struct `Registering files` {
  let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
  }

  @Test func `knows a file by its path`() throws {
    #expect(try archive.known(path: "/a.tif") == nil)
    let registration = try archive.register(Sample.scan("/a.tif"))
    guard case .new(let file) = registration else { return #expect(Bool(false)) }
    #expect(try archive.known(path: "/a.tif")?.id == file)
    #expect(try archive.known(path: "/a.tif")?.pages == nil)
    #expect(try archive.uncountedFiles(limit: 10).map(\.path) == ["/a.tif"])
    try archive.registerPages(3, format: .tiff, of: file)
    #expect(try archive.known(path: "/a.tif")?.pages == 3)
    #expect(try archive.uncountedFiles(limit: 10).isEmpty)
    #expect(try archive.waitingPages(limit: 10).map(\.index) == [1, 2, 3])
  }

  @Test func `counts a file once`() throws {
    guard case .new(let file) = try archive.register(Sample.scan("/a.tif")) else { return #expect(Bool(false)) }
    try archive.registerPages(3, format: .tiff, of: file)
    try archive.registerPages(5, format: .tiff, of: file)
    try archive.registerUnreadable(.damaged, of: file)
    #expect(try archive.ledger().registered == 3)
    #expect(try archive.ledger().waiting == 3)
  }

  @Test func `leaves a copy unread`() throws {
    guard case .new(let first) = try archive.register(Sample.scan("/a", content: "same")) else {
      return #expect(Bool(false))
    }
    let again = try archive.register(Sample.scan("/b", content: "same"))
    guard case .duplicate(let copy, of: first) = again else { return #expect(Bool(false)) }
    try archive.registerPages(2, format: .png, of: copy)
    #expect(try archive.fileCounts() == FileCounts(files: 1, duplicates: 1, superseded: 0, uncounted: 1))
    #expect(try archive.ledger() == PageLedger())
    #expect(try archive.register(Sample.scan("/b", content: "same")) == .unchanged(copy))
  }

  @Test func `follows a file that was moved, with all that was read of it`() throws {
    let old = try archive.file(Sample.scan("/a", content: "same"), [Sample.read("giấy phép")], as: Sample.description())
    let moved = try archive.register(Sample.scan("/kho/a", content: "same"), on: DiskState(fileExists: { $0 != "/a" }))
    #expect(moved == .unchanged(old.file))
    #expect(try archive.known(path: "/a") == nil)
    #expect(try archive.known(path: "/kho/a")?.id == old.file)
    #expect(try archive.document(old.document)?.path == "/kho/a")
    #expect(try archive.found("giấy phép") == [old.document])
    #expect(try archive.fileCounts() == FileCounts(files: 1, duplicates: 0, superseded: 0, uncounted: 0))
  }

  @Test func `puts an original in the place of its copy when that is all that is left`() throws {
    let old = try archive.file(Sample.scan("/a", content: "same"), [Sample.read("giấy phép")], as: Sample.description())
    guard case .duplicate(let copy, _) = try archive.register(Sample.scan("/b", content: "same")),
      case .duplicate = try archive.register(Sample.scan("/c", content: "same"))
    else { return #expect(Bool(false)) }
    #expect(try archive.register(Sample.scan("/b", content: "same")) == .unchanged(copy))
    #expect(
      try archive.register(Sample.scan("/b", content: "same"), on: DiskState(fileExists: { $0 != "/a" }))
        == .unchanged(old.file))
    #expect(try archive.known(path: "/a") == nil)
    #expect(try archive.known(path: "/b")?.id == old.file)
    #expect(try archive.known(path: "/b")?.standing == .current)
    #expect(try archive.known(path: "/c")?.standing == .duplicate)
    #expect(try archive.document(old.document)?.path == "/b")
    #expect(try archive.found("giấy phép") == [old.document])
    #expect(try archive.fileCounts() == FileCounts(files: 1, duplicates: 1, superseded: 0, uncounted: 0))
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `never gives the number of a copy again that was merged`() throws {
    _ = try archive.register(Sample.scan("/a", content: "same"))
    guard case .duplicate(let copy, _) = try archive.register(Sample.scan("/b", content: "same")) else {
      return #expect(Bool(false))
    }
    _ = try archive.register(Sample.scan("/b", content: "same"), on: DiskState(fileExists: { $0 != "/a" }))
    guard case .new(let next) = try archive.register(Sample.scan("/c")) else { return #expect(Bool(false)) }
    #expect(next.rawValue > copy.rawValue)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `takes an original along to a path that held something else`() throws {
    let old = try archive.file(Sample.scan("/a", content: "same"), [Sample.read("giấy phép")], as: Sample.description())
    guard case .new = try archive.register(Sample.scan("/b", content: "other")) else { return #expect(Bool(false)) }
    #expect(
      try archive.register(Sample.scan("/b", content: "same"), on: DiskState(fileExists: { $0 != "/a" }))
        == .unchanged(old.file))
    #expect(try archive.document(old.document)?.path == "/b")
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `tells paths apart that only look the same`() throws {
    _ = try archive.register(Sample.scan("/hồ", content: "1"))
    let other = try archive.register(Sample.scan("/ho\u{302}\u{300}", content: "2"))
    guard case .new = other else { return #expect(Bool(false)) }
    let paths = try archive.uncountedFiles(limit: 10).map { $0.path.unicodeScalars.count }
    #expect(paths == [3, 5])
  }

  @Test func `keeps what was read of a file whose path holds other content now`() throws {
    let old = try archive.file(Sample.scan("/a", content: "1"), [Sample.read("giấy phép cũ")], as: Sample.description())
    let registration = try archive.register(Sample.scan("/a", content: "2", modified: 2))
    guard case .changed(let new, from: old.file) = registration else { return #expect(Bool(false)) }
    #expect(try archive.found("giấy phép cũ") == [old.document])
    #expect(try archive.document(old.document)?.overwrittenAt != nil)
    #expect(try archive.known(path: "/a")?.id == new)
    #expect(try archive.ledger().read == 1)
    #expect(try archive.uncountedFiles(limit: 10).map(\.id) == [new])
    #expect(try archive.fileCounts() == FileCounts(files: 2, duplicates: 0, superseded: 0, uncounted: 1))
    #expect(try archive.openSuccessions().isEmpty)
    try archive.registerPages(1, format: .tiff, of: new)
    _ = try archive.settle(try archive.waitingPages(limit: 1)[0].page, as: Sample.read("tờ trình"))
    #expect(try archive.openSuccessions().map(\.earlier) == [old.file])
    #expect(try archive.check().findings.filter { $0.isInside } == [.notDescribed(DocumentID(rawValue: 2))])
  }

  @Test func `drops a file that was overwritten before anything was seen of it`() throws {
    guard case .new(let file) = try archive.register(Sample.scan("/a", content: "1")) else {
      return #expect(Bool(false))
    }
    try archive.registerPages(2, format: .tiff, of: file)
    let before = try archive.lastEvent()
    guard case .changed(_, from: file) = try archive.register(Sample.scan("/a", content: "2")) else {
      return #expect(Bool(false))
    }
    #expect(try archive.ledger() == PageLedger())
    #expect(try archive.overwrittenFiles(since: before) == [OverwrittenFile(path: "/a", document: nil, by: nil)])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `leaves a record where its copy lies when its own file is overwritten`() throws {
    let first = try archive.file(Sample.scan("/a", content: "1"), [Sample.read("một")], as: Sample.description())
    guard case .duplicate = try archive.register(Sample.scan("/b", content: "1")),
      case .duplicate(let other, _) = try archive.register(Sample.scan("/c", content: "1"))
    else { return #expect(Bool(false)) }
    guard case .changed(let new, from: first.file) = try archive.register(Sample.scan("/a", content: "2")) else {
      return #expect(Bool(false))
    }
    #expect(try archive.known(path: "/b")?.id == first.file)
    #expect(try archive.known(path: "/c")?.id == other)
    #expect(try archive.document(first.document)?.overwrittenAt == nil)
    #expect(try archive.uncountedFiles(limit: 10).map(\.id) == [new])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `follows two files that exchange their names`() throws {
    let first = try archive.file(Sample.scan("/a", content: "1"), [Sample.read("một")], as: Sample.description())
    let second = try archive.file(Sample.scan("/b", content: "2"), [Sample.read("hai")], as: Sample.description())
    let contents = ["/a": Sample.digest("2"), "/b": Sample.digest("1")]
    let disk = DiskState(fileExists: { contents[$0] != nil }, holds: { contents[$0] == $1 })
    #expect(try archive.register(Sample.scan("/a", content: "2"), on: disk) == .unchanged(second.file))
    #expect(try archive.register(Sample.scan("/b", content: "1"), on: disk) == .unchanged(first.file))
    #expect(try archive.document(first.document)?.path == "/b")
    #expect(try archive.document(first.document)?.overwrittenAt == nil)
    #expect(try archive.document(second.document)?.path == "/a")
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `takes a file back that is as it once was`() throws {
    _ = try archive.register(Sample.scan("/a", content: "1"))
    _ = try archive.register(Sample.scan("/a", content: "2"))
    guard case .changed = try archive.register(Sample.scan("/a", content: "1")) else { return #expect(Bool(false)) }
    #expect(try archive.fileCounts() == FileCounts(files: 1, duplicates: 0, superseded: 2, uncounted: 1))
  }

  @Test func `tries again what may pass, and nothing else`() throws {
    let filed = try archive.file(
      Sample.scan("/a"),
      [
        PageReading(outcome: .unreadable(.vanished)), PageReading(outcome: .unreadable(.damaged)),
        PageReading(outcome: .blank),
      ], as: Sample.description())
    #expect(try archive.register(Sample.scan("/a", modified: 9)) == .unchanged(filed.file))
    #expect(try archive.waitingPages(limit: 10).map(\.page) == [filed.pages[0]])
    #expect(try archive.known(path: "/a")?.stamp.modified == 9)
    #expect(try archive.document(filed.document)?.description == nil)
    #expect(try archive.settle(filed.pages[0], as: Sample.read("giấy phép")).documentIsSettled)
    #expect(try archive.undescribedDocuments(limit: 10) == [filed.document])
    #expect(try archive.check().findings.filter { $0.isInside } == [.notDescribed(filed.document)])
  }

  @Test func `tries all again on demand, whatever the reason was`() throws {
    let filed = try archive.file(
      Sample.scan("/a"), [PageReading(outcome: .unreadable(.damaged)), PageReading(outcome: .blank)],
      as: Sample.description())
    guard case .new(let other) = try archive.register(Sample.scan("/b")) else { return #expect(Bool(false)) }
    try archive.registerUnreadable(.notAScan, of: other)
    try archive.retryUnreadable()
    #expect(try archive.waitingPages(limit: 10).map(\.page) == [filed.pages[0]])
    #expect(try archive.uncountedFiles(limit: 10).map(\.id) == [other])
    #expect(try archive.document(filed.document)?.description == nil)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `lets a file that cannot be counted stand as one page`() throws {
    guard case .new(let file) = try archive.register(Sample.scan("/a")) else { return #expect(Bool(false)) }
    try archive.registerUnreadable(.notAScan, of: file)
    #expect(
      try archive.ledger() == PageLedger(registered: 1, read: 0, blank: 0, unreadable: 1, withheld: 0, waiting: 0))
    #expect(try archive.register(Sample.scan("/a")) == .unchanged(file))
    #expect(try archive.ledger().unreadable == 1)
  }

  @Test func `counts a file anew that could not be opened`() throws {
    var scan = Sample.scan("/a")
    scan.digest = nil
    guard case .new(let file) = try archive.register(scan) else { return #expect(Bool(false)) }
    try archive.registerUnreadable(.noAccess, of: file)
    #expect(try archive.uncountedFiles(limit: 10).isEmpty)
    #expect(try archive.register(scan) == .unchanged(file))
    #expect(try archive.uncountedFiles(limit: 10).map(\.id) == [file])
    #expect(try archive.ledger() == PageLedger())
    guard case .changed(let opened, from: file) = try archive.register(Sample.scan("/a")) else {
      return #expect(Bool(false))
    }
    #expect(try archive.uncountedFiles(limit: 10).map(\.id) == [opened])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }
}

extension CheckFinding {
  /// About the catalogue, not about an original on disk, which these tests do not have.
  var isInside: Bool {
    switch self {
    case .originalGone, .originalChanged, .originalNotReadable, .copyGone, .copyChanged: false
    default: true
    }
  }
}
