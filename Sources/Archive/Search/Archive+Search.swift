internal import GRDB
package import Records
internal import VietnameseText

extension Archive {
  /// Finds pages by words, by their document's description, or both; best first. Takes anything that a person types.
  ///
  /// With words: pages with all typed marks as typed first, then by `Relevance`, the description weighing more than the
  /// text. Without words: the first page of each document that meets the conditions, the latest document first.
  /// Without both: nothing.
  package func search(_ query: SearchQuery) throws(ArchiveError) -> SearchAnswer {
    try reading { db in try Enquiry(query: query, db: db).answer() }
  }

  /// Words as a shell gives them, as one line (`SearchLanguage.line`); what may be a name is looked for in the archive.
  package func line(_ arguments: [String]) throws(ArchiveError) -> String {
    try reading { db in
      SearchLanguage.line(arguments) { field, value in
        var query = SearchQuery(words: "", limit: 1)
        switch field {
        case .agency: query.agency = value
        case .dossier: query.dossier = value
        case .signer: query.signer = value
        case .type, .number, .date, .cites, .standing: return true
        }
        return (try? Enquiry(query: query, db: db).answer().total) ?? 0 > 0
      }
    }
  }

  /// How `query` is understood.
  package func explain(_ query: SearchQuery) throws(ArchiveError) -> SearchReading {
    try reading { db in try SearchReading(query, in: db) }
  }

  /// How many documents of what `query` finds are of which type, year, agency and dossier.
  package func facets(of query: SearchQuery) throws(ArchiveError) -> SearchFacets {
    try reading { db in try SearchFacets(query, in: db) }
  }

  /// The last event of the log, for asking later what is new (`SearchQuery.filedAfter`).
  package func latestEvent() throws(ArchiveError) -> Int64 {
    try reading { db in try Int64.fetchOne(db, sql: "SELECT max(id) FROM event") ?? 0 }
  }

  /// The words of `page` that a search for `words` finds, for framing them.
  package func boxes(of words: String, in page: PageText) -> [PixelBox] {
    let typed = TypedWords(SearchExpression(words))
    let spoken = page.words.map { ($0, typed.seen(in: Array($0.text.utf8).span)) }
    let shown = FoundSyllables(typed: typed).shown(in: spoken.flatMap(\.1))
    var position = 0
    return spoken.compactMap { word, syllables in
      defer { position += syllables.count }
      return shown[position..<position + syllables.count].contains(true) ? word.box : nil
    }
  }
}

extension SearchHit {
  init(_ row: Row, _ typed: TypedWords) throws {
    let described = typed.words(in: row["searched"] ?? "")
    self.init(
      page: PageID(rawValue: row["page_id"]), document: DocumentID(rawValue: row["document_id"]), path: row["path"],
      shelf: ShelfPlace(row), pageIndex: row["file_index"],
      type: try (row["type"] as String?).map { try stored($0) }, title: row["title"], number: row["number"],
      date: (row["date"] as String?).flatMap(RecordDate.init), agency: row["agency"], subject: row["subject"],
      passage: PassageFinder(typed: typed).passage(of: row["text"] ?? ""),
      inDescription: typed.count > 0 && described.count == typed.count)
    if date == nil { month = (row["date"] as String?).flatMap { RecordMonth($0) } }
  }
}
