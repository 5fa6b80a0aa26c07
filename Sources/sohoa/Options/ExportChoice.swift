internal import Archive
internal import ArgumentParser
internal import Records
internal import Wording
internal import Showing

/// Which documents are to leave: by number, by their place on the shelf, by a search, or all.
struct ExportChoice: ParsableArguments {
  @Argument(help: .ofExports(.ids, value: .id))
  var ids: [Int64] = []
  @Option(help: .ofExports(.dossier, value: .name))
  var dossier: String?
  @Option(help: .ofExports(.box, value: .name))
  var box: String?
  @Option(help: .ofExports(.fonds, value: .name))
  var fonds: String?
  @Option(help: .ofExports(.search, value: .words))
  var search: String?

  private var shelf: [String] { [fonds, box, dossier].compactMap { $0 } }

  /// Refuses what makes no sense before an archive is looked for.
  func refuseNonsense() throws {
    let ways = [!ids.isEmpty, !shelf.isEmpty, search != nil].count { $0 }
    if ways > 1 { throw Failure.said(ExportFailurePhrase.severalChoices, status: .usage) }
    _ = try search.map { try RereadSearch.query($0) }
  }

  /// How the documents are chosen, for the log.
  var kind: ExportEntry.Choice {
    if !ids.isEmpty { return .documents }
    if !shelf.isEmpty { return .shelf }
    return search == nil ? .all : .search
  }

  /// In which words.
  var asked: String? { search ?? (shelf.isEmpty ? nil : shelf.joined(separator: " / ")) }

  func departure(in archive: Archive) throws -> Departure {
    if !ids.isEmpty { return try archive.departure(.documents(ids.map(DocumentID.init(rawValue:)))) }
    if let search {
      try IndexNotice.show(archive)
      // What a search finds nobody has named: of what is withheld nothing is told.
      let found = try RereadSearch.documents(try RereadSearch.query(search), in: archive)
      var departure = try archive.departure(.documents(found))
      departure.unsettled = departure.refused.count { $0.reason == .unsettled }
      departure.refused = []
      return departure
    }
    guard !shelf.isEmpty else { return try archive.departure(.all) }
    guard try archive.hasShelf(fonds: fonds, box: box, dossier: dossier) else {
      throw Failure.said(
        ExportFailurePhrase.shelfMissing,
        ["text": .text(shelf.map { "“\(SafeText.line($0))”" }.joined(separator: " / "))])
    }
    return try archive.departure(.shelved(fonds: fonds, box: box, dossier: dossier))
  }
}
