internal import Archive
internal import Dispatch
internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import Records
internal import Wording

/// Copies of documents to hand on. `sohoa export` makes them, as on the command line: the same form, the same refusals, and the
/// same entry in the event log.
struct RecordCopies: Sendable {
  private let program: String
  private let archive: String
  private let queue = DispatchQueue(label: "copies", attributes: .concurrent)

  init(_ settings: RoomSettings) {
    program = settings.program
    archive = settings.archive.folder
  }

  /// The PDF of a document, in a folder of its own that its reader removes. Throws `PageFault` where none can be made.
  func pdf(of document: DocumentID, for name: String, in language: Language) async throws -> URL {
    // Nothing is exported into the archive; in the common folder nobody else sees what passes through.
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-copy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let file = folder.appending(path: "copy.pdf")
    let reason = language.say(RoomPhrase.copyReason)
    let arguments = [
      "export", "--format", "pdf", String(document.rawValue), "--output", file.path(percentEncoded: false),
      "--by", name, "--reason", reason, "--archive", archive, "--json",
    ]
    let isMade = await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: run(arguments)) }
    }
    guard isMade else {
      try? FileManager.default.removeItem(at: folder)
      throw PageFault.missing
    }
    return file
  }

  private func run(_ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }
}

/// Files that are gone when they have been sent.
enum PassingFile {
  static func body(_ file: URL) throws -> ResponseBody {
    let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    let handle = try FileHandle(forReadingFrom: file)
    // The bytes stay as long as the handle is open.
    try FileManager.default.removeItem(at: file.deletingLastPathComponent())
    return ResponseBody(contentLength: size) { writer in
      defer { try? handle.close() }
      while let chunk = try handle.read(upToCount: 256 << 10), !chunk.isEmpty {
        try await writer.write(ByteBuffer(bytes: chunk))
      }
      try await writer.finish(nil)
    }
  }
}
