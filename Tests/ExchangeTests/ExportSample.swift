import Archive
import Foundation
import Records

/// Archives in memory whose documents may leave.
enum ExportSample {
  /// A file that holds one document of `pages`.
  @discardableResult
  static func add(
    _ path: String, _ pages: [PageReading], dossier: String = "HS 01", to archive: Archive
  ) throws -> DocumentID {
    let name = path.utf8.map { String($0, radix: 16) }.joined()
    let digest = Digest(rawValue: String((name + String(repeating: "0", count: 64)).prefix(64)))
    let scan = ScanIntake(
      path: path, shelf: ShelfPlace(fonds: "Sở A", box: "Hộp 1", dossier: dossier),
      stamp: FileStamp(size: 1, modified: 1),
      digest: digest)
    guard case .new(let file) = try archive.register(scan) else { throw ExportSampleFault() }
    try archive.registerPages(pages.count, format: .pdf, of: file)
    let waiting = try archive.waitingPages(limit: 10_000).filter { $0.file == file }
    for (page, reading) in zip(waiting, pages) { _ = try archive.settle(page.page, as: reading) }
    return waiting[0].document
  }

  static func archive(documents: Int) throws -> Archive {
    let archive = try Archive.inMemory()
    for number in 1...documents { try add("/kho/\(number).pdf", [read("văn bản số \(number)")], to: archive) }
    return archive
  }

  static func read(_ text: String) -> PageReading {
    let words = text.split(separator: " ").enumerated().map { place, word in
      Word(text: String(word), box: PixelBox(x: 100 * place, y: 50, width: 90, height: 30), confidence: 91.26)
    }
    let size = PixelSize(width: 2480, height: 3508)
    return PageReading(
      outcome: .read(PageText(size: size, lines: [TextLine(words: words, block: 0, paragraph: 0)])),
      measures: PageMeasures(size: size, resolution: 300))
  }
}

struct ExportSampleFault: Error {}

/// A folder that goes with its owner.
final class ExportPlace {
  let path = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    .path(percentEncoded: false)

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file by its path, hidden ones too.
  var files: [String: Data] {
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
      let type = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)[.type] as? FileAttributeType
      guard type == .typeRegular else { continue }
      files[name] = FileManager.default.contents(atPath: path + "/" + name)
    }
    return files
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) -> String? { files[name].map { String(decoding: $0, as: UTF8.self) } }
}
