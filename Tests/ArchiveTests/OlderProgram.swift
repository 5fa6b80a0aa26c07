import Foundation
import GRDB
import Records

@testable import Archive

/// What programs before migration 12 wrote, in their own words.
enum OlderProgram {
  /// Puts the catalogue of a fixture where an archive has its own.
  static func unpack(_ fixture: String, to folder: String) throws {
    let packed = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(fixture).sqlite.gz").path(percentEncoded: false)
    let catalogue = folder + "/catalogue.sqlite"
    try Data().write(to: URL(filePath: catalogue))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", packed]
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: catalogue))
    try process.run()
    process.waitUntilExit()
  }

  /// A catalogue in the form of this number; an index it has none.
  static func archive(in folder: String, form: Int, _ write: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(
      path: folder + "/catalogue.sqlite", configuration: Catalogue.configuration(readonly: false, index: nil))
    try queue.writeWithoutTransaction { try Migrations.migrate($0, to: form) }
    try queue.write(write)
    try queue.close()
  }

  /// A file of one page that waits, with its events.
  static func fileOnePage(at path: String, in db: Database) throws {
    let digest = Sample.digest(path).rawValue
    try db.execute(
      sql: """
        INSERT INTO shelf (fonds, box, dossier, dossier_key) VALUES ('Phông Sở', 'Hộp 1', 'HS 01', ' hs 1 ');
        INSERT INTO document DEFAULT VALUES;
        """)
    try db.execute(
      sql: """
        INSERT INTO scan_file (path, shelf_id, size, modified, digest, standing, format, page_count)
        VALUES (?, 1, 10, 1, ?, 'current', 'tiff', 1)
        """, arguments: [path, digest])
    try db.execute(
      sql: "INSERT INTO page (file_id, file_index, document_id, document_index) VALUES (1, 1, 1, 1)")
    let log = EventLog(now: { Date(timeIntervalSince1970: 0) })
    let file = ScanFileID(rawValue: 1)
    try log.append(
      .registered, file: file, ["sha256": digest, "path": BooksCheck.key(ofPath: path)], in: db)
    try log.append(.counted, file: file, document: DocumentID(rawValue: 1), ["pages": "1"], in: db)
  }
}
