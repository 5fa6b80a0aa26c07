internal import GRDB
internal import Records

/// Reads tasks that plans assign.
enum TaskRows {
  /// The tasks that were found when the document was described last, in its order.
  static func found(in document: DocumentID, _ db: Database) throws -> [PlannedTask] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM task WHERE document_id = ? AND found = 1 ORDER BY place"),
      arguments: [document.rawValue]
    ).map(task)
  }

  /// Tasks that meet `query`, the earliest due first, those without a day last.
  static func listed(_ query: TaskQuery, in db: Database) throws -> [ListedTask] {
    var conditions: [SQL] = []
    if let unit = query.unit { conditions.append("instr(task.units_key, \(SearchKey.of(unit))) > 0") }
    if let state = query.state { conditions.append("task.state = \(state.rawValue)") }
    if let last = query.dueBy { conditions.append("task.due <= \(last.description)") }
    if let document = query.document { conditions.append("task.document_id = \(document.rawValue)") }
    let filter: SQL = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
    let request: SQLRequest<Row> = """
      WITH told AS (SELECT task_id, state, decided_by, decided_at, max(id) FROM task_state GROUP BY task_id),
        listed AS (
          SELECT task.*, ifnull(state, 'open') AS state, decided_by, decided_at FROM task
          LEFT JOIN told ON told.task_id = task.id)
      SELECT task.*, description.type, description.title, description.number, description.date,
        \(sql: StoredPath.column)
      FROM listed AS task
      JOIN page ON page.document_id = task.document_id AND document_index = 1
      JOIN scan_file ON scan_file.id = page.file_id AND standing = 'current'
      LEFT JOIN description ON description.document_id = task.document_id
      \(filter)
      ORDER BY task.due IS NULL, task.due, task.document_id, place
      """
    return try request.fetchAll(db).map(listed)
  }

  private static func listed(_ row: Row) throws -> ListedTask {
    ListedTask(
      id: row["id"], document: DocumentID(rawValue: row["document_id"]), task: task(row),
      state: try stored(row["state"]),
      by: row["decided_by"], at: row["decided_at"],
      type: (row["type"] as String?).flatMap { DocumentType(rawValue: $0) },
      title: row["title"], number: row["number"], date: (row["date"] as String?).flatMap(RecordDate.init),
      path: row["path"])
  }

  private static func task(_ row: Row) -> PlannedTask {
    PlannedTask(
      work: row["work"], lead: row["lead"], partners: row["partners"], result: row["result"], time: row["time"],
      due: (row["due"] as String?).flatMap(RecordDate.init), reported: row["reported"], section: row["section"],
      page: row["page"], box: PixelBox(row), confidence: row["confidence"])
  }
}
