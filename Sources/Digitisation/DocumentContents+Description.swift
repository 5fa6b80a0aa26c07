internal import Archive
internal import Description
internal import Records

extension DocumentContents {
  /// What stands in a described document beside its description.
  init(of pages: [DescribablePage], described description: RecordDescription) {
    let found = PartyFinder().found(in: pages)
    self.init(
      citations: CitationFinder(of: description).citations(in: pages),
      tasks: TaskFinder(of: description).tasks(in: pages), parties: found.parties, sites: found.sites)
  }
}
