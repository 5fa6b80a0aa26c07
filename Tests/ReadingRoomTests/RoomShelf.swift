import Archive
import Foundation
import Hashing
import Records

/// An archive on disk for the room: a plan of two pages with its picture, a letter that cites it, a record with markup in all it
/// says, and one that is withheld.
final class RoomShelf {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-room-\(UUID().uuidString)")
  let archive: Archive
  private(set) var plan = DocumentID(rawValue: 0)
  private(set) var letter = DocumentID(rawValue: 0)
  private(set) var hostile = DocumentID(rawValue: 0)
  private(set) var withheld = DocumentID(rawValue: 0)

  static let markup = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let place = folder.appending(path: "archive").path(percentEncoded: false)
    let filling = try Archive.open(place, for: .digitising)
    archive = filling
    plan = try add(
      "ke hoach.png", ["Kế hoạch chuyển đổi số của Sở Xây dựng", "Trang hai nói về chuyển đổi số"], dossier: "HS 01",
      fields: [
        .type: "Kế hoạch", .number: "22/KH-SXD", .date: "2025-07-28", .agency: "SỞ XÂY DỰNG",
        .subject: "Chuyển đổi số năm 2025", .signer: "Trần Văn An",
      ])
    letter = try add(
      "cong van.png", ["Căn cứ Kế hoạch số 22/KH-SXD ngày 28/7/2025 về chuyển đổi số"], dossier: "HS 01",
      fields: [.type: "Công văn", .number: "45/SXD-VP", .date: "2025-08-01", .agency: "SỞ XÂY DỰNG"])
    hostile = try add(
      "<script>xss</script>.png", ["Giấy phép \(Self.markup) chuyển đổi"], dossier: Self.markup,
      fields: [.agency: Self.markup, .subject: Self.markup, .signer: Self.markup, .number: "1/\(Self.markup)"])
    withheld = try add("mat.png", ["Nội dung bí mật chuyển đổi số quốc phòng"], dossier: "HS 02", fields: [:])
    _ = try archive.withhold(withheld, for: .decided(.secret), reason: "Đóng dấu mật", by: "Người giữ kho")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func add(
    _ name: String, _ pages: [String], dossier: String, fields: [FieldName: String]
  ) throws -> DocumentID {
    let file = folder.appending(path: name.replacing("/", with: "-"))
    // What stands behind the picture's end makes each file another one.
    let content = Self.picture + Data(name.utf8)
    try content.write(to: file)
    let digest = Digest(rawValue: SHA256.hash(data: content).hexadecimal)
    let scan = ScanIntake(
      path: file.path(percentEncoded: false), shelf: ShelfPlace(fonds: "Sở Xây dựng", box: "Hộp 1", dossier: dossier),
      stamp: FileStamp(size: 1, modified: 1), digest: digest)
    guard case .new(let id) = try archive.register(scan) else { throw CocoaError(.fileNoSuchFile) }
    try archive.registerPages(pages.count, format: .png, of: id)
    let waiting = try archive.waitingPages(limit: 100).filter { $0.file == id }
    for (page, text) in zip(waiting, pages) {
      _ = try archive.settle(page.page, as: PageReading(outcome: .read(Self.text(text))))
    }
    let described = fields.mapValues { value in
      DescribedField(
        value: value, printed: value,
        evidence: Evidence(page: 1, box: PixelBox(x: 100, y: 50, width: 300, height: 30), rule: "zone-3-number"),
        confidence: 0.97)
    }
    try archive.describe(waiting[0].document, as: RecordDescription(fields: described))
    return waiting[0].document
  }

  static func text(_ sentence: String) -> PageText {
    let words = sentence.split(separator: " ").enumerated().map { place, word in
      Word(text: String(word), box: PixelBox(x: 20 * place, y: 50, width: 18, height: 12), confidence: 90)
    }
    return PageText(size: PixelSize(width: 400, height: 300), lines: [TextLine(words: words, block: 0, paragraph: 0)])
  }

  /// A white page of 400 by 300 pixels.
  private static let picture =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAZAAAAEsAQAAAADFzNhvAAAAR0lEQVR42u3LoQEAAAwCIP9/Wi9YWIdO+hZFURRFURRFURRFURRFURRFURRFURRFURRFURRFURRFURRFURRFURRFURRFUW4DsSNgz1w6JtQAAAAASUVORK5CYII="
    ) ?? Data()
}
