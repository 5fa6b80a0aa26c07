internal import Archive
internal import ArgumentParser
internal import Records

/// The documents that a search finds, all of them.
enum RereadSearch {
  /// What `typed` looks for, conditions among its words too. It is taken as it stands: no other words are tried.
  static func query(_ typed: String) throws -> SearchQuery {
    var query = try SearchConditions.parse([]).query(typed)
    query.isForgiving = false
    query.limit = Search.mostResults
    return query
  }

  static func documents(_ query: SearchQuery, in archive: Archive) throws -> [DocumentID] {
    var query = query
    var found: [DocumentID] = []
    while true {
      let answer = try archive.search(query)
      found += answer.hits.map(\.document)
      guard answer.hasMore, !answer.hits.isEmpty else { return found.uniqued }
      query.offset += answer.hits.count
    }
  }
}
