internal import Digitisation
internal import Foundation
internal import ReaderLine
internal import Records
internal import Wording

/// A picture that a reader process draws, whole or not at all: beside its place first, and looked at before it is renamed.
enum PictureFile {
  /// Draws what `request` asks for, with the content `digest` of its file, at the output that it names.
  static func draw(_ request: PictureRequest, digest: Digest?) async throws {
    let place = URL(filePath: request.output).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: place.path(percentEncoded: false))[.type]
    // A device or a pipe takes no picture, and is not to be replaced by one.
    guard kind == nil || kind as? FileAttributeType == .typeRegular else { throw notWritten(request.output) }
    let beside = place.deletingLastPathComponent()
      .appending(path: ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
      .path(percentEncoded: false)
    defer { for name in [beside, beside + ".part"] { unsafe unlink(name) } }
    var draft = request
    draft.output = beside
    do {
      try await PictureDesk.draw(draft, digest: digest, reader: ReaderProgram.path, settings: .default)
    } catch DigitisationError.notDrawn(.noAccess) where unsafe access(request.path, R_OK) == 0 {
      // The scan can be read, so it is the picture that could not be written.
      throw notWritten(request.output)
    }
    // The library that draws does not notice every write that fails.
    guard isWhole(beside), unsafe rename(beside, place.path(percentEncoded: false)) == 0 else {
      throw notWritten(request.output)
    }
  }

  /// A PNG ends with a chunk of its own (PNG specification, IEND).
  private static func isWhole(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let size = try? file.seekToEnd(), size > UInt64(end.count) else { return false }
    try? file.seek(toOffset: size - UInt64(end.count))
    return (try? file.readToEnd()).map { Array($0) } == end
  }

  private static let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

  private static func notWritten(_ output: String) -> Failure {
    let folder = URL(filePath: output).deletingLastPathComponent().path(percentEncoded: false)
    let values = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    let room = (values?[.systemFreeSize] as? NSNumber)?.int64Value ?? .max
    return Failure(.failed, room < leastRoom ? .fileFull : .outputFailed, ["path": .text(output)])
  }

  /// Bytes; more than a picture of a page takes.
  private static let leastRoom: Int64 = 64 << 20
}
