internal import Archive
internal import Wording

/// Makes a search index with progress on standard error. Ctrl-C stops it, and nothing is lost.
enum IndexFilling {
  /// What is still missing; nil where the index holds all pages.
  static func fill(_ archive: Archive) async throws -> IndexCoverage? {
    let line = StatusLine(.errors)
    defer { line.clear() }
    try await Interruption.cancelling {
      try archive.fillIndex(while: { !Task.isCancelled }) { coverage in
        line.show { _ in Language.spoken.say(StorePhrase.filling, IndexNotice.fillings(of: coverage)) }
      }
      // Parts as they are joined at the end of a run.
      try archive.joinIndexParts { !Task.isCancelled }
    }
    return try archive.indexCoverage()
  }

  /// Opens the archive in `folder` for it. One of another form than the program's has no index to fill.
  static func fill(archiveIn folder: String) async throws {
    do {
      _ = try await fill(try Archive.open(folder, for: .checking))
    } catch ArchiveError.outdated {
      return
    } catch let error as ArchiveError {
      throw Failure(error, archive: folder)
    }
  }
}
