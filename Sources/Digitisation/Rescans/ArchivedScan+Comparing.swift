internal import Archive
internal import Description
internal import Records

extension ArchivedScan {
  /// The scan as `RescanComparison` takes it.
  var comparable: ComparableScan {
    var places: [DocumentID: Int] = [:]
    var descriptions: [RecordDescription?] = []
    let pages = self.pages.map { page in
      let place = places[page.document] ?? descriptions.count
      if places[page.document] == nil {
        places[page.document] = place
        descriptions.append(self.descriptions[page.document])
      }
      return ComparablePage(likeness: page.likeness, text: page.text, record: place)
    }
    return ComparableScan(pages: pages, descriptions: descriptions)
  }
}
