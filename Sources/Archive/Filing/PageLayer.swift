package import Records

/// The words of another program that lie beside a page of a document.
package struct PageLayer: Hashable, Sendable {
  /// Page of the document, from 1.
  package var page: Int
  package var layer: TextLayer

  package init(page: Int, layer: TextLayer) {
    self.page = page
    self.layer = layer
  }
}

extension Archive {
  /// The words of other programs beside the pages of a document, in its order. None of a withheld page.
  package func layers(of document: DocumentID) throws(ArchiveError) -> [PageLayer] {
    try reading { db in try TextLayers.of(document, in: db) }
  }
}
