package import Archive
package import Wording

/// What a reading room is opened with.
package struct RoomSettings: Sendable {
  /// Opened for searching.
  package var archive: Archive
  /// The program that draws pages.
  package var reader: String
  /// The program `sohoa`, which makes copies to hand on.
  package var program: String
  package var host: String
  package var port: Int
  /// For those who have not chosen one.
  package var language: Language
  /// Bytes that kept pictures may take together.
  package var mostPictureBytes: Int64 = 2 << 30

  package init(archive: Archive, reader: String, program: String, host: String, port: Int, language: Language) {
    self.archive = archive
    self.reader = reader
    self.program = program
    self.host = host
    self.port = port
    self.language = language
  }
}
