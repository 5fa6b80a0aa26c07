internal import Exchange
internal import Foundation

/// The office's program that puts a digital signature on a PDF.
///
/// It is given the file and may sign it in place or beside it, under whatever name. What it made is known by its content: all
/// that it was given, byte by byte, with the signature behind (ISO 32000-1, 7.5.6 and 12.8). Anything else is not what was to be signed.
struct SigningProgram: Sendable {
  /// As it would be typed; the file is added at its end.
  let command: String

  /// Has the file at `path` signed, in its place. Throws `DocumentFault`.
  func sign(_ path: String) throws(DocumentFault) {
    let folder = URL(filePath: path).deletingLastPathComponent().appending(path: ".sohoa-sign-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: "van-ban.pdf")
    let given: Data
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try FileManager.default.copyItem(at: URL(filePath: path), to: copy)
      given = try Data(contentsOf: copy)
    } catch { throw .notWritten }
    guard run(on: copy) else { throw .notSigned(.failed) }
    guard let signed = signed(given, in: folder) else { throw .notSigned(.changed) }
    guard unsafe rename(signed.path(percentEncoded: false), path) == 0 else { throw .notWritten }
  }

  private func run(on file: URL) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command + " \"$1\"", "sohoa", file.path(percentEncoded: false)]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.standardError
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  private func signed(_ given: Data, in folder: URL) -> URL? {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.first { file in
      guard let found = try? Data(contentsOf: file, options: .alwaysMapped), found.count > given.count,
        found.starts(with: given)
      else { return false }
      return found.suffix(from: given.count).range(of: Data("/ByteRange".utf8)) != nil
    }
  }
}
