package import Records

/// A page of a scan, as far as it is known.
package struct ComparablePage: Sendable {
  package var likeness: PageLikeness?
  /// Nil where the page was not read, or says nothing.
  package var text: PageText?
  /// The record that the page belongs to, as a place in the descriptions of its scan.
  package var record: Int

  package init(likeness: PageLikeness? = nil, text: PageText? = nil, record: Int = 0) {
    self.likeness = likeness
    self.text = text
    self.record = record
  }
}

/// A scan file, as far as it is known.
package struct ComparableScan: Sendable {
  /// In file order.
  package var pages: [ComparablePage]
  /// What was recognised of each record, with people's decisions left aside; nil where a record is withheld or was not
  /// described.
  package var descriptions: [RecordDescription?]

  package init(pages: [ComparablePage], descriptions: [RecordDescription?] = []) {
    self.pages = pages
    self.descriptions = descriptions
  }

  /// The description of the record that a page belongs to.
  func description(ofPage page: Int) -> RecordDescription? {
    let record = pages[page].record
    return descriptions.indices.contains(record) ? descriptions[record] : nil
  }
}
