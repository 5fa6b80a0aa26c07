internal import GRDB
internal import Records

/// A search as SQL. Every value is bound.
struct PageSearch {
  let query: SearchQuery
  let expression: SearchExpression

  /// How much more a word counts in the description than in the text; a judgement, to be measured against real queries.
  private static let descriptionWeight = 4.0
  /// Nobody reads further; keeps a slip from loading the whole archive.
  private static let largestLimit = 10_000

  var isPossible: Bool { !expression.broad.isEmpty || !conditions.isEmpty }

  var request: SQLRequest<Row> {
    """
    SELECT page.id AS page_id, page.document_id, file_index, path, fonds, box, dossier,
      description.type, title, number, date, agency, subject, searched,
      ifnull(\(sql: CorrectedText.latest("text")), page_text.text) AS text
    \(source)
    LEFT JOIN page_text ON page_text.page_id = page.id
    \(filter)
    ORDER BY \(order)
    LIMIT \(max(0, min(query.limit, Self.largestLimit))) OFFSET \(max(0, query.offset))
    """
  }

  var count: SQLRequest<Int> { "SELECT count(*) \(source) \(filter)" }

  private var hasWords: Bool { !expression.broad.isEmpty }

  private var source: SQL {
    let pages: SQL = hasWords ? "page_index JOIN page ON page.id = page_index.rowid" : "page"
    return """
      FROM \(pages) JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
      LEFT JOIN description ON description.document_id = page.document_id
      """
  }

  private var filter: SQL {
    let pages: SQL = hasWords ? "page_index MATCH \(expression.broad)" : "document_index = 1"
    return "WHERE \(([pages] + conditions).joined(separator: " AND "))"
  }

  private var order: SQL {
    guard hasWords else { return "date DESC, page.id" }
    var rank: SQL = "bm25(page_index, 1.0, \(Self.descriptionWeight)), page.id"
    if let exact = expression.exact {
      rank = "page.id IN (SELECT rowid FROM page_index WHERE page_index MATCH \(exact)) DESC, \(rank)"
    }
    guard let date = expression.date else { return rank }
    return "date IS \(date.description) DESC, \(rank)"
  }

  private var conditions: [SQL] {
    var conditions: [SQL] = []
    if let type = query.type { conditions.append("description.type = \(type.rawValue)") }
    if let number = query.number { conditions.append("instr(number_key, \(SearchKey.ofNumber(number))) > 0") }
    if let agency = query.agency { conditions.append("instr(agency_key, \(SearchKey.of(agency))) > 0") }
    if let from = query.from { conditions.append("date >= \(from.description)") }
    if let to = query.to { conditions.append("date <= \(to.description)") }
    if let dossier = query.dossier { conditions.append("instr(dossier_key, \(SearchKey.of(dossier))) > 0") }
    return conditions
  }
}
