package import Records

/// What stands in a document beside its description: the documents that it cites, and the tasks that it assigns.
package struct DocumentContents: Hashable, Sendable, Codable {
  package var citations: [Citation]
  package var tasks: [PlannedTask]
  /// Persons and organisations, and plots, works and projects: what a paper is found by again.
  package var parties: [Party]
  package var sites: [Site]

  package init(
    citations: [Citation] = [], tasks: [PlannedTask] = [], parties: [Party] = [], sites: [Site] = []
  ) {
    self.citations = citations
    self.tasks = tasks
    self.parties = parties
    self.sites = sites
  }
}
