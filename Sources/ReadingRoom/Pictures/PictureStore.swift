internal import Archive
internal import Digitisation
internal import Foundation
internal import ReaderLine
internal import Records

/// Pictures of pages: drawn by reader processes, kept in the archive's folder `derived`, the oldest removed when there is no
/// more room for them.
actor PictureStore {
  private let archive: Archive
  private let reader: String
  private let folder: URL
  private let mostBytes: Int64
  private var keptBytes: Int64?
  private var drawing: [String: Task<String, any Error>] = [:]
  private var places = 2
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(archive: Archive, reader: String, mostBytes: Int64) {
    self.archive = archive
    self.reader = reader
    self.mostBytes = mostBytes
    folder = URL(filePath: archive.folder).appending(path: "derived")
  }

  /// The file that holds the picture, drawn where it is not kept. Throws `PageFault` where the page has none.
  func picture(of page: PageID, at place: PagePlace, _ size: PictureSize) async throws -> String {
    guard let scan = try archive.original(of: page) else { throw PageFault.missing }
    let path = file(for: page, size, scan, place)
    if access(path) { return path }
    if let task = drawing[path] { return try await task.value }
    let task = Task { try await draw(page, size, scan, place, to: path) }
    drawing[path] = task
    defer { drawing[path] = nil }
    return try await task.value
  }

  /// Draws the picture for reading before somebody asks for it.
  func prepare(_ page: PageID) {
    Task {
      guard let place = try? archive.shownPage(page) else { return }
      _ = try? await picture(of: page, at: place, .reading)
    }
  }

  private func draw(
    _ page: PageID, _ size: PictureSize, _ scan: OriginalScan, _ place: PagePlace, to path: String
  ) async throws -> String {
    await takePlace()
    defer { leavePlace() }
    try? FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    var request = PictureRequest(
      path: scan.path, page: place.fileIndex, turn: place.measures?.turn ?? 0, skew: place.measures?.skew ?? 0,
      frames: [],
      output: path)
    request.form = .jpeg
    request.width = size.width
    do {
      try await PictureDesk.draw(
        request, digest: scan.digest, reader: reader, settings: .default, deadline: .seconds(30))
    } catch DigitisationError.notDrawn(let reason) where reason == .changed || reason == .vanished {
      guard let kept = try archive.keptOriginal(of: page) else { throw PageFault.missing }
      request.path = kept.path
      try await PictureDesk.draw(
        request, digest: kept.digest, reader: reader, settings: .default, deadline: .seconds(30))
    } catch DigitisationError.notDrawn(let reason) where reason != .readerDied && reason != .outOfTime {
      throw PageFault.missing
    } catch is DigitisationError {
      throw PageFault.unavailable
    }
    keep(path)
    return path
  }

  /// Another content, or other measures, are another picture.
  private func file(for page: PageID, _ size: PictureSize, _ scan: OriginalScan, _ place: PagePlace) -> String {
    let measures = "\(place.measures?.turn ?? 0)-\(place.measures?.skew ?? 0)"
    let content = scan.digest.map { String($0.rawValue.prefix(16)) } ?? "unknown"
    let name = "\(page.rawValue)-\(content)-\(measures)-\(size.rawValue).jpg"
    return folder.appending(path: String(page.rawValue % 256)).appending(path: name).path(percentEncoded: false)
  }

  private func access(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private func takePlace() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leavePlace() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }

  /// Counts a new picture, and makes room where there are too many: a fifth of them goes, the oldest first.
  private func keep(_ path: String) {
    let size = (try? URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize).map { Int64($0) } ?? 0
    let known = keptBytes ?? kept().reduce(0) { $0 + $1.bytes } - size
    keptBytes = known + size
    guard known + size > mostBytes else { return }
    var left = known + size
    for file in kept().sorted(by: { $0.changed < $1.changed }) where left > mostBytes / 5 * 4 && file.url.path() != path
    {
      try? FileManager.default.removeItem(at: file.url)
      left -= file.bytes
    }
    keptBytes = left
  }

  private func kept() -> [(url: URL, bytes: Int64, changed: Date)] {
    let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey, .isRegularFileKey]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    return (files?.allObjects ?? []).compactMap { file in
      guard let url = file as? URL, let values = try? url.resourceValues(forKeys: Set(keys)),
        values.isRegularFile == true
      else { return nil }
      return (url, Int64(values.fileSize ?? 0), values.contentModificationDate ?? .distantPast)
    }
  }
}
