internal import Foundation
internal import Synchronization

/// A folder to which documents are written: its manifest, and the place beside it in which files are made.
///
/// A file is made in `.sohoa-export`, written down in the journal there, put in its place, and written down in the manifest. What a
/// killed export left between the last two steps is known by the journal, and all else in `.sohoa-export` is cleared away by the
/// next one. Only one export at a time may write to a folder.
final class ExportFolder: Sendable {
  let path: String
  private let lock: FolderLock
  private let manifest: Mutex<LineFile>
  private let journal: LineFile
  private let lines: Mutex<[ManifestLine.Key: ManifestLine]>
  /// The digests of files that exports put there, by their paths below the folder.
  private let owned: Mutex<[String: Set<String>]>

  static let manifestName = "sohoa-manifest.jsonl"
  private static let workName = ".sohoa-export"

  private var work: String { path + "/" + Self.workName }
  var manifestPath: String { path + "/" + Self.manifestName }

  /// Makes the folder where it is missing. Throws `ExchangeError`.
  init(_ path: String) throws {
    self.path = path
    let work = path + "/" + Self.workName
    try Self.make(path)
    if unsafe mkdir(work, 0o777) != 0, errno != EEXIST { throw ExchangeError(errno, path) }
    lock = try FolderLock(work, for: path)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: work)) ?? [] where name.hasSuffix(Self.draft) {
      DiskFile.remove(work + "/" + name)
    }
    let manifestPath = path + "/" + Self.manifestName
    let read = try Self.read(manifestPath)
    manifest = Mutex(try LineFile(manifestPath))
    journal = try LineFile(work + "/journal.jsonl")
    let begun = LineFile.lines(at: work + "/journal.jsonl").compactMap { ManifestLine($0) }
    lines = Mutex(Dictionary(read.map { ($0.key, $0) }) { _, last in last })
    owned = Mutex(Dictionary((read + begun).flatMap(\.files).map { ($0.file, [$0.sha256]) }) { $0.union($1) })
    try adopt(begun)
  }

  // MARK: What lies there

  var known: [ManifestLine] { lines.withLock { $0.values.sorted { $0.key < $1.key } } }

  func line(for key: ManifestLine.Key) -> ManifestLine? { lines.withLock { $0[key] } }

  /// Whether all files of a line lie there with their digests.
  func holds(_ line: ManifestLine) -> Bool { line.files.allSatisfy(holds) }

  private func holds(_ file: ManifestLine.File) -> Bool {
    let place = path + "/" + file.file
    return DiskFile.size(of: place) == file.bytes && DiskFile.look(at: place)?.sha256 == file.sha256
  }

  /// What lies where a file is to be put.
  enum Place: Hashable {
    /// Nothing, or what an export put there, or the same bytes.
    case free
    /// Somebody else's file.
    case taken
    /// Something in the place of which no file can be put.
    case blocked
  }

  func place(of file: ManifestLine.File) -> Place {
    let place = path + "/" + file.file
    switch DiskFile.kind(of: place) {
    case .nothing: return .free
    case .other: return .blocked
    case .file:
      guard let found = DiskFile.look(at: place) else { return .taken }
      if found.sha256 == file.sha256 { return .free }
      return owned.withLock { $0[file.file]?.contains(found.sha256) } == true ? .free : .taken
    }
  }

  // MARK: What is put there

  /// Where a file is made before it is put in its place.
  func draft(_ name: String) -> String { work + "/" + name + Self.draft }

  /// Puts files in their places, written down before and after. `drafts` are those of `line.files`, in their order.
  func put(_ drafts: [String], as line: ManifestLine) throws {
    try journal.append(try JSONStyle.line(line), isDurable: false)
    var placed: [String] = []
    do {
      for (draft, file) in zip(drafts, line.files) {
        try DiskFile.makeFolders(leadingTo: file.file, in: path)
        try DiskFile.move(draft, to: path + "/" + file.file)
        placed.append(file.file)
      }
      try note(line)
    } catch {
      // No file without its line.
      for file in placed { DiskFile.remove(path + "/" + file) }
      throw error
    }
  }

  /// Writes down a line, in the place of an earlier one of which files that have other names now go.
  private func note(_ line: ManifestLine) throws {
    try manifest.withLock { try $0.append(try JSONStyle.line(line), isDurable: true) }
    let earlier = lines.withLock { lines in
      defer { lines[line.key] = line }
      return lines[line.key]
    }
    owned.withLock { owned in for file in line.files { owned[file.file, default: []].insert(file.sha256) } }
    let names = Set(line.files.map(\.file))
    for file in earlier?.files ?? [] where !names.contains(file.file) { removeOwn(file) }
  }

  /// Takes the files of lines away, and the lines.
  func take(away gone: [ManifestLine]) throws {
    for line in gone {
      for file in line.files { removeOwn(file) }
      lines.withLock { $0[line.key] = nil }
    }
    if !gone.isEmpty { try write() }
  }

  private func removeOwn(_ file: ManifestLine.File) {
    if holds(file) { DiskFile.remove(path + "/" + file.file) }
  }

  /// Puts the lines of the manifest in order, one a document, and clears the place away in which files were made. The SHA-256 of the
  /// manifest.
  func settle() throws -> String? {
    try write()
    clearAway()
    return DiskFile.look(at: manifestPath)?.sha256
  }

  /// Removes what an export that ended needs no more.
  func clearAway() {
    try? FileManager.default.removeItem(atPath: work)
  }

  private func write() throws {
    // Made where a killed export's leftovers are cleared away.
    let draft = draft("manifest")
    try WholeFile.write(draft) { write in for line in known { try write(try JSONStyle.line(line) + "\n") } }
    try DiskFile.move(draft, to: manifestPath)
    let written = try LineFile(manifestPath)
    manifest.withLock { $0 = written }
  }

  // MARK: How it is opened

  private static let draft = ".part"

  /// Lines of the journal whose files lie in their places belong into the manifest.
  private func adopt(_ lines: [ManifestLine]) throws {
    for line in lines where self.lines.withLock({ $0[line.key] }) != line && holds(line) { try note(line) }
  }

  private static func make(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw ExchangeError.full(path)
    } catch {
      throw ExchangeError.notWritten(path)
    }
  }

  /// A manifest of another program is not written over.
  private static func read(_ path: String) throws -> [ManifestLine] {
    let lines = LineFile.lines(at: path)
    let read = lines.compactMap { ManifestLine($0) }
    guard read.count == lines.count, DiskFile.kind(of: path) == .nothing || DiskFile.size(of: path) != nil else {
      throw ExchangeError.otherManifest(path)
    }
    return read
  }
}
