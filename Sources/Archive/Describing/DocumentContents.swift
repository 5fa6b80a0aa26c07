package import Records

/// What stands in a document beside its description: the documents that it cites, and the tasks that it assigns.
package struct DocumentContents: Hashable, Sendable, Codable {
  package var citations: [Citation]
  package var tasks: [PlannedTask]

  package init(citations: [Citation] = [], tasks: [PlannedTask] = []) {
    self.citations = citations
    self.tasks = tasks
  }
}
