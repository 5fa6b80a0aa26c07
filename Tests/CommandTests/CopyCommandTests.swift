import Foundation
import Testing

/// `sohoa export --format pdf`, with the built programs, a real reader and real scans.
@Suite(.serialized) struct `Copies of documents as PDF` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    .path(percentEncoded: false)
  private var archive: String { folder + "/kho" }
  private var out: String { folder + "/ra" }

  /// Five documents of a page each: a fax, a PNG and a JPEG among them.
  private var scans: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "scans/so-xay-dung-an-giang/hop-02/ho-so-0005-van-phong").path(percentEncoded: false)
  }

  @Test func `are made whole, the same however often, and signed by the office's program`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try CommandRun(["run", scans, "--archive", archive]).status == 0)
    let first = try export("--out", out)
    #expect(first.status == 0, "\(first.errors)")
    let files = try self.files(in: out)
    #expect(files.count == 5)
    #expect(files.values.allSatisfy { $0.starts(with: Data("%PDF-1.7".utf8)) })
    // Whole pages of print, byte by byte: nothing was drawn.
    let lines = try String(contentsOfFile: out + "/sohoa-manifest.jsonl", encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 5 && lines.allSatisfy { !$0.contains("redrawn") && !$0.contains("missing") })
    #expect(try export("--out", folder + "/ra2").status == 0)
    #expect(try self.files(in: folder + "/ra2") == files)

    // A program that signs puts its signature behind what it was given.
    let signed = try export(
      "--out", folder + "/ky", "--sign-with", "f() { cp \"$1\" \"$1.ky\"; echo /ByteRange >> \"$1.ky\"; }; f")
    #expect(signed.status == 0, "\(signed.errors)")
    for (name, bytes) in try self.files(in: folder + "/ky") {
      #expect(bytes.starts(with: files[name] ?? Data([1])) && bytes.count == (files[name]?.count ?? 0) + 11)
    }
    let failed = try export("--out", folder + "/hong", "--sign-with", "false")
    #expect(failed.status == 1 && failed.output.contains("the signing program failed or did not start"))
    #expect(try self.files(in: folder + "/hong").isEmpty)
  }

  private func export(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["export", "--format", "pdf", "--archive", archive, "--by", "Lan"] + arguments)
  }

  private func files(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".pdf") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0))) })
  }
}
