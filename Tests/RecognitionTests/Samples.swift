import Foundation
import Testing

/// The sample records of this project, and scratch files made from them.
enum Samples {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ name: String) -> String {
    project.appendingPathComponent("scans/so-xay-dung-an-giang").appendingPathComponent(name).path
  }

  static func hasLanguage(_ code: String) -> Bool {
    FileManager.default.fileExists(atPath: "/usr/share/tesseract-ocr/5/tessdata/\(code).traineddata")
  }

  static func fixture(_ name: String) -> String {
    project.appendingPathComponent("Tests/RecognitionTests/Fixtures").appendingPathComponent(name).path
  }

  /// Writes `bytes` to a file of this name in a fresh folder, and removes the folder afterwards.
  static func withFile(_ name: String, _ bytes: Data, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sohoa-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try bytes.write(to: file)
    try body(file.path)
  }

  /// The first `share` of a sample's bytes.
  static func start(of name: String, share: Double) throws -> Data {
    let whole = try Data(contentsOf: URL(fileURLWithPath: path(name)))
    return whole.prefix(Int(Double(whole.count) * share))
  }
}
