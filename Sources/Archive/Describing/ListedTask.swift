package import Records

/// Which tasks are asked for; all conditions have to be met.
package struct TaskQuery: Hashable, Sendable {
  /// A part of the name of a unit that leads or helps.
  package var unit: String?
  package var state: TaskState?
  /// Tasks that are due on this day or before it.
  package var dueBy: RecordDate?
  package var document: DocumentID?

  package init(
    unit: String? = nil, state: TaskState? = nil, dueBy: RecordDate? = nil, document: DocumentID? = nil
  ) {
    self.unit = unit
    self.state = state
    self.dueBy = dueBy
    self.document = document
  }
}

/// A task with the plan that assigns it, and how far it is.
package struct ListedTask: Hashable, Sendable {
  package var id: Int64
  package var document: DocumentID
  package var task: PlannedTask
  package var state: TaskState
  /// Who said so last, and when; nil where nobody has.
  package var by: String?
  package var at: String?
  /// The plan.
  package var type: DocumentType?
  package var title: String?
  package var number: String?
  package var date: RecordDate?
  package var path: String

  package init(
    id: Int64, document: DocumentID, task: PlannedTask, state: TaskState, by: String?, at: String?, type: DocumentType?,
    title: String?, number: String?, date: RecordDate?, path: String
  ) {
    self.id = id
    self.document = document
    self.task = task
    self.state = state
    self.by = by
    self.at = at
    self.type = type
    self.title = title
    self.number = number
    self.date = date
    self.path = path
  }
}
