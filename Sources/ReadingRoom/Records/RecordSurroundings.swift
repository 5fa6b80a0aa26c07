internal import Archive
internal import People
internal import Records
internal import Showing
internal import Wording

/// What leads from a document to others.
struct RecordSurroundings {
  let cites: [ResolvedCitation]
  let citing: [ResolvedCitation]
  /// Of the documents that cite it.
  let names: [DocumentID: ArchivedDocument]
  let versions: [RecordVersion]
  let neighbours: Neighbours
  let isOriginalGiven: Bool
  /// Cited and citing documents that the viewer may not see: they are not there.
  let hidden: Set<DocumentID>

  /// Documents that cite a law by the thousand are not all named.
  private static let most = 50

  init(of document: ArchivedDocument, for viewer: Viewer, in archive: Archive) throws {
    cites = try Array(archive.citations(of: document.id).prefix(Self.most))
    citing = try Array(archive.citations(to: document.id).prefix(Self.most))
    let others = cites.compactMap(\.cited) + citing.map(\.document)
    var hidden = try archive.withheld(among: others)
    for place in try archive.places(of: others) where !viewer.sees(place.shelf) { hidden.insert(place.document) }
    self.hidden = hidden
    var names: [DocumentID: ArchivedDocument] = [:]
    for citation in citing where names[citation.document] == nil {
      names[citation.document] = try archive.document(citation.document)
    }
    self.names = names
    versions = try archive.versions(of: document.id)
    neighbours = try archive.neighbours(of: document.id, in: document.shelf)
    isOriginalGiven = try document.mayLeave && OriginalFile.isGiven(document, in: archive)
  }
}
